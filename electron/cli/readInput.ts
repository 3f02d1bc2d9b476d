// A file named on the command line → its bytes, or one sentence that says why not.
import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../renderer/domain/result.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  EISDIR: 'it is a folder',
};

/** `limit` in bytes; a bigger file is refused unread. */
export async function readInput(path: string, limit: number): Promise<Result<Uint8Array, string>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limit) {
        return fail(
          `${path} was refused: it has ${toMegabytes(size)} MB, and ${toMegabytes(limit)} MB are the most.`,
        );
      }
      return ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fail(`${path} could not be read: ${REASONS[code] ?? `the system says ${code}`}.`);
  }
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}
