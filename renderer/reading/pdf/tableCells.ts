// A table's rows → its cells: columns told by what stands above each other, wrapped lines joined to the row they go on.
// Knows places and rules; a table's words are not interpreted.
import type { Rule } from './glyphs.ts';
import type { Page } from './pageModel.ts';
import type { Segment } from './rows.ts';
import type { Band } from './tables.ts';

type Cell = { text: string; x0: number; x1: number };
type Column = { x0: number; x1: number };

/** Between two cells of a table lies less than between two columns of text. */
const CELL_GAP = 0.52;

/** Cuts a segment where a blank is wider than between words; figures in groups of three stay together. */
function toCells(segment: Segment, rtl: boolean): Cell[] {
  if (rtl) return [{ text: segment.text, x0: segment.x0, x1: segment.x1 }];
  const cells: Cell[] = [];
  const limit = Math.max(segment.size * CELL_GAP, segment.blank * 1.9);
  for (const { text, x0, x1, gap } of segment.words) {
    const last = cells.at(-1);
    const isGroup = last !== undefined && /\d{1,3}$/.test(last.text) && /^\d{3}(?!\d)/.test(text);
    if (last && (gap < limit || (isGroup && gap < segment.size * 0.7))) {
      last.text += ` ${text}`;
      last.x1 = x1;
    } else cells.push({ text, x0, x1 });
  }
  return cells;
}

/** Columns by what overlaps, from the rows with most cells: a cell that lies over several columns does not join them. */
function findColumns(rows: readonly (readonly Cell[])[]): Column[] {
  const counts = rows.map((row) => row.length).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length * 0.8)] ?? 1;
  const columns: Column[] = [];
  const cells = rows.filter((row) => row.length >= usual).flat();
  for (const cell of [...cells].sort((a, b) => a.x0 - b.x0)) {
    const column = columns.find(({ x0, x1 }) => cell.x0 < x1 && cell.x1 > x0);
    if (column) {
      column.x0 = Math.min(column.x0, cell.x0);
      column.x1 = Math.max(column.x1, cell.x1);
    } else columns.push({ x0: cell.x0, x1: cell.x1 });
  }
  return columns.sort((a, b) => a.x0 - b.x0);
}

/** The column that a cell lies over most, or lies nearest to. */
function columnOf(cell: Cell, columns: readonly Column[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, { x0, x1 }] of columns.entries()) {
    const overlap = Math.min(cell.x1, x1) - Math.max(cell.x0, x0);
    if (overlap > most) [best, most] = [at, overlap];
  }
  return best;
}

/** Whether a rule is drawn between two baselines. */
function isRuled(rules: readonly Rule[], above: number, below: number): boolean {
  return rules.some(
    (rule) => rule.y1 - rule.y0 <= 2.5 && rule.y0 < above && rule.y0 > below && rule.x1 - rule.x0 > 20,
  );
}

/** A line that only goes on with cells of the row above: close to it, and without a first cell of its own. */
function isWrapped(cells: readonly string[], above: readonly string[] | undefined): boolean {
  if (above === undefined || cells[0] !== '') return false;
  return cells.every((cell, at) => cell === '' || above[at] !== '');
}

/** The cells of a band's rows, column by column; an empty cell is ''. */
export function toTableRows(page: Page, band: Band): string[][] {
  const source = page.rows.slice(band.from, band.to);
  const rows = source.map((row) => row.flatMap((segment) => toCells(segment, page.rtl)));
  const columns = findColumns(rows);
  const table: string[][] = [];
  let lastY = Number.POSITIVE_INFINITY;
  for (const [index, row] of rows.entries()) {
    const cells = columns.map(() => '');
    for (const cell of row) {
      const at = columnOf(cell, columns);
      const text = cell.text.replace(/\s+/g, ' ').trim();
      cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`;
    }
    const y = source[index]?.[0]?.y ?? 0;
    const size = source[index]?.[0]?.size ?? 10;
    const above = table.at(-1);
    const isClose = lastY - y < size * 1.35 && !isRuled(page.rules, lastY, y);
    if (isClose && above && isWrapped(cells, above)) {
      for (const [at, cell] of cells.entries()) if (cell !== '') above[at] = `${above[at]} ${cell}`;
    } else table.push(cells);
    lastY = y;
  }
  return page.rtl ? table.map((row) => row.reverse()) : table;
}
