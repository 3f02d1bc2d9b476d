// A stretch of a report as block indexes and offsets, before it becomes an anchor. Pure; knows nothing of the DOM.
// Offsets are UTF-16 units of the block's text, half-open.

import type { Span } from '../../domain/span.ts';

/** What a span needs to know of a block. */
export interface SpanBlock {
  text: string;
}

/** The whole text of one block or of several consecutive ones. */
export function spanOfBlocks(blocks: readonly SpanBlock[], from: number, to: number): Span {
  const [startIndex, endIndex] = from <= to ? [from, to] : [to, from];
  return { startIndex, start: 0, endIndex, end: blocks[endIndex]?.text.length ?? 0 };
}

const SPACE = /\s/u;

/**
 * Takes outer white space off, also across block edges: a drag that ends at the first letter of the next paragraph
 * ends with this one. Null where nothing but white space is left.
 */
export function trimSpan(blocks: readonly SpanBlock[], span: Span): Span | null {
  let { startIndex, start, endIndex, end } = span;
  const text = (index: number): string => blocks[index]?.text ?? '';
  const isEmpty = (): boolean => startIndex > endIndex || (startIndex === endIndex && start >= end);
  while (!isEmpty()) {
    if (start >= text(startIndex).length) {
      startIndex += 1;
      start = 0;
    } else if (SPACE.test(text(startIndex).charAt(start))) start += 1;
    else break;
  }
  while (!isEmpty()) {
    if (end <= 0) {
      endIndex -= 1;
      end = text(endIndex).length;
    } else if (SPACE.test(text(endIndex).charAt(end - 1))) end -= 1;
    else break;
  }
  return isEmpty() ? null : { startIndex, start, endIndex, end };
}
