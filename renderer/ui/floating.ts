// Where a floating pane goes beside a rectangle of the window: below it, above where there is no room, never outside.

export interface Size {
  inline: number;
  block: number;
}

export interface FloatingPlace {
  position: 'fixed';
  insetBlockStart: number;
  insetInlineStart: number;
}

const EDGE = 8;

/** CSS geometry, logical: in a right-to-left window the pane's start is its right edge. */
export function placeNear(rect: DOMRect, size: Size, prefer: 'below' | 'above' = 'below'): FloatingPlace {
  const gap = 6;
  const below = rect.bottom + gap;
  const above = rect.top - gap - size.block;
  const fitsBelow = below + size.block <= window.innerHeight - EDGE;
  const fitsAbove = above >= EDGE;
  const wanted = prefer === 'above' ? (fitsAbove ? above : below) : fitsBelow || !fitsAbove ? below : above;
  const top = clamp(wanted, window.innerHeight - size.block - EDGE);
  const isMirrored = getComputedStyle(document.documentElement).direction === 'rtl';
  const start = isMirrored ? window.innerWidth - rect.right : rect.left;
  return {
    position: 'fixed',
    insetBlockStart: top,
    insetInlineStart: clamp(start, window.innerWidth - size.inline - EDGE),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most));
}
