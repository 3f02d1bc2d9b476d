// What a rule of the project is: which rows it needs beyond the diff, and the rows that break it.
import type { Read, Snapshot } from '../command.ts';
import type { Diff, TableDiff } from '../diff.ts';

/** Names of the rules, as SPEC 3.3 lists them. */
export type RuleName =
  | 'name-empty'
  | 'row-points-nowhere'
  | 'row-left-behind'
  | 'tag-parent'
  | 'tag-cycle'
  | 'tagging-twice'
  | 'anchor-outside'
  | 'quote-false';

export interface Violation {
  rule: RuleName;
  /** The row at fault: its table and id. */
  table: string;
  id: string;
}

export interface Rule {
  reads(diff: Diff): Read[];
  /** `after` shows the project as the diff would leave it. */
  check(diff: Diff, after: Snapshot): Violation[];
}

export function idsOf(rows: readonly { id: string }[] | undefined): string[] {
  return rows?.map((row) => row.id) ?? [];
}

/** Rows as they will stand: added ones and the new state of updated ones, where `isTouched` says that it matters. */
export function written<Row>(
  part: TableDiff<Row> | undefined,
  isTouched: (from: Row, to: Row) => boolean = () => true,
): Row[] {
  if (!part) return [];
  const updated = part.updated.filter(([from, to]) => isTouched(from, to)).map(([, to]) => to);
  return [...part.added, ...updated];
}
