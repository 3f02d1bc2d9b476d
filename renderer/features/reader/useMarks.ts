// Keeps the tints of the text in step with the excerpts, and answers what lies under a letter.
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ExcerptId } from '../../domain/ids.ts';
import { BUILT_IN_FACETS } from '../../domain/records.ts';
import type { Span } from '../../domain/span.ts';
import { createHighlightLayer, type HighlightLayer, type Stretch } from './highlightLayer.ts';
import { type BlockMark, marksAt, toBlockMarks, toSegments } from './marks.ts';
import { type Spot, textNodes } from './textLayer.ts';
import type { ReaderData, ShownExcerpt } from './useReaderData.ts';

const BUILT_IN: readonly string[] = BUILT_IN_FACETS;

/** Name of the highlight of a facet; the user's own facets share one. */
function tintOf(facet: string): string {
  return `mark-${BUILT_IN.includes(facet) ? facet : 'own'}`;
}

function toStretches(name: string, span: Span, blocks: ReaderData['blocks']): Omit<Stretch, 'node'>[] {
  const stretches: Omit<Stretch, 'node'>[] = [];
  for (let index = span.startIndex; index <= span.endIndex; index++) {
    const start = index === span.startIndex ? span.start : 0;
    const end = index === span.endIndex ? span.end : (blocks[index]?.text.length ?? 0);
    if (start < end) stretches.push({ name, index, start, end });
  }
  return stretches;
}

function tints(marks: ReadonlyMap<number, BlockMark[]>): Omit<Stretch, 'node'>[] {
  const stretches: Omit<Stretch, 'node'>[] = [];
  for (const [index, blockMarks] of marks) {
    for (const { start, end, facet, depth } of toSegments(blockMarks)) {
      stretches.push({ name: facet === null ? 'mark-note' : tintOf(facet), index, start, end });
      if (depth > 1) stretches.push({ name: 'mark-overlap', index, start, end });
    }
  }
  return stretches;
}

export interface Marks {
  /** Excerpts at a letter, innermost first. */
  at(spot: Spot): ExcerptId[];
  /** Excerpts that touch a block, in order. */
  inBlock(index: number): ShownExcerpt[];
}

export function useMarks(
  rootRef: RefObject<HTMLElement | null>,
  data: ReaderData | null | undefined,
  activeId: ExcerptId | null,
  pending: Span | null,
): Marks {
  const layerRef = useRef<HighlightLayer>(null);
  const marks = useMemo(() => {
    if (!data) return new Map<number, BlockMark[]>();
    const placed = data.excerpts.map((excerpt) => ({ ...excerpt, facet: excerpt.tags[0]?.facet ?? null }));
    return toBlockMarks(placed, (index) => data.blocks[index]?.text.length ?? 0);
  }, [data]);
  const tinted = useMemo(() => tints(marks), [marks]);
  useLayoutEffect(() => {
    const root = rootRef.current;
    if (!root || !data) return;
    layerRef.current ??= createHighlightLayer();
    const active = data.excerpts.find((excerpt) => excerpt.excerptId === activeId);
    const nodes = textNodes(root);
    const wanted = [
      ...tinted,
      ...(active ? toStretches('mark-active', active, data.blocks) : []),
      ...(pending ? toStretches('mark-pending', pending, data.blocks) : []),
    ];
    layerRef.current.paint(
      wanted.flatMap((stretch) => {
        const node = nodes.get(stretch.index);
        return node ? [{ ...stretch, node }] : [];
      }),
    );
  }, [rootRef, data, tinted, activeId, pending]);
  useEffect(() => () => layerRef.current?.clear(), []);
  return useMemo(() => {
    const byId = new Map(data?.excerpts.map((excerpt) => [excerpt.excerptId, excerpt]));
    return {
      at: (spot) => marksAt(marks.get(spot.index) ?? [], spot.offset).map((mark) => mark.excerptId),
      inBlock: (index) => (marks.get(index) ?? []).flatMap((mark) => byId.get(mark.excerptId) ?? []),
    };
  }, [marks, data]);
}
