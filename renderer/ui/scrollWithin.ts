// Scrolls one pane and nothing else. The browser's own `scrollIntoView` also scrolls whatever stands around the pane,
// down to the window itself, although that is never meant to move.

export interface Padding {
  start: number;
  end: number;
}

/** `nearest` does nothing where the element is to be seen whole; one taller than the pane shows its beginning. */
export function scrollWithin(
  pane: Element,
  element: Element,
  where: 'start' | 'center' | 'nearest',
  padding: Padding = { start: 0, end: 0 },
): void {
  const view = pane.getBoundingClientRect();
  const rect = element.getBoundingClientRect();
  const toStart = rect.top - view.top - padding.start;
  const toEnd = rect.bottom - view.bottom + padding.end;
  const isTall = rect.height > view.height - padding.start - padding.end;
  let by = toStart;
  if (where === 'center' && !isTall) by = rect.top + rect.height / 2 - view.top - view.height / 2;
  else if (where === 'nearest' && toStart > 0 && !isTall) by = Math.max(0, toEnd);
  if (by !== 0) pane.scrollBy({ top: by });
}
