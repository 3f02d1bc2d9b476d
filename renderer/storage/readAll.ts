// Reading whole tables a slice at a time: texts for search, rows for an archive or a copy. Each slice is a short
// transaction of its own, so that acts in between are not held up.
import Dexie, { type Collection } from 'dexie';
import type { Block, Rows, TableName } from '../domain/records.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';
import type { TextBatch } from './ProjectStore.ts';

const SLICE = 2000;
/** Original files can be big: a few at a time. */
const FILES = 4;

/** All rows of a table in the order of their ids. */
export async function* readRows<T extends TableName>(
  database: ProjectDatabase,
  table: T,
): AsyncGenerator<Rows[T][]> {
  const size = table === 'files' ? FILES : SLICE;
  for (let last: string | null = null; ; ) {
    const rows = database.rows(table);
    const rest: Collection<Rows[T], string> =
      last === null ? rows.orderBy(':id') : rows.where(':id').above(last);
    const slice: Rows[T][] = await rest.limit(size).toArray();
    if (slice.length > 0) yield slice;
    if (slice.length < size) return;
    last = slice.at(-1)?.id ?? null;
  }
}

/** The blocks of every report, whole reports together, in the order of report ids. */
export async function* readTexts(database: ProjectDatabase): AsyncGenerator<TextBatch> {
  let open: TextBatch | null = null;
  let last: unknown[] = [Dexie.minKey, Dexie.minKey];
  for (;;) {
    const slice: Block[] = await database
      .rows('blocks')
      .where('[reportId+index]')
      .above(last)
      .limit(SLICE)
      .toArray();
    for (const { id, reportId, index, kind, label, text } of slice) {
      if (open && open.reportId !== reportId) {
        yield open;
        open = null;
      }
      open ??= { reportId, blocks: [] };
      open.blocks.push({ id, index, kind, label, text });
    }
    const end = slice.at(-1);
    if (!end || slice.length < SLICE) break;
    last = [end.reportId, end.index];
  }
  if (open) yield open;
}
