// What a zip says about itself, read before anything is unpacked: names, sizes, kinds, places. fflate inflates but
// does not tell links from files nor check that the parts lie where the directory says.
// Layout: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ArchiveError } from './format.ts';

export interface ZipEntry {
  path: string;
  method: 'stored' | 'deflated';
  /** Declared size when unpacked; inflating checks it again. */
  size: number;
  /** Still packed; a view into the archive. */
  data: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const UNIX_HOSTS = new Set([3, 19]);
const FILE_TYPE = 0xf000;
const REGULAR = 0x8000;
const FOLDER = 0x4000;

const notAnArchive: ArchiveError = { kind: 'not-an-archive' };
const cutOff: ArchiveError = { kind: 'cut-off' };

/** Reads the directory of a zip of one volume, without zip64 (an archive stays far below 4 GiB). */
export function readZipDirectory(bytes: Uint8Array): Result<ZipEntry[], ArchiveError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || (view.getUint32(0, true) !== LOCAL && view.getUint32(0, true) !== END)) {
    return fail(notAnArchive);
  }
  const end = findEnd(view);
  if (end === null) return fail(cutOff);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (start + length !== end || view.getUint16(end + 8, true) !== count) return fail(cutOff);
  const entries: ZipEntry[] = [];
  let at = start;
  let freeFrom = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readCentral(view, at, end);
    if (!entry.ok) return entry;
    const { header, next } = entry.value;
    const data = findData(view, header, start);
    // Entries follow each other in the order of the directory, so that none can share another's bytes.
    if (data === null || header.offset < freeFrom) return fail(cutOff);
    freeFrom = data.end;
    entries.push({
      path: header.path,
      method: header.method,
      size: header.size,
      data: bytes.subarray(data.from, data.end),
    });
    at = next;
  }
  return at === end ? ok(entries) : fail(cutOff);
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  return null;
}

interface CentralHeader {
  path: string;
  method: 'stored' | 'deflated';
  packed: number;
  size: number;
  offset: number;
}

function readCentral(
  view: DataView,
  at: number,
  end: number,
): Result<{ header: CentralHeader; next: number }, ArchiveError> {
  if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return fail(cutOff);
  const nameLength = view.getUint16(at + 28, true);
  const next =
    at + CENTRAL_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) return fail(cutOff);
  const path = readName(view, at + CENTRAL_BYTES, nameLength);
  if (isLink(view.getUint16(at + 4, true) >> 8, view.getUint32(at + 38, true) >>> 16)) {
    return fail({ kind: 'foreign-path', entry: path });
  }
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  if (encrypted || (method !== 0 && method !== 8)) return fail({ kind: 'hash-mismatch', entry: path });
  const header: CentralHeader = {
    path,
    method: method === 0 ? 'stored' : 'deflated',
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return ok({ header, next });
}

function findData(
  view: DataView,
  header: CentralHeader,
  directory: number,
): { from: number; end: number } | null {
  const at = header.offset;
  if (at + LOCAL_BYTES > directory || view.getUint32(at, true) !== LOCAL) return null;
  const nameLength = view.getUint16(at + 26, true);
  const from = at + LOCAL_BYTES + nameLength + view.getUint16(at + 28, true);
  const end = from + header.packed;
  if (end > directory || readName(view, at + LOCAL_BYTES, nameLength) !== header.path) return null;
  return { from, end };
}

/** A symbolic link, a device, a pipe: whatever a Unix system would not unpack as a plain file or folder. */
function isLink(host: number, mode: number): boolean {
  const type = mode & FILE_TYPE;
  return UNIX_HOSTS.has(host) && type !== 0 && type !== REGULAR && type !== FOLDER;
}

function readName(view: DataView, at: number, length: number): string {
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}
