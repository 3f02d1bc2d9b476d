// Hands out random handles for files that a person chose, and reads what they stand for. The only place that maps a
// handle to a path; a page can use none but its own.
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CallOutcome } from '../contract/call.ts';
import type { FileHandle } from '../contract/files.ts';

/** Above this no import is offered; it keeps one wrong click from filling the memory. In bytes. */
export const READ_LIMIT = 1024 ** 3;

export interface FileHandles {
  /** Handles for those paths that are readable files; folders and missing files are left out. */
  give(owner: number, paths: readonly string[]): Promise<FileHandle[]>;
  read(owner: number, handle: string): Promise<CallOutcome<Uint8Array<ArrayBuffer>>>;
  /** The page is gone or was loaded anew: its handles end. */
  forget(owner: number): void;
}

async function sizeOfFile(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

async function readWhole(path: string, limit: number): Promise<CallOutcome<Uint8Array<ArrayBuffer>>> {
  try {
    if ((await stat(path)).size > limit) return { ok: false, error: { kind: 'too-big', limit } };
    return { ok: true, value: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { ok: false, error: { kind: 'unreadable', detail } };
  }
}

/** An empty register. `limit` in bytes. */
export function createFileHandles(limit: number = READ_LIMIT): FileHandles {
  const owned = new Map<number, Map<string, string>>();
  return {
    async give(owner, paths) {
      const mine = owned.get(owner) ?? new Map<string, string>();
      owned.set(owner, mine);
      const given: FileHandle[] = [];
      for (const path of paths) {
        const size = await sizeOfFile(path);
        if (size === null) continue;
        const handle = randomBytes(16).toString('hex');
        mine.set(handle, path);
        given.push({ handle, name: basename(path), size });
      }
      return given;
    },
    async read(owner, handle) {
      const path = owned.get(owner)?.get(handle);
      if (path === undefined) return { ok: false, error: { kind: 'unknown-handle' } };
      return readWhole(path, limit);
    },
    forget(owner) {
      owned.delete(owner);
    },
  };
}
