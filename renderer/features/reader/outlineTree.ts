// The outline of a report from its headings: a flat list in reading order with levels, how many paragraphs stand
// under each heading, and how many of those bear an excerpt. Pure.
import type { Block } from '../../domain/records.ts';

export interface OutlineEntry {
  /** The heading's block index. */
  index: number;
  text: string;
  /** From 1. A heading that skips a level hangs on the nearest one above it. */
  level: number;
  hasChildren: boolean;
  /** Block index of the heading above, or null. */
  parent: number | null;
  /** Paragraphs below it, down to the next heading of its level; numbered ones where the report numbers them. */
  paragraphs: number;
  tagged: number;
}

type OutlineBlock = Pick<Block, 'index' | 'kind' | 'label' | 'level' | 'text'>;

export function buildOutline(
  blocks: readonly OutlineBlock[],
  taggedBlocks: ReadonlySet<number>,
): OutlineEntry[] {
  const isNumbered = blocks.some((block) => block.kind === 'paragraph' && block.label !== null);
  const entries: OutlineEntry[] = [];
  const open: { entry: OutlineEntry; rank: number }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.rank ?? 0) >= block.level) open.pop();
      const parent = open.at(-1)?.entry ?? null;
      if (parent) parent.hasChildren = true;
      const entry: OutlineEntry = {
        index: block.index,
        text: block.text,
        level: open.length + 1,
        hasChildren: false,
        parent: parent?.index ?? null,
        paragraphs: 0,
        tagged: 0,
      };
      entries.push(entry);
      open.push({ entry, rank: block.level });
    } else if (block.kind === 'paragraph' && (block.label !== null || !isNumbered)) {
      for (const { entry } of open) {
        entry.paragraphs += 1;
        if (taggedBlocks.has(block.index)) entry.tagged += 1;
      }
    }
  }
  return entries;
}

/** The heading that a block stands under (itself, where it is one); null before the first. */
export function headingOf(entries: readonly OutlineEntry[], blockIndex: number): OutlineEntry | null {
  return entries.findLast((entry) => entry.index <= blockIndex) ?? null;
}

/** What a person sees: entries whose headings above are all open. */
export function visibleEntries(
  entries: readonly OutlineEntry[],
  closed: ReadonlySet<number>,
): OutlineEntry[] {
  const hidden = new Set<number>();
  return entries.filter((entry) => {
    const isHidden = entry.parent !== null && (closed.has(entry.parent) || hidden.has(entry.parent));
    if (isHidden) hidden.add(entry.index);
    return !isHidden;
  });
}
