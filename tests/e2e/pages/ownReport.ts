// A small report of our own for journeys that need words they know, and the files that are no report at all.
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { Workbench } from '../fixtures/test.ts';
import { expect } from '../fixtures/test.ts';

export const OWN_TITLE = 'Bridges and boats on the upper river';

const OWN_REPORT = `# ${OWN_TITLE}

Distr.: General

4 March 2024

## I. The river

1. The ferry at the old mill carried more than 1,200 people in January, and the mayor promised a second boat before summer.

2. Training for forty boat pilots took place in Bolivia in May. They learned to read the weather, to mend an engine and to refuse a load that is too heavy.

3. In Kenya the harbour office counted every boat for the first time.

## II. The bridge

4. The bridge stayed closed. Engineers found rust in eleven of its cables and asked for new ones.

5. A café opened beside the bridge, and with it came a meeting place for the pilots.

6. Nothing was decided about the toll.
`;

function write(testInfo: TestInfo, name: string, content: string | Uint8Array): string {
  const folder = testInfo.outputPath('files');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export function writeOwnReport(testInfo: TestInfo): string {
  return write(testInfo, 'bridges.md', OWN_REPORT);
}

interface BadFile {
  path: string;
  name: string;
  /** What the one sentence about it must say besides the name. */
  reason: RegExp;
}

/** A file of so many bytes that holds nothing and takes no room. */
function writeHollow(testInfo: TestInfo, name: string, bytes: number): string {
  const path = write(testInfo, name, '');
  const file = openSync(path, 'r+');
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

export function writeBadFiles(testInfo: TestInfo): BadFile[] {
  const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 73) % 256);
  const bad = (name: string, content: string | Uint8Array, reason: RegExp): BadFile => ({
    path: write(testInfo, name, content),
    name,
    reason,
  });
  return [
    bad('nothing.txt', '', /is empty/),
    bad('noise.txt', noise, /is not text/),
    bad('cut-off.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n', /is damaged or cut off/),
    {
      path: writeHollow(testInfo, 'archive-of-all.txt', 51 * 1024 * 1024),
      name: 'archive-of-all.txt',
      reason: /has 51 MB; files up to 50 MB/,
    },
  ];
}

/** Imports by the dialog and waits until the list of imports is through. */
export async function importFiles(workbench: Workbench, paths: readonly string[]): Promise<void> {
  const { page } = workbench;
  await workbench.chooseFiles(paths);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Import (a report|reports…)$/ })
    .click();
  const imports = page.getByRole('region', { name: 'Import' });
  await expect(imports.getByRole('status')).toHaveText(`${paths.length} of ${paths.length}`, {
    timeout: 30_000,
  });
}

export async function closeImports(workbench: Workbench): Promise<void> {
  await workbench.page.getByRole('button', { name: 'Close the list' }).click();
}
