// One entry of a zip → its bytes, never more of them than it declared.
import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ArchiveError } from './format.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** Small enough that what one slice can swell to (1,032 times, RFC 1951) stays bearable before the check. */
const SLICE = 2 ** 15;
const MOST_A_BYTE = 1032;

/** Unpacks in slices and stops at the first byte beyond the declared size. */
export function unpackEntry(entry: ZipEntry): Result<Uint8Array<ArrayBuffer>, ArchiveError> {
  const damaged: ArchiveError = { kind: 'hash-mismatch', entry: entry.path };
  if (entry.method === 'stored') {
    return entry.data.length === entry.size ? ok(entry.data.slice()) : fail(damaged);
  }
  // A size that deflate cannot reach is a lie; believing it would cost the memory.
  if (entry.size > (entry.data.length + 1) * MOST_A_BYTE) return fail(damaged);
  return inflate(entry, damaged);
}

function inflate(entry: ZipEntry, damaged: ArchiveError): Result<Uint8Array<ArrayBuffer>, ArchiveError> {
  const out = new Uint8Array(entry.size);
  let filled = 0;
  let overflow = false;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > out.length) {
      overflow = true;
      return;
    }
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let from = 0; from < entry.data.length && !overflow; from += SLICE) {
      const to = Math.min(from + SLICE, entry.data.length);
      stream.push(entry.data.subarray(from, to), to === entry.data.length);
    }
  } catch {
    // fflate throws on a stream that is not deflate: an expected outcome of a damaged file, not a fault of ours.
    return fail(damaged);
  }
  if (overflow) return fail({ kind: 'bomb', limit: entry.size });
  return filled === out.length ? ok(out) : fail(damaged);
}
