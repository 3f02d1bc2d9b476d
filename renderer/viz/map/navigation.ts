// Moving over the map without a mouse: zooming, panning, and which bubble lies next in a direction. Pure geometry.
import type { Bubble, MapSize, MapZoom } from './layout.ts';

export const LARGEST_ZOOM = 12;

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Keeps the map over the window: no edge of it may be drawn inside. */
function keepInside({ k, x, y }: MapZoom, { width, height }: MapSize): MapZoom {
  return { k, x: clamp(x, width * (1 - k), 0), y: clamp(y, height * (1 - k), 0) };
}

/** Zooms by a factor; the point under `at` (pixels; the middle by default) stays where it is. */
export function zoomBy(
  zoom: MapZoom,
  factor: number,
  size: MapSize,
  at: readonly [number, number] = [size.width / 2, size.height / 2],
): MapZoom {
  const k = clamp(zoom.k * factor, 1, LARGEST_ZOOM);
  const scale = k / zoom.k;
  const [x, y] = at;
  return keepInside({ k, x: x - (x - zoom.x) * scale, y: y - (y - zoom.y) * scale }, size);
}

export function panBy(zoom: MapZoom, dx: number, dy: number, size: MapSize): MapZoom {
  return keepInside({ ...zoom, x: zoom.x + dx, y: zoom.y + dy }, size);
}

/** Moves the window as little as is needed to bring a point (pixels, as drawn now) inside a margin. */
export function bringInside(zoom: MapZoom, at: { x: number; y: number }, size: MapSize): MapZoom {
  const margin = 24;
  const dx = clamp(at.x, margin, size.width - margin) - at.x;
  const dy = clamp(at.y, margin, size.height - margin) - at.y;
  return dx === 0 && dy === 0 ? zoom : panBy(zoom, dx, dy, size);
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD: Readonly<
  Record<Direction, (dx: number, dy: number) => readonly [ahead: number, aside: number]>
> = {
  left: (dx, dy) => [-dx, Math.abs(dy)],
  right: (dx, dy) => [dx, Math.abs(dy)],
  up: (dx, dy) => [-dy, Math.abs(dx)],
  down: (dx, dy) => [dy, Math.abs(dx)],
};

/** The bubble to go to from another in a direction: near, and rather ahead than aside. Null at the edge. */
export function nextBubble(bubbles: readonly Bubble[], from: Bubble, direction: Direction): Bubble | null {
  let best: Bubble | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const bubble of bubbles) {
    const [ahead, aside] = AHEAD[direction](bubble.x - from.x, bubble.y - from.y);
    if (bubble.ref === from.ref || ahead <= 0) continue;
    const cost = ahead + aside * 2;
    if (cost < least) {
      least = cost;
      best = bubble;
    }
  }
  return best;
}

/** One step through all bubbles from the biggest to the smallest: no bubble is out of the keyboard's reach. */
export function stepBubble(bubbles: readonly Bubble[], from: Bubble, step: 1 | -1): Bubble | null {
  return bubbles[bubbles.findIndex(({ ref }) => ref === from.ref) + step] ?? null;
}
