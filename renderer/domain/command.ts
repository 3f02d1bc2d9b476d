// A command is data (what it reads, how it is called) and a pure function from a snapshot to a diff. The runner in
// `storage/` loads what the command reads, inside the transaction that will write its diff.
import type { Diff } from './diff.ts';
import type { ReportId } from './ids.ts';
import type { Rows, TableName } from './records.ts';
import type { Result } from './result.ts';

/** One thing to load: rows of a table by their ids, by a foreign key, or all of them (small tables only). */
export type Read =
  | { table: TableName; by: 'id'; keys: readonly string[] }
  | { table: 'blocks' | 'excerpts' | 'taggings'; by: 'reportId'; keys: readonly string[] }
  | { table: 'taggings' | 'figures'; by: 'excerptId'; keys: readonly string[] }
  | { table: 'taggings'; by: 'tagId'; keys: readonly string[] }
  /** The excerpts that begin in one block of a report. */
  | { table: 'excerpts'; by: 'firstBlock'; reportId: ReportId; blockIndex: number }
  /** The reports made from one original file, or of one work. */
  | { table: 'reports'; by: 'sha256' | 'workId'; keys: readonly string[] }
  | {
      table: 'project' | 'works' | 'reports' | 'facets' | 'tags' | 'analysts' | 'queries' | 'memos';
      by: 'all';
    };

/** What the runner loaded. Asking for a row that was not declared in `reads` yields nothing. */
export interface Snapshot {
  get<T extends TableName>(table: T, id: string): Rows[T] | undefined;
  all<T extends TableName>(table: T): Rows[T][];
}

/** A message of the catalogue under `change.<key>`, with its values: "Tagged “{quote}” {tag}". */
export interface ChangeLabel {
  key: string;
  values: Record<string, string | number>;
}

export type CommandError =
  | { kind: 'missing'; table: TableName; id: string }
  | { kind: 'invalid'; rule: string; detail: string }
  | { kind: 'duplicate'; table: TableName; name: string }
  | { kind: 'nothing-to-do' };

export interface Command {
  label: ChangeLabel;
  reads: readonly Read[];
  /** Further rounds of reading, each decided by what the rounds before it have loaded. */
  readsNext?: readonly ((snapshot: Snapshot) => readonly Read[])[];
  plan(snapshot: Snapshot): Result<Diff, CommandError>;
  /** The label with names that only the snapshot knows (a tag's, a report's); `label` where it is absent. */
  describe?(snapshot: Snapshot): ChangeLabel;
}
