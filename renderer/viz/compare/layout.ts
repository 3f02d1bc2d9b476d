// A comparison of two places as marks: each subject in the group of what both have, or what only one has, with the
// lengths of its two bars. Pure; counts in, shares of a half's width out. Adds nothing up beyond what it is given.

interface CompareRowInput {
  key: string;
  name: string;
  /** The name of what it belongs to, or empty. */
  parent: string;
  a: number;
  b: number;
}

export interface CompareRow extends CompareRowInput {
  /** Length of the bar as a share of the longest, 0 to 1. */
  barA: number;
  barB: number;
}

export type CompareGroupKind = 'both' | 'only-a' | 'only-b';

export interface CompareGroup {
  kind: CompareGroupKind;
  rows: CompareRow[];
}

export interface CompareInput {
  rows: readonly CompareRowInput[];
  /** Distinct excerpts of each place; not the sum of its rows. */
  totals: { a: number; b: number };
}

export interface CompareLayout {
  /** Always the three groups, in this order; an empty one says so. */
  groups: CompareGroup[];
  /** The count of the longest bar. */
  most: number;
  totals: { a: number; b: number };
  /** Too few excerpts on one side to conclude from a difference. */
  isSmall: boolean;
}

/** Below this many excerpts a side, one excerpt more or less turns the picture. */
export const FEW = 10;

const KINDS: readonly CompareGroupKind[] = ['both', 'only-a', 'only-b'];

function kindOf({ a, b }: CompareRowInput): CompareGroupKind | null {
  if (a > 0 && b > 0) return 'both';
  if (a > 0) return 'only-a';
  return b > 0 ? 'only-b' : null;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Groups keep the order of the input: the codebook's. Subjects that neither place has are left out. */
export function layoutCompare({ rows, totals }: CompareInput): CompareLayout {
  const most = rows.reduce((highest, { a, b }) => Math.max(highest, a, b), 0);
  const toRow = (row: CompareRowInput): CompareRow => ({
    ...row,
    barA: most === 0 ? 0 : round(row.a / most),
    barB: most === 0 ? 0 : round(row.b / most),
  });
  const groups = KINDS.map((kind) => ({ kind, rows: rows.filter((row) => kindOf(row) === kind).map(toRow) }));
  return { groups, most, totals, isSmall: Math.min(totals.a, totals.b) < FEW };
}
