// A new anchor lies inside the blocks of its excerpt's report, and its quote is the text there.
import { positionOf } from '../anchors.ts';
import type { Snapshot } from '../command.ts';
import type { Diff } from '../diff.ts';
import type { Block, Excerpt } from '../records.ts';
import { readSpan } from '../span.ts';
import { type Rule, type Violation, written } from './rule.ts';

function anchored(diff: Diff): Excerpt[] {
  return written(diff.excerpts, (from, to) => JSON.stringify(from.anchor) !== JSON.stringify(to.anchor));
}

function faultOf(excerpt: Excerpt, blocks: readonly Block[]): Violation | null {
  const position = positionOf(excerpt.anchor, blocks);
  const first = position ? blocks[position.startIndex] : undefined;
  const words = position ? readSpan(blocks, position) : null;
  if (words === null || first?.index !== excerpt.blockIndex) {
    return { rule: 'anchor-outside', table: 'excerpts', id: excerpt.id };
  }
  return words === excerpt.anchor.quote ? null : { rule: 'quote-false', table: 'excerpts', id: excerpt.id };
}

function isWithinOneBlock({ anchor }: Excerpt): boolean {
  return anchor.startBlockId === anchor.endBlockId;
}

/** Rows of a report's blocks by report, in order; only for passages over several blocks. */
function blocksByReport(after: Snapshot, reports: ReadonlySet<string>): Map<string, Block[]> {
  const grouped = new Map<string, Block[]>();
  if (reports.size === 0) return grouped;
  for (const block of after.all('blocks')) {
    if (!reports.has(block.reportId)) continue;
    const list = grouped.get(block.reportId);
    if (list) list.push(block);
    else grouped.set(block.reportId, [block]);
  }
  for (const list of grouped.values()) list.sort((a, b) => a.index - b.index);
  return grouped;
}

export const anchoring: Rule = {
  reads(diff) {
    const coming = new Set<string>(diff.blocks?.added.map((block) => block.id));
    const known = anchored(diff).filter((excerpt) => !coming.has(excerpt.anchor.startBlockId));
    const single = known.filter(isWithinOneBlock).map((excerpt) => excerpt.anchor.startBlockId);
    const several = known.filter((excerpt) => !isWithinOneBlock(excerpt)).map((excerpt) => excerpt.reportId);
    return [
      ...(single.length > 0 ? [{ table: 'blocks', by: 'id', keys: [...new Set(single)] } as const] : []),
      ...(several.length > 0
        ? [{ table: 'blocks', by: 'reportId', keys: [...new Set(several)] } as const]
        : []),
    ];
  },
  check(diff, after) {
    const excerpts = anchored(diff);
    const several = excerpts
      .filter((excerpt) => !isWithinOneBlock(excerpt))
      .map((excerpt) => excerpt.reportId);
    const grouped = blocksByReport(after, new Set(several));
    const faults: Violation[] = [];
    for (const excerpt of excerpts) {
      const block = after.get('blocks', excerpt.anchor.startBlockId);
      const own = block && block.reportId === excerpt.reportId ? [block] : [];
      const blocks = isWithinOneBlock(excerpt) ? own : (grouped.get(excerpt.reportId) ?? []);
      const fault = faultOf(excerpt, blocks);
      if (fault) faults.push(fault);
    }
    return faults;
  },
};
