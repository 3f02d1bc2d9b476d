// Pure layout of the tints: which stretch of each block bears which colour, and what lies under a letter. Excerpts
// overlap freely; the innermost one gives the tint, and whatever is covered twice is said to be so.
import type { ExcerptId } from '../../domain/ids.ts';
import type { Span } from '../../domain/span.ts';

export interface PlacedExcerpt extends Span {
  excerptId: ExcerptId;
  /** The facet whose tint it bears; null for a note without a tag. */
  facet: string | null;
}

/** The part of an excerpt that lies in one block. */
export interface BlockMark {
  excerptId: ExcerptId;
  facet: string | null;
  start: number;
  end: number;
  /** Length of the whole excerpt, over all its blocks: the shorter one is the inner one. */
  size: number;
}

/** A stretch of one block with one look. */
export interface Segment {
  start: number;
  end: number;
  facet: string | null;
  /** How many excerpts cover it. */
  depth: number;
}

type LengthOf = (blockIndex: number) => number;

function sizeOf(placed: PlacedExcerpt, lengthOf: LengthOf): number {
  if (placed.startIndex === placed.endIndex) return placed.end - placed.start;
  let size = lengthOf(placed.startIndex) - placed.start + placed.end;
  for (let index = placed.startIndex + 1; index < placed.endIndex; index++) size += lengthOf(index);
  return size;
}

/** Marks by block index, ordered by start, the longer before the shorter. */
export function toBlockMarks(
  excerpts: readonly PlacedExcerpt[],
  lengthOf: LengthOf,
): Map<number, BlockMark[]> {
  const byBlock = new Map<number, BlockMark[]>();
  for (const placed of excerpts) {
    const size = sizeOf(placed, lengthOf);
    for (let index = placed.startIndex; index <= placed.endIndex; index++) {
      const start = index === placed.startIndex ? placed.start : 0;
      const end = index === placed.endIndex ? placed.end : lengthOf(index);
      if (start >= end) continue;
      const marks = byBlock.get(index) ?? [];
      marks.push({ excerptId: placed.excerptId, facet: placed.facet, start, end, size });
      byBlock.set(index, marks);
    }
  }
  for (const marks of byBlock.values()) marks.sort((a, b) => a.start - b.start || b.size - a.size);
  return byBlock;
}

/** The inner one first: shorter before longer, then the later start. */
function innermostFirst(a: BlockMark, b: BlockMark): number {
  return a.size - b.size || b.start - a.start || (a.excerptId < b.excerptId ? -1 : 1);
}

/** Cuts a block at every edge of a mark: disjoint segments in order, neighbours of the same look joined. */
export function toSegments(marks: readonly BlockMark[]): Segment[] {
  const edges = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b);
  const segments: Segment[] = [];
  edges.forEach((start, at) => {
    const end = edges[at + 1];
    if (end === undefined) return;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    if (covering.length === 0) return;
    const tinted = covering.filter((mark) => mark.facet !== null).sort(innermostFirst)[0];
    const facet = tinted?.facet ?? null;
    const last = segments.at(-1);
    if (last && last.end === start && last.facet === facet && last.depth === covering.length) last.end = end;
    else segments.push({ start, end, facet, depth: covering.length });
  });
  return segments;
}

/**
 * The marks at a caret position of their block, innermost first. A caret on an edge belongs to the letter after it,
 * or, where no mark begins or goes on there, to the letter before it.
 */
export function marksAt(marks: readonly BlockMark[], offset: number): BlockMark[] {
  const after = marks.filter((mark) => mark.start <= offset && offset < mark.end);
  const found = after.length > 0 ? after : marks.filter((mark) => mark.end === offset);
  return [...found].sort(innermostFirst);
}
