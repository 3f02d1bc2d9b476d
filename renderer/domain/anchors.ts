// Anchors: how a passage is remembered so that it is found again when its text has changed, or is said to be lost.
// Position first, then the quote with its context, then the label of its paragraph. Never throws on a stored anchor.
// SPEC 2. The selectors follow the W3C Web Annotation Data Model (text position and text quote).

import { findQuote } from './findQuote.ts';
import type { Anchor, Block } from './records.ts';
import { readSpan, type Span, snapOffset, splitsPair } from './span.ts';

/** UTF-16 units of context kept on each side. */
const CONTEXT = 32;

export type ResolvedAnchor = ({ kind: 'exact' } & Span) | ({ kind: 'healed' } & Span) | { kind: 'lost' };

/**
 * An anchor for a passage. `blocks` are all of a report's, in order (`blocks[i].index === i`). Offsets beyond a
 * block are drawn in, and a boundary inside a surrogate pair moves outward. Throws on a report without blocks.
 */
export function createAnchor(blocks: readonly Block[], passage: Span): Anchor {
  const clamp = (index: number): number => Math.min(Math.max(index, 0), blocks.length - 1);
  const startIndex = clamp(passage.startIndex);
  const endIndex = Math.max(startIndex, clamp(passage.endIndex));
  const first = blocks[startIndex];
  const last = blocks[endIndex];
  if (!first || !last) throw new RangeError('an anchor needs a report with blocks');
  const start = snapOffset(first.text, passage.start, 'before');
  const asked = snapOffset(last.text, passage.end, 'after');
  const end = startIndex === endIndex ? Math.max(start, asked) : asked;
  return {
    startBlockId: first.id,
    start,
    endBlockId: last.id,
    end,
    quote: readSpan(blocks, { startIndex, start, endIndex, end }) ?? '',
    prefix: first.text.slice(snapOffset(first.text, start - CONTEXT, 'after'), start),
    suffix: last.text.slice(end, snapOffset(last.text, end + CONTEXT, 'before')),
    label: first.label,
  };
}

/** Where the anchor's position says that it lies, if its blocks are there at all. */
export function positionOf(anchor: Anchor, blocks: readonly Block[]): Span | null {
  const startIndex = blocks.findIndex((block) => block.id === anchor.startBlockId);
  const endIndex =
    anchor.endBlockId === anchor.startBlockId
      ? startIndex
      : blocks.findIndex((block) => block.id === anchor.endBlockId);
  return startIndex < 0 || endIndex < 0
    ? null
    : { startIndex, start: anchor.start, endIndex, end: anchor.end };
}

/** Whether the words at the anchor's position are its quote. */
export function isQuoteTrue(anchor: Anchor, blocks: readonly Block[]): boolean {
  const position = positionOf(anchor, blocks);
  return position !== null && isAt(anchor.quote, blocks, position);
}

/** An empty quote says nothing of its place, which may lie inside a pair now: that is no place. */
function isAt(quote: string, blocks: readonly Block[], position: Span): boolean {
  if (quote !== '') return readSpan(blocks, position) === quote;
  const text = blocks[position.startIndex]?.text ?? '';
  return readSpan(blocks, position) === '' && !splitsPair(text, position.start);
}

/** Finds the passage again: `exact` where it was, `healed` where its words are now, or `lost`. */
export function resolveAnchor(anchor: Anchor, blocks: readonly Block[]): ResolvedAnchor {
  const position = positionOf(anchor, blocks);
  if (position && isAt(anchor.quote, blocks, position)) return { kind: 'exact', ...position };
  if (anchor.quote === '') return { kind: 'lost' };
  const healed = findQuote(anchor, blocks, position);
  return healed ? { kind: 'healed', ...healed } : { kind: 'lost' };
}
