// The bytes of a `.recueil` archive → a whole project, or the one reason why not. Nothing in between.

import type { z } from 'zod';
import { type Rows, recordSchemas, type TableName } from '../../domain/records.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { sha256 } from '../../domain/sha256.ts';
import { findBrokenReference } from './checkReferences.ts';
import {
  type ArchiveError,
  FORMAT,
  FORMAT_VERSION,
  filePath,
  fileRowSchema,
  isArchivePath,
  isFolder,
  MANIFEST_PATH,
  type Manifest,
  manifestSchema,
  type ProjectContent,
  TABLES,
  tablePath,
  unpackedLimit,
} from './format.ts';
import { parseJson, parseRows, toDetail } from './parseRows.ts';
import { unpackEntry } from './unpackEntry.ts';
import { readZipDirectory, type ZipEntry } from './zipDirectory.ts';

export interface OpenedArchive {
  manifest: Manifest;
  content: ProjectContent;
}

type Parts = Map<string, Uint8Array<ArrayBuffer>>;

/** A project's rows from the bytes of an archive; every row passed its schema, every reference leads somewhere. */
export async function readArchive(bytes: Uint8Array): Promise<Result<ProjectContent, ArchiveError>> {
  const opened = await openArchive(bytes);
  return opened.ok ? ok(opened.value.content) : opened;
}

/** As `readArchive`, with what the archive says about itself. */
export async function openArchive(bytes: Uint8Array): Promise<Result<OpenedArchive, ArchiveError>> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value.filter((entry) => !isFolder(entry.path));
  if (!entries.some((entry) => entry.path === MANIFEST_PATH)) return fail({ kind: 'not-an-archive' });
  const refused = refuseEntries(entries, unpackedLimit(bytes.length));
  if (refused !== null) return fail(refused);
  const unpacked = unpackAll(entries);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const manifest = parseManifest(parts.get(MANIFEST_PATH) ?? new Uint8Array());
  if (!manifest.ok) return manifest;
  const mismatch = await findMismatch(parts, manifest.value);
  if (mismatch !== null) return fail(mismatch);
  const content = parseContent(parts, manifest.value);
  if (!content.ok) return content;
  const broken = findBrokenReference(content.value);
  return broken === null ? ok({ manifest: manifest.value, content: content.value }) : fail(broken);
}

/** What can be refused from the directory alone, before a byte is unpacked. */
function refuseEntries(entries: ZipEntry[], limit: number): ArchiveError | null {
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    if (!isArchivePath(entry.path) || seen.has(entry.path))
      return { kind: 'foreign-path', entry: entry.path };
    seen.add(entry.path);
    total += entry.size;
    if (total > limit) return { kind: 'bomb', limit };
  }
  return null;
}

function unpackAll(entries: ZipEntry[]): Result<Parts, ArchiveError> {
  const parts: Parts = new Map();
  for (const entry of entries) {
    const bytes = unpackEntry(entry);
    if (!bytes.ok) return bytes;
    parts.set(entry.path, bytes.value);
  }
  return ok(parts);
}

function parseManifest(bytes: Uint8Array): Result<Manifest, ArchiveError> {
  const invalid = (detail: string) =>
    fail({ kind: 'invalid-row', table: 'manifest', line: 1, detail } as const);
  const json = parseJson(new TextDecoder('utf-8', { fatal: true }), bytes);
  if (!json.ok) return invalid(json.error);
  const found = formatOf(json.value);
  if (found === null) return fail({ kind: 'not-an-archive' });
  if (found !== FORMAT && Number(found.slice('recueil/'.length)) > FORMAT_VERSION) {
    return fail({ kind: 'newer-format', found });
  }
  const manifest = manifestSchema.safeParse(json.value);
  return manifest.success ? ok(manifest.data) : invalid(toDetail(manifest.error));
}

function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  const { format } = value;
  return typeof format === 'string' && /^recueil\/\d{1,9}$/.test(format) ? format : null;
}

async function findMismatch(parts: Parts, manifest: Manifest): Promise<ArchiveError | null> {
  const expected = new Map(Object.entries(manifest.files));
  for (const [path, bytes] of parts) {
    if (path === MANIFEST_PATH) continue;
    const hash = expected.get(path);
    if (hash === undefined) return { kind: 'foreign-path', entry: path };
    if ((await sha256(bytes)) !== hash) return { kind: 'hash-mismatch', entry: path };
    if (path.startsWith('files/') && path !== filePath(hash)) return { kind: 'hash-mismatch', entry: path };
  }
  for (const path of [...expected.keys(), ...TABLES.map(tablePath)]) {
    if (!parts.has(path)) return { kind: 'missing-part', entry: path };
  }
  return null;
}

function parseContent(parts: Parts, manifest: Manifest): Result<ProjectContent, ArchiveError> {
  const failures: ArchiveError[] = [];
  const read = <S extends z.ZodType<{ id: string }>>(table: TableName, schema: S): z.infer<S>[] => {
    if (failures.length > 0) return [];
    const rows = parseRows(table, schema, parts.get(tablePath(table)) ?? new Uint8Array());
    if (!rows.ok) {
      failures.push(rows.error);
      return [];
    }
    const line = rows.value.length + 1;
    const detail = `${rows.value.length} rows where the manifest says ${manifest.tables[table]}`;
    if (rows.value.length !== manifest.tables[table])
      failures.push({ kind: 'invalid-row', table, line, detail });
    return rows.value;
  };
  const content: ProjectContent = {
    project: read('project', recordSchemas.project),
    analysts: read('analysts', recordSchemas.analysts),
    works: read('works', recordSchemas.works),
    reports: read('reports', recordSchemas.reports),
    blocks: read('blocks', recordSchemas.blocks),
    files: [],
    facets: read('facets', recordSchemas.facets),
    tags: read('tags', recordSchemas.tags),
    excerpts: read('excerpts', recordSchemas.excerpts),
    taggings: read('taggings', recordSchemas.taggings),
    figures: read('figures', recordSchemas.figures),
    memos: read('memos', recordSchemas.memos),
    queries: read('queries', recordSchemas.queries),
  };
  const rows = read('files', fileRowSchema);
  const [failure] = failures;
  if (failure !== undefined) return fail(failure);
  const files = joinFiles(rows, parts);
  return files.ok ? ok({ ...content, files: files.value }) : files;
}

/** Every row of `files` has its bytes, and every bytes their row. */
function joinFiles(
  rows: z.infer<typeof fileRowSchema>[],
  parts: Parts,
): Result<Rows['files'][], ArchiveError> {
  const files: Rows['files'][] = [];
  const claimed = new Set<string>();
  for (const row of rows) {
    const path = filePath(row.id);
    const bytes = parts.get(path);
    if (bytes === undefined) return fail({ kind: 'missing-part', entry: path });
    claimed.add(path);
    files.push({ ...row, bytes });
  }
  const stray = [...parts.keys()].find((path) => path.startsWith('files/') && !claimed.has(path));
  return stray === undefined ? ok(files) : fail({ kind: 'foreign-path', entry: stray });
}
