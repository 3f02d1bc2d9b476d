// What a command does to a project, as data: rows added, updated (from, to) and removed, by table.
import type { Rows, TableName } from './records.ts';

export interface TableDiff<Row> {
  added: Row[];
  updated: [from: Row, to: Row][];
  removed: Row[];
}

export type Diff = { [T in TableName]?: TableDiff<Rows[T]> };
