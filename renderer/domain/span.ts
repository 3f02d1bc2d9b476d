// A range of a report's text: consecutive blocks joined by LF, offsets in UTF-16 units, half-open. SPEC 1.
import type { Block } from './records.ts';

/** Where a passage lies: indexes of its first and last block in the report, offsets within these. */
export interface Span {
  startIndex: number;
  start: number;
  endIndex: number;
  end: number;
}

/** The words of a passage, or null where it does not lie within the blocks. */
export function readSpan(blocks: readonly Block[], passage: Span): string | null {
  const { startIndex, start, endIndex, end } = passage;
  const first = blocks[startIndex];
  const last = blocks[endIndex];
  if (!first || !last || startIndex > endIndex) return null;
  if (start < 0 || start > first.text.length || end < 0 || end > last.text.length) return null;
  if (startIndex === endIndex) return start <= end ? first.text.slice(start, end) : null;
  const between = blocks.slice(startIndex + 1, endIndex).map((block) => block.text);
  return [first.text.slice(start), ...between, last.text.slice(0, end)].join('\n');
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether an offset falls between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isHigh(text.charCodeAt(offset - 1)) &&
    isLow(text.charCodeAt(offset))
  );
}

/** The nearest offset within the text that splits no pair: outward by one unit, to the side that is asked for. */
export function snapOffset(text: string, offset: number, side: 'before' | 'after'): number {
  const whole = Number.isFinite(offset) ? Math.trunc(offset) : 0;
  const inside = Math.min(Math.max(whole, 0), text.length);
  if (!splitsPair(text, inside)) return inside;
  return side === 'before' ? inside - 1 : inside + 1;
}
