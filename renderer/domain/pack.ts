// The derived record of one report: its taggings as parallel arrays, small enough that a whole project's are read at
// once. Built here from rows, so that anyone can check it; where it is kept does not matter here. SPEC 5.
import type { BlockId, ExcerptId, ReportId, TagId } from './ids.ts';
import type { Excerpt, Tagging } from './records.ts';

export interface Pack {
  reportId: ReportId;
  /** Every tag used in the report, once. */
  tags: TagId[];
  /** Every excerpt of the report, those without a tag too, ordered by block, then by start. */
  excerpts: ExcerptId[];
  /** One entry a tagging: index into `tags`. */
  tagOf: Uint32Array;
  /** One entry a tagging: index into `excerpts`, ascending. */
  excerptOf: Uint32Array;
  /** By excerpt index: index of its first and last block in the report. */
  firstBlock: Uint32Array;
  lastBlock: Uint32Array;
}

/** The order in which a report's excerpts are listed everywhere: by block, start, end, then id. */
export function compareExcerpts(a: Excerpt, b: Excerpt): number {
  return (
    a.blockIndex - b.blockIndex ||
    a.anchor.start - b.anchor.start ||
    a.anchor.end - b.anchor.end ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

export interface PackRows {
  reportId: ReportId;
  excerpts: readonly Excerpt[];
  taggings: readonly Tagging[];
  /** Index in the report of a block; only asked for the last block of excerpts over several blocks. */
  indexOf(blockId: BlockId): number | undefined;
}

/** Taggings of an excerpt come in the order of tag id, then analyst, so that equal rows make equal packs. */
export function buildPack({ reportId, excerpts, taggings, indexOf }: PackRows): Pack {
  const ordered = excerpts.toSorted(compareExcerpts);
  const excerptIndex = new Map(ordered.map((excerpt, index) => [excerpt.id, index]));
  const placed = taggings
    .map((tagging) => ({ tagging, at: excerptIndex.get(tagging.excerptId) ?? -1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at || compareTaggings(a.tagging, b.tagging));
  const tagIndex = new Map<TagId, number>();
  for (const id of placed.map(({ tagging }) => tagging.tagId).sort()) {
    if (!tagIndex.has(id)) tagIndex.set(id, tagIndex.size);
  }
  return {
    reportId,
    tags: [...tagIndex.keys()],
    excerpts: ordered.map((excerpt) => excerpt.id),
    tagOf: Uint32Array.from(placed, ({ tagging }) => tagIndex.get(tagging.tagId) ?? 0),
    excerptOf: Uint32Array.from(placed, ({ at }) => at),
    firstBlock: Uint32Array.from(ordered, (excerpt) => excerpt.blockIndex),
    lastBlock: Uint32Array.from(ordered, ({ anchor, blockIndex }) =>
      anchor.startBlockId === anchor.endBlockId
        ? blockIndex
        : Math.max(blockIndex, indexOf(anchor.endBlockId) ?? blockIndex),
    ),
  };
}

function compareTaggings(a: Tagging, b: Tagging): number {
  const left = `${a.tagId} ${a.analystId}`;
  const right = `${b.tagId} ${b.analystId}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isSamePack(a: Pack, b: Pack): boolean {
  const isSame = (x: ArrayLike<unknown>, y: ArrayLike<unknown>): boolean =>
    x.length === y.length && Array.from(x).every((value, index) => value === y[index]);
  return (
    a.reportId === b.reportId &&
    isSame(a.tags, b.tags) &&
    isSame(a.excerpts, b.excerpts) &&
    isSame(a.tagOf, b.tagOf) &&
    isSame(a.excerptOf, b.excerptOf) &&
    isSame(a.firstBlock, b.firstBlock) &&
    isSame(a.lastBlock, b.lastBlock)
  );
}
