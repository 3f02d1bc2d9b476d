// The real report beside the repository. Journeys that need it skip, aloud, where it is not there.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const REAL_REPORT = resolve('..', 'shared', 'corpus', '000_3b6cad8a3c249faa.txt');
export const HAS_REAL_REPORT = existsSync(REAL_REPORT);

export function warnWithoutReport(): void {
  if (!HAS_REAL_REPORT) console.warn(`Skipped: the real report is not at ${REAL_REPORT}.`);
}
