// From a click, or Enter, to an excerpt: our own hit test, since tints are not elements. Where several excerpts lie
// under one letter, a list is offered.
import { type MouseEvent, type RefObject, useCallback, useMemo, useState } from 'react';
import { type ExcerptId, excerptIdSchema } from '../../domain/ids.ts';
import { blockElement, selectedRange, spotAt } from './textLayer.ts';
import type { CurrentBlock } from './useCurrentBlock.ts';
import type { Marks } from './useMarks.ts';
import type { ShownExcerpt } from './useReaderData.ts';

interface Choice {
  excerpts: readonly ShownExcerpt[];
  rect: DOMRect;
}

export interface ExcerptPicking {
  choice: Choice | null;
  onClick(event: MouseEvent<HTMLElement>): void;
  /** Shows what is at a block: the excerpt itself, or the list of several. */
  openAt(blockIndex: number): void;
  pick(id: ExcerptId): void;
  close(): void;
}

interface PickingContext {
  rootRef: RefObject<HTMLElement | null>;
  marks: Marks;
  current: CurrentBlock;
  onActivateExcerpt(id: ExcerptId | null): void;
}

function excerptIdOf(element: Element | null): ExcerptId | null {
  const parsed = excerptIdSchema.safeParse(element?.getAttribute('data-excerpt'));
  return parsed.success ? parsed.data : null;
}

function blockIndexOf(target: Element): number | null {
  const block = target.closest('[data-block]');
  return block ? Number(block.getAttribute('data-block')) : null;
}

export function useExcerptPicking({
  rootRef,
  marks,
  current,
  onActivateExcerpt,
}: PickingContext): ExcerptPicking {
  const [choice, setChoice] = useState<Choice | null>(null);
  const close = useCallback(() => setChoice(null), []);
  const pick = useCallback(
    (id: ExcerptId) => {
      setChoice(null);
      onActivateExcerpt(id);
    },
    [onActivateExcerpt],
  );
  const openAt = useCallback(
    (index: number, beside?: DOMRect) => {
      const excerpts = marks.inBlock(index);
      const [only] = excerpts;
      const root = rootRef.current;
      if (!only || !root) return;
      if (excerpts.length === 1) return pick(only.excerptId);
      const element = blockElement(root, index)?.querySelector('.block__text');
      const rect = beside ?? element?.getClientRects()[0];
      if (rect) setChoice({ excerpts, rect });
    },
    [marks, rootRef, pick],
  );
  const pickAtPoint = useCallback(
    (root: HTMLElement, index: number, event: MouseEvent) => {
      const spot = spotAt(root, event.clientX, event.clientY);
      const ids = spot ? marks.at(spot) : [];
      onActivateExcerpt(ids[0] ?? null);
      if (ids.length < 2) return;
      const excerpts = marks.inBlock(spot?.index ?? index).filter((one) => ids.includes(one.excerptId));
      setChoice({ excerpts, rect: new DOMRect(event.clientX, event.clientY - 10, 0, 20) });
    },
    [marks, onActivateExcerpt],
  );
  const onClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const root = rootRef.current;
      if (!root || !(event.target instanceof Element)) return;
      const index = blockIndexOf(event.target);
      if (index === null) return;
      const id = excerptIdOf(event.target.closest('[data-excerpt]'));
      const more = event.target.closest('[data-act="list"]');
      if (id) onActivateExcerpt(id);
      else if (more) openAt(index, more.getBoundingClientRect());
      else if (event.target.closest('button') || selectedRange(root)) return;
      else if (event.detail < 2) pickAtPoint(root, index, event);
      current.set(index);
    },
    [rootRef, current, onActivateExcerpt, openAt, pickAtPoint],
  );
  return useMemo(() => ({ choice, onClick, openAt, pick, close }), [choice, onClick, openAt, pick, close]);
}
