// Which paragraph the person is at: moved by keys, clicks and places to go to; and which one the window shows, for the
// outline. Moves focus and scroll together.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Block } from '../../domain/records.ts';
import type { Span } from '../../domain/span.ts';
import { scrollWithin } from '../../ui/scrollWithin.ts';
import { blockElement, selectSpan, toRange } from './textLayer.ts';
import { spanOfBlocks } from './trimSpan.ts';

export interface CurrentBlock {
  index: number;
  /** Makes a block the current one; `focus` also brings it into view and gives it the keyboard. */
  set(index: number, focus?: boolean): void;
  move(step: 1 | -1, extend: boolean): void;
}

const isStop = (block: Block): boolean => block.kind !== 'heading' && block.text.trim() !== '';

function isInView(root: HTMLElement, element: HTMLElement | null): boolean {
  if (!element) return false;
  const view = root.getBoundingClientRect();
  const rect = element.getBoundingClientRect();
  return rect.bottom > view.top + 8 && rect.top < view.bottom - 8;
}

/** Kept free above and below a block that is shown. */
const PADDING = { start: 24, end: 64 };

/** Brings a block into view; again after a frame, when the blocks passed on the way have got their real heights. */
export function showBlock(root: HTMLElement, index: number, where: 'start' | 'center' | 'nearest'): void {
  const show = (): void => {
    const block = blockElement(root, index);
    if (block) scrollWithin(root, block, where, PADDING);
  };
  show();
  requestAnimationFrame(show);
}

/** Brings a stretch of text into view, where it is not yet. */
export function showSpan(root: HTMLElement, span: Span): void {
  showBlock(root, span.startIndex, 'nearest');
  requestAnimationFrame(() => {
    const rect = toRange(root, span)?.getClientRects()[0];
    const view = root.getBoundingClientRect();
    if (rect && (rect.top < view.top || rect.bottom > view.bottom)) {
      root.scrollBy({ top: rect.top - view.top - view.height / 3 });
    }
  });
}

function firstInView(root: HTMLElement, stops: readonly Block[]): Block | undefined {
  const { top } = root.getBoundingClientRect();
  return stops.find((block) => (blockElement(root, block.index)?.getBoundingClientRect().top ?? -1) >= top);
}

/** The next place to stop at, before or after any block, headings included. */
function neighbour(order: readonly Block[], index: number, step: 1 | -1): Block | undefined {
  const at = order.findIndex((block) => block.index === index);
  return step > 0 ? order.slice(at + 1).find(isStop) : order.slice(0, Math.max(0, at)).findLast(isStop);
}

/** `order` are the blocks as they stand on the page, `blocks` as they stand in the report. */
export function useCurrentBlock(
  rootRef: RefObject<HTMLElement | null>,
  order: readonly Block[],
  blocks: readonly Block[],
): CurrentBlock {
  const stops = useMemo(() => order.filter(isStop), [order]);
  const [wanted, setWanted] = useState<number | null>(null);
  const index = wanted ?? stops[0]?.index ?? 0;
  /** Where an extended selection began; null while none is going on. */
  const fixedRef = useRef<number | null>(null);
  const set = useCallback(
    (next: number, focus = false) => {
      setWanted(next);
      const root = rootRef.current;
      if (!focus || !root) return;
      blockElement(root, next)?.focus({ preventScroll: true });
      showBlock(root, next, 'nearest');
    },
    [rootRef],
  );
  const move = useCallback(
    (step: 1 | -1, extend: boolean) => {
      const root = rootRef.current;
      if (!root) return;
      const isLost = !extend && !isInView(root, blockElement(root, index));
      const next = isLost ? firstInView(root, stops) : neighbour(order, index, step);
      if (!next) return;
      fixedRef.current = extend ? (fixedRef.current ?? index) : null;
      set(next.index, true);
      if (fixedRef.current !== null) selectSpan(root, spanOfBlocks(blocks, fixedRef.current, next.index));
      else document.getSelection()?.removeAllRanges();
    },
    [rootRef, order, stops, index, set, blocks],
  );
  return useMemo(() => ({ index, set, move }), [index, set, move]);
}

/**
 * Calls back with the block at which the person is: the current one while it is to be seen, otherwise the one in the
 * upper part of the window, as it scrolls.
 */
export function useBlockInView(
  rootRef: RefObject<HTMLElement | null>,
  order: readonly Block[],
  current: number,
  onInView: (index: number) => void,
): void {
  const latest = useRef({ onInView, current });
  useLayoutEffect(() => {
    latest.current = { onInView, current };
  });
  useEffect(() => latest.current.onInView(current), [current]);
  useEffect(() => {
    const root = rootRef.current;
    if (!root || order.length === 0) return;
    const inBand = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = Number(target.getAttribute('data-block'));
          if (isIntersecting) inBand.add(index);
          else inBand.delete(index);
        }
        const { current: at, onInView: tell } = latest.current;
        if (isInView(root, blockElement(root, at))) tell(at);
        else if (inBand.size > 0) tell(Math.min(...inBand));
      },
      { root, rootMargin: '-12% 0px -80% 0px' },
    );
    for (const element of root.querySelectorAll('[data-block]')) observer.observe(element);
    return () => observer.disconnect();
  }, [rootRef, order]);
}
