// The matrix as marks: rows × columns of counts in, cells with their tint and their state out. An empty cell is told
// apart by what was read. Pure; knows nothing of taggings, React or colours.

interface MatrixRowInput {
  key: string;
  name: string;
  /** 0 for the first level of a codebook. */
  depth: number;
  /** Left out while nothing is in it: "no theme". */
  isOptional?: boolean;
}

export interface MatrixColumnInput {
  key: string;
  name: string;
  /** Left out while nothing is in it: "no place named". */
  isOptional?: boolean;
}

/** Paragraphs of the reports asked about, and how many of them were read or hold an excerpt. */
export interface Coverage {
  paragraphs: number;
  read: number;
}

export type MatrixSort = 'codebook' | 'total' | 'name';

export interface MatrixInput {
  rows: readonly MatrixRowInput[];
  columns: readonly MatrixColumnInput[];
  /** Row by row: `cells[row * columns.length + column]`. */
  cells: ArrayLike<number>;
  rowTotals: ArrayLike<number>;
  columnTotals: ArrayLike<number>;
  total: number;
  coverage: Coverage;
  sort: MatrixSort;
  /** Alphabetical order in the language of the names. */
  compare(a: string, b: string): number;
}

export type CellState = 'count' | 'nothing-said' | 'partly-read' | 'not-read';

export interface MatrixCell {
  count: number;
  /** Of the total, 0 to 1. */
  share: number;
  /** Tint from 1 (lightest) to `TINTS`; 0 for an empty cell, and for what is no region or no tag. */
  tint: number;
  state: CellState;
}

export interface MatrixRow extends MatrixRowInput {
  /** Its place in the input, which excerpts are asked by. */
  index: number;
  total: number;
  cells: MatrixCell[];
}

interface MatrixColumn extends MatrixColumnInput {
  /** Its place in the input. */
  index: number;
  total: number;
}

export interface MatrixLayout {
  rows: MatrixRow[];
  columns: MatrixColumn[];
  total: number;
  /** The count that takes the deepest tint. */
  most: number;
  /** What every empty cell of this matrix means. */
  empty: Exclude<CellState, 'count'>;
  coverage: Coverage;
}

const TINTS = 5;

export function emptyStateOf({ paragraphs, read }: Coverage): Exclude<CellState, 'count'> {
  if (read === 0) return 'not-read';
  return read < paragraphs ? 'partly-read' : 'nothing-said';
}

/** Equal steps from 1 to the most: the tint says how near to the most a count is. */
export function tintOf(count: number, most: number): number {
  if (count === 0) return 0;
  if (most === 0) return 1;
  return Math.min(TINTS, Math.max(1, Math.ceil((count / most) * TINTS)));
}

function sortRows(rows: MatrixRow[], { sort, compare }: MatrixInput): MatrixRow[] {
  if (sort === 'codebook') return rows;
  const flat = rows.map((row) => ({ ...row, depth: 0 }));
  if (sort === 'name') return flat.sort((a, b) => compare(a.name, b.name));
  return flat.sort((a, b) => b.total - a.total || a.index - b.index);
}

/** The highest count among real rows and columns: "no place" must not wash out the regions. */
function mostOf({ rows, columns, cells }: MatrixInput): number {
  let most = 0;
  rows.forEach((row, index) => {
    if (row.isOptional) return;
    columns.forEach((column, at) => {
      if (!column.isOptional) most = Math.max(most, cells[index * columns.length + at] ?? 0);
    });
  });
  return most;
}

export function layoutMatrix(input: MatrixInput): MatrixLayout {
  const { rows, columns, cells, rowTotals, columnTotals, total, coverage } = input;
  const empty = emptyStateOf(coverage);
  const most = mostOf(input);
  const toCell = (count: number, isRest: boolean): MatrixCell => ({
    count,
    share: total === 0 ? 0 : count / total,
    tint: isRest ? 0 : tintOf(count, most),
    state: count > 0 ? 'count' : empty,
  });
  const isShown = ({ isOptional, total }: { isOptional?: boolean; total: number }) =>
    !isOptional || total > 0;
  const shownColumns = columns
    .map((column, index) => ({ ...column, index, total: columnTotals[index] ?? 0 }))
    .filter(isShown);
  const shownRows = rows
    .map((row, index) => ({
      ...row,
      index,
      total: rowTotals[index] ?? 0,
      cells: shownColumns.map((column) =>
        toCell(
          cells[index * columns.length + column.index] ?? 0,
          row.isOptional === true || column.isOptional === true,
        ),
      ),
    }))
    .filter(isShown);
  return { rows: sortRows(shownRows, input), columns: shownColumns, total, most, empty, coverage };
}
