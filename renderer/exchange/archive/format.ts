// The `recueil/1` archive: its parts, its limits, and every way in which a file can fail to be one.
// Described for people in docs/FORMATS.md. Knows nothing of zip, Dexie or files on a disk.
import { z } from 'zod';
import { type Rows, recordSchemas, type TableName } from '../../domain/records.ts';

/** Everything that a project holds, except its journal. */
export type ProjectContent = { [T in TableName]: Rows[T][] };

export const FORMAT_VERSION = 1;
export const FORMAT = `recueil/${FORMAT_VERSION}`;
export const MANIFEST_PATH = 'manifest.json';

/** In the order in which an archive lists them. */
export const TABLES = [
  'project',
  'analysts',
  'works',
  'reports',
  'blocks',
  'files',
  'facets',
  'tags',
  'excerpts',
  'taggings',
  'figures',
  'memos',
  'queries',
] as const satisfies readonly TableName[];

/** A row of `files` as the table holds it: the bytes lie in an entry of their own. */
export const fileRowSchema = recordSchemas.files.omit({ bytes: true });

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** Version of the program that wrote the archive. */
  app: z.string(),
  project: z.object({ name: z.string(), created: z.string() }),
  /** Number of rows by table. */
  tables: z.record(z.enum(TABLES), z.int().nonnegative()),
  /** SHA-256 (lower-case hexadecimal) by entry, for every entry but this one. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Why a file is refused. Nothing of a refused archive is ever used. */
export type ArchiveError =
  | { kind: 'not-an-archive' }
  /** The zip does not hold together: its end is missing, or its parts are not where it says. */
  | { kind: 'cut-off' }
  | { kind: 'newer-format'; found: string }
  /** An entry that no archive of ours has: another name, `..`, an absolute path, a link, a second copy. */
  | { kind: 'foreign-path'; entry: string }
  /** Would unpack to more than `limit` bytes. */
  | { kind: 'bomb'; limit: number }
  | { kind: 'hash-mismatch'; entry: string }
  /** `line` from 1. */
  | { kind: 'invalid-row'; table: TableName | 'manifest'; line: number; detail: string }
  | { kind: 'missing-part'; entry: string }
  | { kind: 'duplicate-id'; table: TableName; id: string }
  | { kind: 'dangling-reference'; table: TableName; id: string; field: string };

const GIB = 2 ** 30;
const MIB = 2 ** 20;

/** The most bytes that an archive of `archiveBytes` may unpack to: 2 GiB, and beyond 128 MiB a hundred times its size. */
export function unpackedLimit(archiveBytes: number): number {
  return Math.min(2 * GIB, Math.max(128 * MIB, 100 * archiveBytes));
}

export function tablePath(table: TableName): string {
  return `tables/${table}.jsonl`;
}

export function filePath(sha256: string): string {
  return `files/${sha256}`;
}

const TABLE_PATHS = new Set(TABLES.map(tablePath));

/** Folder entries, which programs add that pack a folder again. */
export function isFolder(path: string): boolean {
  return path === 'tables/' || path === 'files/';
}

export function isArchivePath(path: string): boolean {
  return path === MANIFEST_PATH || TABLE_PATHS.has(path) || /^files\/[0-9a-f]{64}$/.test(path);
}
