// Writing a diff into the tables, and marking what is derived from them as stale, inside the caller's transaction.
// Rows go in slices, so that a big import leaves the page room to breathe between them.

import { type Diff, TABLE_NAMES, type TableDiff } from '../domain/diff.ts';
import type { ReportId } from '../domain/ids.ts';
import type { Rows, TableName } from '../domain/records.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';

/** Rows a slice: about 5 ms of copying for blocks of a report. */
const SLICE = 200;

export async function writeDiff(database: ProjectDatabase, diff: Diff): Promise<void> {
  const write = async <T extends TableName>(table: T): Promise<void> => {
    const part: TableDiff<Rows[T]> | undefined = diff[table];
    if (!part) return;
    const rows = database.rows(table);
    if (part.removed.length > 0) await rows.bulkDelete(part.removed.map((row) => row.id));
    for (const slice of slicesOf(part.updated)) await rows.bulkPut(slice.map(([, to]) => to));
    for (const slice of slicesOf(part.added)) await rows.bulkAdd(slice);
  };
  for (const table of TABLE_NAMES) await write(table);
  await markPacks(database, diff);
}

export function* slicesOf<Row>(rows: readonly Row[], size: number = SLICE): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** Reports whose packed record a diff makes stale: those that gain, lose or change excerpts or taggings. */
export function reportsTouched(diff: Diff): Set<ReportId> {
  const touched = new Set<ReportId>();
  for (const report of diff.reports?.added ?? []) touched.add(report.id);
  for (const part of [diff.excerpts, diff.taggings]) {
    for (const row of [...(part?.added ?? []), ...(part?.removed ?? [])]) touched.add(row.reportId);
  }
  for (const [from, to] of diff.taggings?.updated ?? []) {
    touched.add(from.reportId).add(to.reportId);
  }
  for (const [from, to] of diff.excerpts?.updated ?? []) {
    // A new note leaves the packed record as it is.
    if (from.anchor !== to.anchor || from.blockIndex !== to.blockIndex) touched.add(to.reportId);
  }
  return touched;
}

async function markPacks(database: ProjectDatabase, diff: Diff): Promise<void> {
  const touched = reportsTouched(diff);
  const removed = (diff.reports?.removed ?? []).map((report) => report.id);
  for (const id of removed) touched.delete(id);
  if (touched.size > 0) await database.stalePacks.bulkPut([...touched].map((reportId) => ({ reportId })));
  if (removed.length > 0) {
    await database.packs.bulkDelete(removed);
    await database.stalePacks.bulkDelete(removed);
  }
}
