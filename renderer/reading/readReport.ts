// A file's bytes → a report: tells the format by its content, then has that format's reader read it.
// The one entrance of the reading room; pure, so that it runs in a worker, under Node and in tests alike.
import type { Result } from '../domain/result.ts';
import { fail } from '../domain/result.ts';
import { detectFormat, isLockedOffice } from './detectFormat.ts';
import { readTextFile } from './readTextFile.ts';
import { MAX_BYTES, type ReadError, type ReadReport } from './report.ts';

export { readText } from './readTextFile.ts';

/** `password` opens an encrypted file; a file without encryption ignores it. */
export type ReadOptions = { password?: string };

/**
 * Reads a report. `name` is the file's name: it stands in for a title that is not printed, and decides nothing else.
 * Never throws on any bytes.
 */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<ReadReport, ReadError>> {
  if (bytes.length > MAX_BYTES) return fail({ kind: 'too-big', limit: MAX_BYTES, size: bytes.length });
  if (bytes.length === 0) return fail({ kind: 'empty' });
  const format = detectFormat(bytes);
  if (format === null) return readTextFile(bytes, name);
  if (format === 'pdf') {
    const { readPdf } = await import('./pdf/readPdf.ts');
    return readPdf(bytes, name, options.password);
  }
  if (format === 'docx') {
    const { readDocx } = await import('./docx/readDocx.ts');
    return readDocx(bytes, name);
  }
  if (format === 'html') {
    const { readHtml } = await import('./html/readHtml.ts');
    return readHtml(bytes, name);
  }
  return isLockedOffice(bytes) ? fail({ kind: 'locked' }) : fail({ kind: 'unsupported', format });
}
