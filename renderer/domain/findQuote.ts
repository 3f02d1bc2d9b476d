// Looking for an anchor's words in a report whose text has changed: first exactly, then approximately; where there
// are several, the context, the paragraph's label and the old place decide. SPEC 2.3 to 2.5.
import search from 'approx-string-match';
import type { Anchor, Block } from './records.ts';
import { type Span, snapOffset } from './span.ts';

/** Share of a quote's units that may differ, and the least length at which a likeness means anything. */
const TOLERANCE = 0.2;
const SHORTEST = 8;
/** Bounds the search for one anchor: longer quotes are sought by this many units of their two ends. */
const LONGEST = 512;

interface Candidate {
  start: number;
  end: number;
  errors: number;
}

interface JoinedText {
  text: string;
  /** Offset in the joined text at which each block begins. */
  starts: number[];
}

function joinBlocks(blocks: readonly Block[]): JoinedText {
  const starts: number[] = [];
  let offset = 0;
  for (const block of blocks) {
    starts.push(offset);
    offset += block.text.length + 1;
  }
  return { text: blocks.map((block) => block.text).join('\n'), starts };
}

/** Where the anchor's quote is now, or null. `position` is where it used to be, if its blocks still exist. */
export function findQuote(anchor: Anchor, blocks: readonly Block[], position: Span | null): Span | null {
  const joined = joinBlocks(blocks);
  const exact = findExact(joined.text, anchor.quote);
  const found = exact.length > 0 ? exact : findNear(anchor, blocks, joined);
  const score = createScore(anchor, blocks, joined, position);
  let best: { candidate: Candidate; score: number } | null = null;
  for (const candidate of found) {
    const value = score(candidate);
    if (!best || value > best.score) best = { candidate, score: value };
  }
  return best ? toSpan(best.candidate, blocks, joined) : null;
}

function findExact(text: string, quote: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return found;
}

/** In the paragraph itself, or one that bears its label; only then in the whole report. */
function findNear(anchor: Anchor, blocks: readonly Block[], joined: JoinedText): Candidate[] {
  for (const [index, block] of blocks.entries()) {
    const isHome =
      block.id === anchor.startBlockId || (anchor.label !== null && block.label === anchor.label);
    const base = joined.starts[index];
    if (!isHome || base === undefined) continue;
    const area = joined.text.slice(base, base + Math.max(block.text.length, anchor.quote.length * 2));
    const near = findApproximate(area, anchor.quote);
    if (near.length > 0) return near.map((hit) => ({ ...hit, start: hit.start + base, end: hit.end + base }));
  }
  return findApproximate(joined.text, anchor.quote);
}

function findApproximate(text: string, quote: string): Candidate[] {
  if (quote.length < SHORTEST) return [];
  if (quote.length <= LONGEST) return search(text, quote, Math.floor(quote.length * TOLERANCE));
  const half = LONGEST / 2;
  const limit = Math.floor(half * TOLERANCE);
  const heads = search(text, quote.slice(0, half), limit);
  const tails = search(text, quote.slice(-half), limit);
  const found: Candidate[] = [];
  for (const head of heads) {
    for (const tail of tails) {
      const off = Math.abs(tail.end - head.start - quote.length);
      if (off > quote.length * TOLERANCE) continue;
      found.push({ start: head.start, end: tail.end, errors: head.errors + tail.errors + off });
    }
  }
  return found;
}

/** Higher is better: likeness of the words outweighs context, context the paragraph, the paragraph mere nearness. */
function createScore(
  anchor: Anchor,
  blocks: readonly Block[],
  joined: JoinedText,
  position: Span | null,
): (candidate: Candidate) => number {
  const base = position ? joined.starts[position.startIndex] : undefined;
  const oldStart = base === undefined || !position ? null : base + position.start;
  return ({ start, end, errors }) => {
    const before = sharedEnd(
      joined.text.slice(Math.max(0, start - anchor.prefix.length), start),
      anchor.prefix,
    );
    const after = sharedStart(joined.text.slice(end, end + anchor.suffix.length), anchor.suffix);
    const block = blocks[blockAt(joined.starts, start)];
    const isHome = block?.id === anchor.startBlockId;
    const isLabel = anchor.label !== null && block?.label === anchor.label;
    const distance = oldStart === null ? 1 : Math.abs(start - oldStart) / (joined.text.length + 1);
    return -errors * 8 + before + after + (isHome ? 8 : 0) + (isLabel ? 4 : 0) - distance;
  };
}

function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

/** Index of the block in which an offset of the joined text falls. */
function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function toSpan(candidate: Candidate, blocks: readonly Block[], { starts }: JoinedText): Span | null {
  const startIndex = blockAt(starts, candidate.start);
  const endIndex = blockAt(starts, Math.max(candidate.start, candidate.end - 1));
  const first = blocks[startIndex];
  const last = blocks[endIndex];
  if (!first || !last) return null;
  const start = snapOffset(first.text, candidate.start - (starts[startIndex] ?? 0), 'before');
  const end = snapOffset(last.text, candidate.end - (starts[endIndex] ?? 0), 'after');
  return startIndex === endIndex && end <= start ? null : { startIndex, start, endIndex, end };
}
