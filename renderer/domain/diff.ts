// What a command does to a project, as data: rows added, updated (from, to) and removed, by table. Reversing,
// chaining and applying diffs live here; who stores them does not matter to this module. SPEC 3.
import { type Rows, recordSchemas, type TableName } from './records.ts';

export interface TableDiff<Row> {
  added: Row[];
  updated: [from: Row, to: Row][];
  removed: Row[];
}

export type Diff = { [T in TableName]?: TableDiff<Rows[T]> };

/** A whole project in memory: rows by id, by table. For tests and for planning; the database is the truth. */
export type Model = { [T in TableName]: Map<string, Rows[T]> };

const isTableName = (name: string): name is TableName => name in recordSchemas;
/** Every table that a diff may touch. */
export const TABLE_NAMES: readonly TableName[] = Object.keys(recordSchemas).filter(isTableName);

export function createModel(): Model {
  return {
    project: new Map(),
    works: new Map(),
    reports: new Map(),
    blocks: new Map(),
    files: new Map(),
    facets: new Map(),
    tags: new Map(),
    excerpts: new Map(),
    taggings: new Map(),
    figures: new Map(),
    memos: new Map(),
    analysts: new Map(),
    queries: new Map(),
  };
}

/** The part of a diff that touches one table; created empty where it was absent. */
export function tableDiff<T extends TableName>(diff: Diff, table: T): TableDiff<Rows[T]> {
  const found: TableDiff<Rows[T]> | undefined = diff[table];
  if (found) return found;
  const created: TableDiff<Rows[T]> = { added: [], updated: [], removed: [] };
  const slot: { [K in T]?: TableDiff<Rows[K]> } = diff;
  slot[table] = created;
  return created;
}

export function isEmptyDiff(diff: Diff): boolean {
  return countRows(diff) === 0;
}

/** How many rows a diff adds, updates and removes. */
export function countRows(diff: Diff): number {
  let count = 0;
  for (const part of Object.values(diff)) {
    count += part.added.length + part.updated.length + part.removed.length;
  }
  return count;
}

/** The diff that leads back. Its own inverse. */
export function reverseDiff(diff: Diff): Diff {
  const reversed: Diff = {};
  const reverse = <T extends TableName>(table: T): void => {
    const part: TableDiff<Rows[T]> | undefined = diff[table];
    if (!part) return;
    const target = tableDiff(reversed, table);
    target.added = part.removed;
    target.removed = part.added;
    target.updated = part.updated.map(([from, to]) => [to, from]);
  };
  for (const table of TABLE_NAMES) reverse(table);
  return reversed;
}

/** One diff that does what `first` and then `second` do: added then removed vanishes, updated twice is updated once. */
export function mergeDiffs(first: Diff, second: Diff): Diff {
  const merged: Diff = {};
  for (const table of TABLE_NAMES) mergeTable(merged, table, [first, second]);
  return merged;
}

interface Step<Row> {
  before: Row | undefined;
  after: Row | undefined;
}

function mergeTable<T extends TableName>(merged: Diff, table: T, diffs: readonly Diff[]): void {
  const steps = new Map<string, Step<Rows[T]>>();
  const note = (id: string, before: Rows[T] | undefined, after: Rows[T] | undefined): void => {
    const earlier = steps.get(id);
    steps.set(id, { before: earlier ? earlier.before : before, after });
  };
  for (const diff of diffs) {
    const part: TableDiff<Rows[T]> | undefined = diff[table];
    if (!part) continue;
    for (const row of part.removed) note(row.id, row, undefined);
    for (const [from, to] of part.updated) note(to.id, from, to);
    for (const row of part.added) note(row.id, undefined, row);
  }
  for (const { before, after } of steps.values()) {
    if (before && after) tableDiff(merged, table).updated.push([before, after]);
    else if (after) tableDiff(merged, table).added.push(after);
    else if (before) tableDiff(merged, table).removed.push(before);
  }
}

/** A new model with the diff applied; the given one stays as it was. */
export function applyDiff(model: Model, diff: Diff): Model {
  const result: Model = { ...model };
  const apply = <T extends TableName>(table: T): void => {
    const part: TableDiff<Rows[T]> | undefined = diff[table];
    if (!part) return;
    const rows = new Map<string, Rows[T]>(model[table]);
    for (const row of part.removed) rows.delete(row.id);
    for (const [, row] of part.updated) rows.set(row.id, row);
    for (const row of part.added) rows.set(row.id, row);
    Object.assign(result, { [table]: rows });
  };
  for (const table of TABLE_NAMES) apply(table);
  return result;
}
