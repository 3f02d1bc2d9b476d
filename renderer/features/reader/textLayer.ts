// Between the page and the text: which text node carries which block, ranges for spans, spans for ranges. The only
// module of the reader that reads the DOM's selection; every block's words are one text node, so offsets are its own.
import type { Block } from '../../domain/records.ts';
import type { Span } from '../../domain/span.ts';
import { trimSpan } from './trimSpan.ts';

/** The attribute that marks the element whose only child is a block's text. Its value is the block index. */
const TEXT_ATTRIBUTE = 'data-text-of';

export interface Spot {
  index: number;
  offset: number;
}

function textElement(root: Element, index: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[${TEXT_ATTRIBUTE}="${index}"]`);
}

/** All text nodes by block index, found in one walk: asking for a thousand one by one takes a second. */
export function textNodes(root: Element): ReadonlyMap<number, Node> {
  const nodes = new Map<number, Node>();
  for (const element of root.querySelectorAll(`[${TEXT_ATTRIBUTE}]`)) {
    if (element.firstChild) nodes.set(indexOf(element), element.firstChild);
  }
  return nodes;
}

export function blockElement(root: Element, index: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block="${index}"]`);
}

function indexOf(element: Element): number {
  return Number(element.getAttribute(TEXT_ATTRIBUTE));
}

function closestText(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(`[${TEXT_ATTRIBUTE}]`) ?? null;
}

/** Where a boundary point lies inside a block's text; null outside any. */
function toSpot(node: Node, offset: number): Spot | null {
  const element = closestText(node);
  if (!element) return null;
  if (node.nodeType === Node.TEXT_NODE) return { index: indexOf(element), offset };
  return { index: indexOf(element), offset: offset > 0 ? (element.textContent?.length ?? 0) : 0 };
}

/**
 * What a range covers of the report. Labels, footnote marks and margins do not count. Where a range begins among the
 * paragraphs and ends among the footnotes at the foot, it ends with the last paragraph.
 */
export function spanOfRange(root: Element, range: Range, blocks: readonly Block[]): Span | null {
  if (range.collapsed) return null;
  const touched = [...root.querySelectorAll(`[${TEXT_ATTRIBUTE}]`)].filter((element) =>
    range.intersectsNode(element),
  );
  const first = touched[0];
  if (!first) return null;
  const group = first.closest('[data-group]');
  const last = touched.findLast((element) => element.closest('[data-group]') === group) ?? first;
  const startSpot = toSpot(range.startContainer, range.startOffset);
  const endSpot = toSpot(range.endContainer, range.endOffset);
  const startIndex = indexOf(first);
  const endIndex = indexOf(last);
  const span = {
    startIndex,
    start: startSpot?.index === startIndex ? startSpot.offset : 0,
    endIndex,
    end: endSpot?.index === endIndex ? endSpot.offset : (blocks[endIndex]?.text.length ?? 0),
  };
  return trimSpan(blocks, span);
}

/** The live range of a span; null while its blocks are not on the page. */
export function toRange(root: Element, span: Span): Range | null {
  const from = textElement(root, span.startIndex)?.firstChild;
  const to = textElement(root, span.endIndex)?.firstChild;
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from, Math.min(span.start, from.textContent?.length ?? 0));
  range.setEnd(to, Math.min(span.end, to.textContent?.length ?? 0));
  return range;
}

/** Makes the browser's own selection cover a span, so that the person can go on with Shift and the arrow keys. */
export function selectSpan(root: Element, span: Span): void {
  const range = toRange(root, span);
  const selection = document.getSelection();
  if (!range || !selection) return;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** The browser's selection, as far as it lies in the reader. */
export function selectedRange(root: Element): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(root) && root.contains(range.startContainer) ? range : null;
}

/** The letter under a point of the window. */
export function spotAt(root: Element, x: number, y: number): Spot | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !root.contains(caret.offsetNode)) return null;
  const spot = toSpot(caret.offsetNode, caret.offset);
  if (!spot) return null;
  // The caret sits between letters: the pointer may be over the one before it.
  const range = document.createRange();
  if (spot.offset > 0 && caret.offsetNode.nodeType === Node.TEXT_NODE) {
    range.setStart(caret.offsetNode, spot.offset - 1);
    range.setEnd(caret.offsetNode, spot.offset);
    const isBefore = [...range.getClientRects()].some(
      (rect) => x >= rect.left && x < rect.right && y >= rect.top && y <= rect.bottom,
    );
    if (isBefore) return { index: spot.index, offset: spot.offset - 1 };
  }
  return spot;
}
