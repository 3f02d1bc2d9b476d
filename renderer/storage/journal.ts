// How the journal keeps a diff. Rows that lie in their table anyway are kept by reference when they are many or big,
// so that an import is not stored twice; when an act is undone they move here, so that redo can bring them back.
// Undo and redo go strictly in order, so a row referred to is exactly as the act left it. SPEC 3.8.
import { type Diff, TABLE_NAMES, type TableDiff, tableDiff } from '../domain/diff.ts';
import type { Rows, TableName } from '../domain/records.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';

/** Above this many rows of a table, a diff refers to those that are in the table. */
const MANY = 200;

export interface StoredTable<Row> {
  added: Row[];
  updated: [from: Row, to: Row][];
  removed: Row[];
  /** Ids of rows that lie in the table now. */
  inTable: string[];
}

/** Which side of the diff lies in the tables: the added rows of a done act, the removed rows of an undone one. */
export interface StoredDiff {
  present: 'added' | 'removed';
  tables: { [T in TableName]?: StoredTable<Rows[T]> };
}

export function shelveDiff(diff: Diff, present: StoredDiff['present']): StoredDiff {
  const stored: StoredDiff = { present, tables: {} };
  const shelve = <T extends TableName>(table: T): void => {
    const part: TableDiff<Rows[T]> | undefined = diff[table];
    if (!part) return;
    const isByReference = part[present].length > MANY || (table === 'files' && part[present].length > 0);
    const kept: StoredTable<Rows[T]> = { ...part, inTable: [] };
    if (isByReference) {
      kept.inTable = part[present].map((row) => row.id);
      kept[present] = [];
    }
    const slot: { [K in T]?: StoredTable<Rows[K]> } = stored.tables;
    slot[table] = kept;
  };
  for (const table of TABLE_NAMES) shelve(table);
  return stored;
}

/** The whole diff again, with the rows that it refers to. A row that is missing is a bug, and throws. */
export async function unshelveDiff(database: ProjectDatabase, stored: StoredDiff): Promise<Diff> {
  const diff: Diff = {};
  const unshelve = async <T extends TableName>(table: T): Promise<void> => {
    const kept: StoredTable<Rows[T]> | undefined = stored.tables[table];
    if (!kept) return;
    const part = tableDiff(diff, table);
    part.added = [...kept.added];
    part.updated = kept.updated;
    part.removed = [...kept.removed];
    if (kept.inTable.length === 0) return;
    for (const row of await database.rows(table).bulkGet(kept.inTable)) {
      if (!row) throw new Error(`the journal refers to a row that ${table} does not have`);
      part[stored.present].push(row);
    }
  };
  for (const table of TABLE_NAMES) await unshelve(table);
  return diff;
}
