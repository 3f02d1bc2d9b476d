// Finds the rows of a page that form a table. Knows places and rules; a table's words are not interpreted.
import { DOT_LEADER, isLabel, type Page } from './pageModel.ts';
import type { Segment } from './rows.ts';

/** A range of rows, half open. */
export type Band = { from: number; to: number };

function gapBetween(a: Segment, b: Segment): number {
  return a.x0 < b.x0 ? b.x0 - a.x1 : a.x0 - b.x1;
}

/** Segments of a row after a label has been joined with what it opens. */
export function joinLabels(row: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of row) {
    const last = groups.at(-1);
    const opener = last?.at(-1);
    const isTab = opener && isLabel(opener.text) && Math.abs(gapBetween(opener, segment)) < segment.size * 5;
    if (last && isTab && last.every((part) => isLabel(part.text))) last.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

function isLeader(row: readonly Segment[]): boolean {
  return row.some((segment) => DOT_LEADER.test(segment.text));
}

/** Heights of horizontal rules at least `share` of the page long, from top to bottom. */
function rulesFrom(page: Page, share: number): number[] {
  const flat = page.rules.filter((rule) => rule.y1 - rule.y0 <= 2.5 && rule.x1 - rule.x0 > 4);
  const lengths: { y: number; length: number }[] = [];
  for (const { x0, x1, y0 } of [...flat].sort((a, b) => b.y0 - a.y0)) {
    const last = lengths.at(-1);
    if (last && Math.abs(last.y - y0) < 1.5) last.length += x1 - x0;
    else lengths.push({ y: y0, length: x1 - x0 });
  }
  return lengths.filter(({ length }) => length > page.width * share).map(({ y }) => y);
}

/** What the search asks of each row. `step` is the distance from the row above, in sizes; `ruled`: a rule lies between. */
type RowFacts = {
  cells: number;
  full: boolean;
  numbered: boolean;
  bold: boolean;
  step: number;
  ruled: boolean;
  /** A short rule counts here: it may underline some columns only. */
  underlined: boolean;
  inset: boolean;
  /** Where the last cell ends. */
  end: number;
};

type Edges = { left: number; right: number };

function factsOf(page: Page, { left, right }: Edges): RowFacts[] {
  const rules = rulesFrom(page, 0.3);
  const short = rulesFrom(page, 0.08);
  const width = right - left;
  return page.rows.map((row, at) => {
    const groups = joinLabels(row);
    const x0 = Math.min(...row.map((segment) => segment.x0));
    const x1 = Math.max(...row.map((segment) => segment.x1));
    const y = row[0]?.y ?? 0;
    const above = page.rows[at - 1]?.[0]?.y ?? Number.POSITIVE_INFINITY;
    const first = row[0]?.text.trim() ?? '';
    const isLine = groups.length === 1 && !isLeader(row);
    const widest = Math.max(0, ...row.map((segment) => segment.x1 - segment.x0));
    return {
      cells: isLeader(row) ? 1 : groups.length,
      full:
        isLeader(row) ||
        (isLine && (widest > width * 0.62 || (x0 < left + width * 0.15 && x1 > left + width * 0.75))),
      numbered: isLine && row.length > 1 && /^\d{1,4}\.$/.test(first) && widest > width * 0.4,
      bold: row.every((segment) => segment.stretches.every((part) => part.bold || !/\p{L}/u.test(part.text))),
      step: (above - y) / (row[0]?.size ?? 10),
      ruled: rules.some((rule) => rule < above - 1 && rule > y + 1),
      underlined: short.some((rule) => rule < above - 1 && rule > y + 1),
      end: x1,
      inset: x0 > left + width * 0.3,
    };
  });
}

/** A row that begins something new below a table: set off by distance, with the table's closing rule between. */
function endsTable(facts: readonly RowFacts[], from: number, at: number): boolean {
  const row = facts[at];
  if (!row || row.cells > 1 || row.step < 2.1) return false;
  const above = facts.slice(from, at).filter(({ cells }) => cells > 1);
  if (above.length < 2) return false;
  if (!row.ruled) return row.bold && row.step > 3.2;
  // A group's name under a subtotal's rule: the row below it has the same last column.
  const next = facts[at + 1];
  const isGroup = next !== undefined && next.cells > 1 && Math.abs(next.end - (above.at(-1)?.end ?? 0)) < 4;
  return !isGroup;
}

/** Stretches of rows between the lines of running text. */
function runs(facts: readonly RowFacts[]): Band[] {
  const found: Band[] = [];
  let from = -1;
  const close = (to: number) => {
    if (from >= 0 && to > from) found.push({ from, to });
    from = -1;
  };
  for (const [at, row] of facts.entries()) {
    if (row.full || row.numbered) close(at);
    else if (from >= 0 && (row.step > 7 || endsTable(facts, from, at))) {
      close(at);
      from = at;
    } else if (from < 0) from = at;
  }
  close(facts.length);
  return found;
}

/** The table within a run: from its first row of cells to its last, with what leans on them. */
function trim(run: Band, facts: readonly RowFacts[]): Band | null {
  const rows = facts.slice(run.from, run.to);
  const first = rows.findIndex(({ cells }) => cells > 1);
  const last = rows.findLastIndex(({ cells }) => cells > 1);
  const many = rows.filter(({ cells }) => cells > 1).length;
  const isRuled = rows.slice(1).some(({ underlined }) => underlined);
  if (many < 2 && !(many === 1 && isRuled)) return null;
  let from = first;
  // A head's row over some of the columns, and rows under the rule that opens the table.
  while (from > 0 && leansOnBelow(rows, from)) from -= 1;
  let to = last + 1;
  const closing = rows.findLastIndex(({ ruled }, at) => ruled && at > last);
  if (closing > last) to = closing;
  while (to < rows.length && (rows[to]?.step ?? 9) < 1.45 && !rows[to]?.ruled) to += 1;
  return { from: run.from + from, to: run.from + to };
}

function leansOnBelow(rows: readonly RowFacts[], at: number): boolean {
  const above = rows[at - 1];
  const below = rows[at];
  if (!above || !below) return false;
  if (above.inset && below.step < 3.2) return true;
  return below.step < 1.45 && !above.bold;
}

/** Table bands of a page from top to bottom, disjoint. */
export function findTables(page: Page, edges: Edges): Band[] {
  const facts = factsOf(page, edges);
  return runs(facts).flatMap((run) => trim(run, facts) ?? []);
}
