// A project's rows → the bytes of a `.recueil` archive. The same content gives the same bytes: rows and keys are
// sorted, dates inside the zip are fixed, and nothing tells when the archive was made.

import { type Zippable, zipSync } from 'fflate';
import type { Rows } from '../../domain/records.ts';
import { sha256 } from '../../domain/sha256.ts';
import { byUnits, toCanonicalJson } from './canonicalJson.ts';
import {
  FORMAT,
  filePath,
  MANIFEST_PATH,
  type Manifest,
  type ProjectContent,
  TABLES,
  tablePath,
} from './format.ts';

export interface ArchiveOptions {
  /** Version of the program, for the manifest. */
  appVersion: string;
}

const ROWS_A_BATCH = 2000;
/** Built from local parts because fflate writes the local ones: the same bytes in every time zone. */
const ZIP_DATE = new Date(1980, 0, 1);

/** Packs a whole project, without its journal. The content is trusted: it comes from the store or from `readArchive`. */
export async function writeArchive(
  content: ProjectContent,
  options: ArchiveOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new Map<string, Uint8Array>();
  const counts: Partial<Manifest['tables']> = {};
  for (const table of TABLES) {
    const lines = toLines(content, table);
    counts[table] = lines.length;
    parts.set(tablePath(table), toBytes(lines));
  }
  for (const file of content.files.toSorted((left, right) => byUnits(left.id, right.id))) {
    parts.set(filePath(file.id), file.bytes);
  }
  const hashes: Record<string, string> = {};
  for (const [path, bytes] of parts) hashes[path] = await sha256(bytes);
  const project = content.project[0];
  const manifest = {
    format: FORMAT,
    app: options.appVersion,
    project: { name: project?.name ?? '', created: project?.createdAt ?? '' },
    tables: counts,
    files: hashes,
  };
  const zip: Zippable = {
    [MANIFEST_PATH]: new TextEncoder().encode(`${toCanonicalJson(manifest)}\n`),
  };
  for (const [path, bytes] of parts) zip[path] = bytes;
  return zipSync(zip, { level: 4, mtime: ZIP_DATE });
}

function toLines(content: ProjectContent, table: (typeof TABLES)[number]): string[] {
  if (table === 'blocks') return content.blocks.toSorted(byPlace).map(toCanonicalJson);
  if (table === 'files') {
    return content.files
      .toSorted((left, right) => byUnits(left.id, right.id))
      .map(({ id, name, mediaType }) => toCanonicalJson({ id, name, mediaType }));
  }
  const rows: { id: string }[] = [...content[table]];
  return rows.sort((left, right) => byUnits(left.id, right.id)).map(toCanonicalJson);
}

function byPlace(left: Rows['blocks'], right: Rows['blocks']): number {
  return byUnits(left.reportId, right.reportId) || left.index - right.index || byUnits(left.id, right.id);
}

/** In batches, because a table of a big project is longer than the longest string that an engine can hold. */
function toBytes(lines: string[]): Uint8Array {
  const encoder = new TextEncoder();
  const batches: Uint8Array[] = [];
  for (let from = 0; from < lines.length; from += ROWS_A_BATCH) {
    batches.push(encoder.encode(`${lines.slice(from, from + ROWS_A_BATCH).join('\n')}\n`));
  }
  const bytes = new Uint8Array(batches.reduce((sum, batch) => sum + batch.length, 0));
  let at = 0;
  for (const batch of batches) {
    bytes.set(batch, at);
    at += batch.length;
  }
  return bytes;
}
