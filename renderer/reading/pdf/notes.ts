// The foot of a page: which lines are footnotes, and where each begins. Knows places, sizes and marks.
import type { Rule } from './glyphs.ts';
import type { Page } from './pageModel.ts';
import type { Segment } from './rows.ts';

/** `from` is the first row of the notes; `separator` the rows that only draw a line above them. */
export type Foot = { from: number; separator: number };

const DRAWN_LINE = /^[_\u2014\u2500-]{5,}$/;
const OLD_MARK = /^(?:\d{1,3}|[a-z]|\*{1,3})\s?\/(?:\s|$)/;

/** True when a row opens with a note's mark: raised, or in the old style "1/", or an asterisk. */
export function opensNote(row: readonly Segment[]): boolean {
  const [first] = row;
  if (!first) return false;
  const [stretch] = first.stretches;
  if (stretch?.raised && /^\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\s*$/.test(stretch.text)) return true;
  return OLD_MARK.test(first.text) || /^(?:\*{1,3}|[†‡])(?:\s|$)/.test(first.text);
}

function isSmall(row: readonly Segment[], bodySize: number): boolean {
  return row.every((segment) => segment.size < bodySize * 0.93);
}

/** A short rule near the left edge with nothing but notes under it. */
function hasRuleAbove(
  rules: readonly Rule[],
  row: readonly Segment[],
  above: readonly Segment[] | undefined,
  width: number,
): boolean {
  const y = row[0]?.y ?? 0;
  const top = above?.[0]?.y ?? Number.POSITIVE_INFINITY;
  return rules.some(
    (rule) =>
      rule.y1 - rule.y0 <= 2 &&
      rule.y0 > y &&
      rule.y0 < top &&
      rule.x1 - rule.x0 > 30 &&
      rule.x1 - rule.x0 < width * 0.4,
  );
}

/** Finds the notes at a page's foot, or null. `bodySize` is the size of most of the report's letters. */
export function findFoot(page: Page, bodySize: number): Foot | null {
  const { rows } = page;
  const drawn = rows.findLastIndex((row) => row.length === 1 && DRAWN_LINE.test(row[0]?.text.trim() ?? ''));
  if (drawn >= 0 && drawn < rows.length - 1) {
    const under = rows.slice(drawn + 1);
    const isFoot = under.some(opensNote) || under.every((row) => isSmall(row, bodySize));
    if (isFoot && under.length <= 60) return { from: drawn + 1, separator: 1 };
  }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const y = row[0]?.y ?? 0;
    if (!opensNote(row) || y > page.height * 0.75) continue;
    const under = rows.slice(at);
    const isRuled = hasRuleAbove(page.rules, row, rows[at - 1], page.width);
    if (under.every((one) => isSmall(one, bodySize)) || (isRuled && under.length <= 40))
      return { from: at, separator: 0 };
    if (isOldFoot(under)) return { from: at, separator: 0 };
  }
  return null;
}

/** Notes of a typewriter have the text's own size: every paragraph of the foot opens with "1/". */
function isOldFoot(under: readonly (readonly Segment[])[]): boolean {
  const [first] = under;
  const start = first?.[0];
  if (!start || !OLD_MARK.test(start.text)) return false;
  const left = Math.min(...under.flat().map((segment) => segment.x0));
  return (
    under.length <= 30 &&
    start.x0 - left < 60 &&
    !under.flat().some((segment) => /^\d{1,3}\.$/.test(segment.text))
  );
}
