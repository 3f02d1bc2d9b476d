// What a page of a PDF holds once its glyphs are rows of segments: the words by which the other modules of this room
// speak of it. Types and small readings of them only.
import type { Rule } from './glyphs.ts';
import type { Stretch } from './readingOrder.ts';
import type { Segment } from './rows.ts';

/** Rows from top to bottom, segments of a row in reading order. */
export type Page = {
  number: number;
  width: number;
  height: number;
  rows: Segment[][];
  rules: Rule[];
  rtl: boolean;
};

/** A line of running text. `before`: a tab's gap follows the label that opens it. */
export type TextLine = {
  stretches: Stretch[];
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  page: number;
  /** Every letter is; the label at its start aside. */
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  /** Where the words begin after the label that opens the line; null without one. */
  hang: number | null;
};

export type Element =
  | { kind: 'line'; line: TextLine }
  | { kind: 'table'; rows: string[][]; page: number }
  /** Nothing joins across it. */
  | { kind: 'break' };

/** Numbers, letters and signs that open a paragraph, an item, a heading or a note, set off by a tab. */
const LABEL =
  /^(?:\d{1,4}(?:\.\d{1,3})?[.．]?|\d{1,3}\/\d{1,3}[.．]?|\d{1,3}\/|[([]?(?:\p{L}|[ivxIVX]{1,6}|\d{1,2})[)\]]|[IVXLC]{1,7}[.．]|\p{Lu}[.．]|[•●▪■◦‣⁃∙·–—-]|\*{1,3}|[a-z][.．]|(?:\d{1,2}\.){2,4}\d{0,2}|[٠-٩]{1,4}\s?[-–—.])$/u;

export function isLabel(text: string): boolean {
  return LABEL.test(text.trim());
}

export const DOT_LEADER = /(?:[.·…]\s?){6,}/u;

function weigh(stretches: readonly Stretch[]): { total: number; bold: number; italic: number } {
  let [total, bold, italic] = [0, 0, 0];
  for (const stretch of stretches) {
    if (stretch.raised) continue;
    const weight = stretch.text.match(/\p{L}/gu)?.length ?? 0;
    total += weight;
    if (stretch.bold) bold += weight;
    if (stretch.italic) italic += weight;
  }
  return { total, bold, italic };
}

/** Joins the segments of a row into one line, a blank between them. */
export function toTextLine(segments: readonly Segment[], page: number, rules: readonly Rule[]): TextLine {
  const stretches = segments.flatMap((segment, at): Stretch[] =>
    at === 0
      ? segment.stretches
      : [{ text: ' ', bold: false, italic: false, raised: false }, ...segment.stretches],
  );
  const main = segments.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  const { total, bold, italic } = weigh(stretches);
  const x0 = Math.min(...segments.map((segment) => segment.x0));
  const x1 = Math.max(...segments.map((segment) => segment.x1));
  return {
    stretches,
    text: stretches.map((stretch) => stretch.text).join(''),
    x0,
    x1,
    y: main.y,
    size: main.size,
    page,
    bold: total > 0 && bold >= total * 0.9,
    italic: total > 0 && italic >= total * 0.9,
    hang: hangOf(segments),
    underlined: total > 0 && isUnderlined(x0, x1, main, rules),
  };
}

function hangOf(segments: readonly Segment[]): number | null {
  const [label, ...others] = segments;
  const words = others.find((segment) => !isLabel(segment.text));
  if (label && words && isLabel(label.text)) return words.x0;
  // A narrow tab looks like a blank.
  const [first, second] = label?.words ?? [];
  return first && second && isLabel(first.text) ? second.x0 : null;
}

/** A drawn rule right under the baseline, along nearly the whole line. */
function isUnderlined(x0: number, x1: number, { y, size }: Segment, rules: readonly Rule[]): boolean {
  const under = rules.filter(
    (rule) =>
      rule.y1 <= y + size * 0.05 &&
      rule.y0 >= y - size * 0.35 &&
      rule.x0 >= x0 - size &&
      rule.x1 <= x1 + size,
  );
  const length = under.reduce((sum, rule) => sum + (rule.x1 - rule.x0), 0);
  return length >= (x1 - x0) * 0.8 && length <= (x1 - x0) * 1.3;
}
