// The archive that a command names, opened and checked.
import { fail, ok, type Result } from '../../renderer/domain/result.ts';
import { type OpenedArchive, openArchive } from '../../renderer/exchange/archive/readArchive.ts';
import { toSentence } from './archiveErrors.ts';
import { readInput } from './readInput.ts';

/** Bytes; what a program can hold in one piece. */
const LARGEST_ARCHIVE = 2 * 2 ** 30 - 1;

/** The error is one sentence for stderr. */
export async function openInput(path: string): Promise<Result<OpenedArchive, string>> {
  const bytes = await readInput(path, LARGEST_ARCHIVE);
  if (!bytes.ok) return bytes;
  const opened = await openArchive(bytes.value);
  return opened.ok ? ok(opened.value) : fail(toSentence(path, opened.error));
}
