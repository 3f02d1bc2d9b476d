// Finds the rows of a page that form a table, and their columns. Knows places; a table's words are not interpreted.
import type { Rule } from './glyphs.ts';
import { DOT_LEADER, isLabel, type Page } from './pageModel.ts';
import type { Segment } from './rows.ts';

/** A range of rows, half open. */
export type Band = { from: number; to: number };

/** Segments of a row after a label has been joined with what it opens. */
export function joinLabels(row: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of row) {
    const last = groups.at(-1);
    const opener = last?.at(-1);
    const isTab =
      opener !== undefined &&
      isLabel(opener.text) &&
      Math.abs(gapBetween(opener, segment)) < segment.size * 5;
    if (last && isTab && last.every((part) => isLabel(part.text))) last.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

function gapBetween(a: Segment, b: Segment): number {
  return a.x0 < b.x0 ? b.x0 - a.x1 : a.x0 - b.x1;
}

function isLeader(row: readonly Segment[]): boolean {
  return row.some((segment) => DOT_LEADER.test(segment.text));
}

function isMultiple(row: readonly Segment[]): boolean {
  return !isLeader(row) && joinLabels(row).length >= 2;
}

/** Horizontal rules, those on one height joined, from top to bottom. */
function longRules(page: Page): { y: number; x0: number; x1: number }[] {
  const flat = page.rules.filter((rule) => rule.y1 - rule.y0 <= 2.5 && rule.x1 - rule.x0 > 4);
  const sorted = [...flat].sort((a, b) => b.y0 - a.y0 || a.x0 - b.x0);
  const joined: { y: number; x0: number; x1: number; length: number }[] = [];
  for (const { x0, x1, y0 } of sorted) {
    const last = joined.findLast((rule) => Math.abs(rule.y - y0) < 1.5);
    if (last) {
      last.x0 = Math.min(last.x0, x0);
      last.x1 = Math.max(last.x1, x1);
      last.length += x1 - x0;
    } else joined.push({ y: y0, x0, x1, length: x1 - x0 });
  }
  return joined.filter((rule) => rule.length > page.width * 0.3);
}

/** Bands between rules that hold rows of several cells. */
function ruledBands(page: Page, multiple: readonly boolean[]): Band[] {
  const rules = longRules(page);
  const bands: Band[] = [];
  const rowAt = (y: number) => page.rows.findIndex((row) => (row[0]?.y ?? 0) < y);
  let start = 0;
  while (start < rules.length - 1) {
    let end = start;
    // A rule goes on with the table above it when the rows between hold cells.
    for (let next = start + 1; next < rules.length; next++) {
      const [top, bottom] = [rules[end], rules[next]];
      if (!top || !bottom) break;
      const from = rowAt(top.y);
      const to = rowAt(bottom.y);
      const rows = multiple.slice(from < 0 ? multiple.length : from, to < 0 ? multiple.length : to);
      const cells = rows.filter(Boolean).length;
      if (rows.length > 0 && cells < Math.max(1, rows.length * 0.25)) break;
      end = next;
    }
    const [top, bottom] = [rules[start], rules[end]];
    if (end > start && top && bottom) {
      const from = rowAt(top.y);
      const to = rowAt(bottom.y);
      if (from >= 0) bands.push({ from, to: to < 0 ? page.rows.length : to });
    }
    start = Math.max(end, start + 1);
  }
  return bands.filter(
    ({ from, to }) => multiple.slice(from, to).filter(Boolean).length >= 1 && to - from >= 2,
  );
}

/** Whether a row of one segment may lie inside a table: narrow, and no beginning of a paragraph. */
function isLoose(row: readonly Segment[], page: Page, textWidth: number): boolean {
  const [first] = row;
  if (!first || row.length > 1 || isLeader(row)) return false;
  return first.x1 - first.x0 < textWidth * 0.62 && !/^\d{1,3}\.\s/.test(first.text) && page.width > 0;
}

/** Bands told by their cells alone: at least three rows of several cells, close to each other. */
function looseBands(page: Page, multiple: readonly boolean[], textWidth: number): Band[] {
  const bands: Band[] = [];
  let open = { from: 0, to: 0, cells: 0 };
  const close = () => {
    if (open.cells >= 3) bands.push({ from: open.from, to: open.to });
    open = { from: 0, to: 0, cells: 0 };
  };
  for (const [at, row] of page.rows.entries()) {
    const before = page.rows[at - 1]?.[0];
    const [first] = row;
    const isNear = before !== undefined && first !== undefined && before.y - first.y < first.size * 3.2;
    if (!isNear) close();
    if (multiple[at]) {
      open = { from: open.cells > 0 ? open.from : at, to: at + 1, cells: open.cells + 1 };
    } else if (open.cells > 0 && (!isLoose(row, page, textWidth) || at - open.to >= 4)) close();
  }
  close();
  return bands;
}

/** Table bands of a page from top to bottom, disjoint. */
export function findTables(page: Page, textWidth: number): Band[] {
  const multiple = page.rows.map(isMultiple);
  const bands = [...ruledBands(page, multiple), ...looseBands(page, multiple, textWidth)];
  const sorted = bands.sort((a, b) => a.from - b.from);
  const merged: Band[] = [];
  for (const band of sorted) {
    const last = merged.at(-1);
    if (last && band.from <= last.to) last.to = Math.max(last.to, band.to);
    else merged.push({ ...band });
  }
  return merged;
}

type Column = { x0: number; x1: number };

/** Columns by what overlaps: a cell that lies over several columns does not join them. */
function findColumns(rows: readonly (readonly Segment[])[]): Column[] {
  const most = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length >= Math.max(2, most - 1));
  const columns: Column[] = [];
  for (const cell of (full.length > 0 ? full : rows).flat().sort((a, b) => a.x0 - b.x0)) {
    const column = columns.find(({ x0, x1 }) => cell.x0 < x1 && cell.x1 > x0);
    if (column) {
      column.x0 = Math.min(column.x0, cell.x0);
      column.x1 = Math.max(column.x1, cell.x1);
    } else columns.push({ x0: cell.x0, x1: cell.x1 });
  }
  return columns.sort((a, b) => a.x0 - b.x0);
}

