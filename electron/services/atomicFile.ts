// Writes a file whole or not at all: a temporary file beside it, flushed, then renamed over it.
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface WriteFailure {
  reason: 'disk-full' | 'no-permission' | 'other';
  /** The system's code, such as ENOSPC; never a path. */
  detail: string;
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Why a write failed, from the system's error. */
export function toWriteFailure(error: unknown): WriteFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (FULL.has(code)) return { reason: 'disk-full', detail: code };
  return { reason: FORBIDDEN.has(code) ? 'no-permission' : 'other', detail: code };
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The rename itself is safe on disk only once its folder is; Windows cannot open folders and does not need it. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Null when the whole file is on disk; otherwise why not, with the earlier file untouched and nothing left behind. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<WriteFailure | null> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFlushed(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return toWriteFailure(error);
  }
  // Some network drives refuse to flush a folder; the file is whole all the same.
  await flushFolder(folder).catch(() => undefined);
  return null;
}
