// Snapshots in memory: what was loaded for a command, and the same with a diff laid over it. SPEC 3.2.
import type { Snapshot } from './command.ts';
import { createModel, type Diff, type Model, TABLE_NAMES, type TableDiff } from './diff.ts';
import type { Rows, TableName } from './records.ts';

/** A snapshot that can still take rows; loading a row twice keeps one. */
export interface LoadedSnapshot extends Snapshot {
  load<T extends TableName>(table: T, rows: readonly Rows[T][]): void;
}

export function createSnapshot(model: Model = createModel()): LoadedSnapshot {
  return {
    get: (table, id) => model[table].get(id),
    all: (table) => [...model[table].values()],
    load<T extends TableName>(table: T, rows: readonly Rows[T][]) {
      const target: Map<string, Rows[T]> = model[table];
      for (const row of rows) target.set(row.id, row);
    },
  };
}

/** What the snapshot would show once the diff is written. */
export function overlay(snapshot: Snapshot, diff: Diff): Snapshot {
  const changed = createModel();
  const removed = new Set<string>();
  const note = <T extends TableName>(table: T): void => {
    const part: TableDiff<Rows[T]> | undefined = diff[table];
    if (!part) return;
    const rows: Map<string, Rows[T]> = changed[table];
    for (const row of part.removed) removed.add(`${table} ${row.id}`);
    for (const [, row] of part.updated) rows.set(row.id, row);
    for (const row of part.added) rows.set(row.id, row);
  };
  for (const table of TABLE_NAMES) note(table);
  const isHidden = (table: TableName, id: string): boolean => removed.has(`${table} ${id}`);
  return {
    get<T extends TableName>(table: T, id: string) {
      const rows: Map<string, Rows[T]> = changed[table];
      return rows.get(id) ?? (isHidden(table, id) ? undefined : snapshot.get(table, id));
    },
    all<T extends TableName>(table: T) {
      const rows: Map<string, Rows[T]> = changed[table];
      const kept = snapshot.all(table).filter((row) => !isHidden(table, row.id) && !rows.has(row.id));
      return [...kept, ...rows.values()];
    },
  };
}
