// Pure layout of the stripes in the end margin: one for each tag of an excerpt, in lanes so that none overlap. Needs no
// measuring: lanes are packed by estimated lines of text, and a stripe stands at its fractions of the block's height.
import type { ExcerptId, TaggingId } from '../../domain/ids.ts';
import type { Span } from '../../domain/span.ts';

export interface StripeSource extends Span {
  excerptId: ExcerptId;
  quote: string;
  tags: readonly StripeTag[];
}

interface StripeTag {
  taggingId: TaggingId;
  facet: string;
  name: string;
  /** The tag's own colour, or null to take the facet's. */
  color: string | null;
}

/** The part of a stripe that stands beside one block. */
export interface Stripe extends StripeTag {
  excerptId: ExcerptId;
  quote: string;
  /** From the text outwards, 0 first. */
  lane: number;
  /** Fractions of the block's height. */
  from: number;
  to: number;
  /** Begins here: the one place where its name is shown. */
  isFirst: boolean;
}

export interface StripeLayout {
  byBlock: Map<number, Stripe[]>;
  /** Lanes in use beside a block. */
  lanesOf: Map<number, number>;
}

/** Letters on a line of the reader's measure; ideographs take two places. */
const LINE = 66;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

export interface Lines {
  /** Number of lines of a block, at least 1. */
  count: number;
  /** Letters on each. */
  width: number;
}

export function estimateLines(text: string): Lines {
  const width = WIDE.test(text.slice(0, 200)) ? LINE / 2 : LINE;
  return { count: Math.max(1, Math.ceil(text.length / width)), width };
}

interface Lane {
  /** The first free line, counted over the whole report. */
  free: number;
}

function takeLane(lanes: Lane[], from: number, to: number): number {
  const found = lanes.findIndex((lane) => lane.free <= from);
  if (found >= 0) {
    const lane = lanes[found];
    if (lane) lane.free = to;
    return found;
  }
  lanes.push({ free: to });
  return lanes.length - 1;
}

interface Extent {
  source: StripeSource;
  first: number;
  /** Exclusive; both in lines from the top of the report. */
  last: number;
}

function toExtents(sources: readonly StripeSource[], lines: readonly Lines[], tops: readonly number[]) {
  const lineAt = (index: number, offset: number): number => {
    const { count, width } = lines[index] ?? { count: 1, width: LINE };
    return (tops[index] ?? 0) + Math.min(count - 1, Math.floor(offset / width));
  };
  const extents: Extent[] = sources.map((source) => ({
    source,
    first: lineAt(source.startIndex, source.start),
    last: lineAt(source.endIndex, Math.max(0, source.end - 1)) + 1,
  }));
  return extents.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Lays out all stripes of a report; `texts` are the blocks' texts by index. */
export function layoutStripes(sources: readonly StripeSource[], texts: readonly string[]): StripeLayout {
  const lines = texts.map(estimateLines);
  const tops: number[] = [];
  let top = 0;
  for (const { count } of lines) {
    tops.push(top);
    top += count;
  }
  const lanes: Lane[] = [];
  const byBlock = new Map<number, Stripe[]>();
  for (const { source, first, last } of toExtents(sources, lines, tops)) {
    for (const tag of source.tags) {
      const lane = takeLane(lanes, first, last);
      for (let index = source.startIndex; index <= source.endIndex; index++) {
        const length = Math.max(1, texts[index]?.length ?? 1);
        const stripes = byBlock.get(index) ?? [];
        stripes.push({
          taggingId: tag.taggingId,
          facet: tag.facet,
          name: tag.name,
          color: tag.color,
          excerptId: source.excerptId,
          quote: source.quote,
          lane,
          from: index === source.startIndex ? source.start / length : 0,
          to: index === source.endIndex ? source.end / length : 1,
          isFirst: index === source.startIndex,
        });
        byBlock.set(index, stripes);
      }
    }
  }
  return { byBlock, lanesOf: countLanes(byBlock) };
}

function countLanes(byBlock: ReadonlyMap<number, readonly Stripe[]>): Map<number, number> {
  const entries = [...byBlock].map(([index, stripes]): [number, number] => [
    index,
    Math.max(...stripes.map((stripe) => stripe.lane)) + 1,
  ]);
  return new Map(entries);
}

/** How many names fit beside a block; the rest is behind "+3". */
export function namesThatFit(text: string): number {
  return Math.max(1, Math.floor(estimateLines(text).count * 1.15));
}

/** The new layout with the old arrays wherever nothing changed beside a block: only those that changed are drawn. */
export function keepUnchanged(
  before: ReadonlyMap<number, Stripe[]>,
  after: ReadonlyMap<number, Stripe[]>,
): Map<number, Stripe[]> {
  const kept = new Map<number, Stripe[]>();
  for (const [index, stripes] of after) {
    const known = before.get(index);
    const isSame =
      known?.length === stripes.length && stripes.every((stripe, at) => isSameStripe(stripe, known[at]));
    kept.set(index, isSame ? known : stripes);
  }
  return kept;
}

function isSameStripe(a: Stripe, b: Stripe | undefined): boolean {
  return (
    b !== undefined &&
    a.taggingId === b.taggingId &&
    a.name === b.name &&
    a.color === b.color &&
    a.lane === b.lane &&
    a.from === b.from &&
    a.to === b.to &&
    a.quote === b.quote
  );
}
