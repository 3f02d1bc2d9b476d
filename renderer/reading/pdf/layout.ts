// A page's rows → what is read one after the other: lines, tables, the foot's lines. Knows columns and the two sides of
// a masthead; not what a line means.
import { readMastheadLine } from '../mastheadLines.ts';
import { findFoot, opensNote } from './notes.ts';
import { DOT_LEADER, type Element, type Page, type TextLine, toTextLine } from './pageModel.ts';
import type { Segment } from './rows.ts';
import { toTableRows } from './tableCells.ts';
import { type Band, findTables, joinLabels } from './tables.ts';

/** `notes`: the foot's lines; `opens` says which of them begin a note. */
export type PageLayout = { elements: Element[]; notes: { line: TextLine; opens: boolean }[] };

/** Measures of the whole report. `left` and `right` are the usual edges of the text. */
export type TextMeasures = { size: number; left: number; right: number };

/** Lays out one page. */
export function layOut(page: Page, measures: TextMeasures, isFirst: boolean): PageLayout {
  const foot = findFoot(page, measures.size);
  const body = foot ? { ...page, rows: page.rows.slice(0, foot.from - foot.separator) } : page;
  const notes = (foot ? page.rows.slice(foot.from) : []).map((row) => ({
    line: toTextLine(row, page.number, page.rules),
    opens: opensNote(row),
  }));
  const head = isFirst ? mastheadEnd(body) : 0;
  const elements: Element[] = isFirst ? mastheadElements(body, head) : [];
  const rest = { ...body, rows: body.rows.slice(head) };
  const columns = findGutter(rest, measures);
  elements.push(...(columns === null ? flow(rest, measures) : inColumns(rest, columns, measures)));
  return { elements, notes };
}

/** The row after the last one whose right side says what a masthead's right side says. */
function mastheadEnd(page: Page): number {
  const found = page.rows.findLastIndex((row) => {
    const y = row[0]?.y ?? 0;
    return y > page.height * 0.45 && row.some((segment) => isMastheadSide(segment, page));
  });
  return found + 1;
}

function isMastheadSide(segment: Segment, page: Page): boolean {
  const isSide = page.rtl ? segment.x1 < page.width * 0.5 : segment.x0 > page.width * 0.5;
  return isSide && readMastheadLine(segment.text.trim()) !== null;
}

/** The masthead's two sides: the wide one first, then the narrow one, each from top to bottom. */
function mastheadElements(page: Page, end: number): Element[] {
  const segments = page.rows.slice(0, end).flat();
  const side = segments.filter((segment) => isMastheadSide(segment, page));
  const edge = page.rtl ? Math.max(...side.map(({ x1 }) => x1)) : Math.min(...side.map(({ x0 }) => x0));
  const isSide = (segment: Segment) => (page.rtl ? segment.x1 <= edge + 40 : segment.x0 >= edge - 40);
  const main = segments.filter((segment) => !isSide(segment));
  const lines = (list: readonly Segment[]): Element[] =>
    list.flatMap((segment): Element[] => [
      { kind: 'line', line: toTextLine([segment], page.number, page.rules) },
    ]);
  if (segments.length === 0) return [];
  return [...lines(main), { kind: 'break' }, ...lines(segments.filter(isSide)), { kind: 'break' }];
}

function flow(page: Page, measures: TextMeasures): Element[] {
  const bands = findTables(page, measures);
  const elements: Element[] = [];
  for (let at = 0; at < page.rows.length; at++) {
    const band: Band | undefined = bands.find(({ from }) => from === at);
    if (band) {
      elements.push({ kind: 'table', rows: toTableRows(page, band), page: page.number });
      at = band.to - 1;
      continue;
    }
    elements.push(...rowLines(page, page.rows[at] ?? []));
  }
  return elements;
}

/** A row outside tables: one line, or several where its segments have nothing to do with each other. */
function rowLines(page: Page, row: readonly Segment[]): Element[] {
  const isFirst = page.number === 1;
  const asLine = (segments: readonly Segment[]): Element => ({
    kind: 'line',
    line: toTextLine(segments, page.number, page.rules),
  });
  if (row.length === 0) return [];
  if (row.some((segment) => DOT_LEADER.test(segment.text))) return [asLine(row)];
  const groups = joinLabels(row);
  const widest = Math.max(...row.map((segment) => segment.x1 - segment.x0));
  // A line of text with one wide gap in it stays a line; signatures side by side do not.
  if (groups.length <= 1 || widest > page.width * 0.3) return [asLine(row)];
  if (isFirst) return groups.flatMap((group): Element[] => [asLine(group), { kind: 'break' }]);
  return [
    {
      kind: 'table',
      rows: [groups.map((group) => toTextLine(group, page.number, []).text)],
      page: page.number,
    },
  ];
}

/** The place of a gutter between two columns of running text, or null. */
function findGutter(page: Page, measures: TextMeasures): number | null {
  const segments = page.rows.flat().filter((segment) => segment.text.trim().length > 3);
  const width = measures.right - measures.left;
  if (segments.length < 16 || width < 200) return null;
  let best: { x: number; crossing: number } | null = null;
  for (let share = 0.38; share <= 0.62; share += 0.01) {
    const x = measures.left + width * share;
    const crossing = segments.filter((segment) => segment.x0 < x - 4 && segment.x1 > x + 4).length;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  if (best === null || best.crossing > segments.length * 0.2) return null;
  const { x } = best;
  const sides = [segments.filter(({ x1 }) => x1 <= x + 4), segments.filter(({ x0 }) => x0 >= x - 4)];
  const areText = sides.every((side) => side.length >= 8 && isJustified(side, width));
  return areText ? x : null;
}

/** Lines of a column: most as wide as the column, ending at one edge; cells of a table are ragged. */
function isJustified(side: readonly Segment[], width: number): boolean {
  const right = Math.max(...side.map(({ x1 }) => x1));
  const full = side.filter(({ x0, x1 }) => x1 > right - 8 && x1 - x0 > width * 0.3);
  return full.length >= side.length * 0.5;
}

/** Two columns, cut by whatever runs across both. */
function inColumns(page: Page, gutter: number, measures: TextMeasures): Element[] {
  const elements: Element[] = [];
  let left: Segment[][] = [];
  let right: Segment[][] = [];
  const close = () => {
    const order = page.rtl ? [right, left] : [left, right];
    for (const rows of order) elements.push(...flow({ ...page, rows, rules: [] }, measures));
    left = [];
    right = [];
  };
  for (const row of page.rows) {
    if (row.some((segment) => segment.x0 < gutter - 4 && segment.x1 > gutter + 4)) {
      close();
      elements.push(...rowLines(page, row));
      continue;
    }
    const before = row.filter((segment) => segment.x0 < gutter);
    const after = row.filter((segment) => segment.x0 >= gutter);
    if (before.length > 0) left.push(before);
    if (after.length > 0) right.push(after);
  }
  close();
  return elements;
}
