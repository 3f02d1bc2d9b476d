// How much of the reports asked about was read: what lets an empty cell say whether nothing was said or nothing read.
// A paragraph counts as read when the analyst declared its report read so far, or when an excerpt lies on it. SPEC 6.2.
import type { Block, Report } from '../../domain/records.ts';
import type { TaggingPack } from '../../domain/selection.ts';
import type { Coverage } from '../../viz/matrix/layout.ts';

/** Indexes of the numbered paragraphs; of all paragraphs and items where a report numbers none. */
export function paragraphIndexes(blocks: readonly Block[]): Uint32Array {
  const numbered = blocks.filter(({ kind, label }) => kind === 'paragraph' && label !== null);
  const counted =
    numbered.length > 0 ? numbered : blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
  return Uint32Array.from(counted, ({ index }) => index);
}

/** Position of the last paragraph that begins at or before a block; −1 when the block lies before the first. */
function lastUpTo(paragraphs: Uint32Array, block: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] ?? 0) <= block) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The coverage of one report. An excerpt from paragraph 3 to 5 covers what lies between, too. */
export function coverReport(
  report: Pick<Report, 'readUpTo'>,
  paragraphs: Uint32Array,
  pack: Pick<TaggingPack, 'firstBlock' | 'lastBlock'> | undefined,
): Coverage {
  // Items and quotations below a numbered paragraph have no number of their own: an excerpt on one is its paragraph's.
  const isTouched = new Uint8Array(paragraphs.length);
  pack?.firstBlock.forEach((first, excerpt) => {
    const last = lastUpTo(paragraphs, pack.lastBlock[excerpt] ?? first);
    for (let at = Math.max(0, lastUpTo(paragraphs, first)); at <= last; at++) isTouched[at] = 1;
  });
  const read = paragraphs.reduce(
    (count, index, at) => count + (index < report.readUpTo || isTouched[at] === 1 ? 1 : 0),
    0,
  );
  return { paragraphs: paragraphs.length, read };
}

/** What is known before the blocks are: all, nothing, or the share of the blocks. */
export function estimateCoverage(report: Report): Coverage {
  const share = report.blocks === 0 ? 0 : Math.min(1, report.readUpTo / report.blocks);
  return { paragraphs: report.paragraphs, read: Math.round(report.paragraphs * share) };
}

export function addCoverage(parts: Iterable<Coverage>): Coverage {
  let paragraphs = 0;
  let read = 0;
  for (const part of parts) {
    paragraphs += part.paragraphs;
    read += part.read;
  }
  return { paragraphs, read };
}