function columnOf(cell: Segment, columns: readonly Column[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, { x0, x1 }] of columns.entries()) {
    const overlap = Math.min(cell.x1, x1) - Math.max(cell.x0, x0);
    if (overlap > most) [best, most] = [at, overlap];
  }
  return best;
}

/** The rule between two baselines, if one is drawn. */
function isRuled(rules: readonly Rule[], above: number, below: number): boolean {
  return rules.some(
    (rule) => rule.y1 - rule.y0 <= 2.5 && rule.y0 < above && rule.y0 > below && rule.x1 - rule.x0 > 20,
  );
}

/** Cells of a band's rows by column; a row that only goes on with the cells above it joins them. */
export function toTableRows(page: Page, band: Band): string[][] {
  const source = page.rows.slice(band.from, band.to);
  const columns = findColumns(source);
  const table: string[][] = [];
  let lastY = Number.POSITIVE_INFINITY;
  for (const row of source) {
    const cells = columns.map(() => '');
    for (const cell of row) {
      const at = columnOf(cell, columns);
      const text = plainText(cell);
      cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`;
    }
    const y = row[0]?.y ?? 0;
    const size = row[0]?.size ?? 10;
    const above = table.at(-1);
    const isClose = lastY - y < size * 1.35 && !isRuled(page.rules, lastY, y);
    const goesOn =
      isClose &&
      above !== undefined &&
      cells.every((cell, at) => cell === '' || above[at] !== '' || at === 0);
    const isWrapped = goesOn && cells[0] === '' && cells.filter((cell) => cell !== '').length < cells.length;
    if (isWrapped)
      for (const [at, cell] of cells.entries()) if (cell !== '') above[at] = `${above[at]} ${cell}`.trim();
    if (!isWrapped) table.push(cells);
    lastY = y;
  }
  return page.rtl ? table.map((row) => row.reverse()) : table;
}

function plainText(cell: Segment): string {
  return cell.text.replace(/\s+/g, ' ').trim();
}
