// Where the window goes: its kept place, brought back onto a display that is there. Pure.
import type { WindowState } from '../services/windowStateFile.ts';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const SMALLEST = { width: 900, height: 600 } as const;
const PREFERRED = { width: 1440, height: 900 } as const;

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function centred(display: Area): Area {
  const width = Math.min(PREFERRED.width, display.width);
  const height = Math.min(PREFERRED.height, display.height);
  const x = display.x + Math.round((display.width - width) / 2);
  return { x, y: display.y + Math.round((display.height - height) / 2), width, height };
}

/**
 * The window's bounds in screen units. `displays` are work areas, the primary first. A place that no display shows any
 * more is given up for the middle of the primary one; otherwise it is moved and shrunk into the display it overlaps most.
 */
export function placeWindow(kept: WindowState | null, displays: readonly Area[]): Area {
  const primary = displays[0] ?? { x: 0, y: 0, ...PREFERRED };
  if (kept === null) return centred(primary);
  const best = displays.reduce((a, b) => (overlap(kept, b) > overlap(kept, a) ? b : a), primary);
  if (overlap(kept, best) === 0) return centred(primary);
  const width = Math.min(Math.max(kept.width, SMALLEST.width), best.width);
  const height = Math.min(Math.max(kept.height, SMALLEST.height), best.height);
  const x = clamp(kept.x, best.x, best.x + best.width - width);
  return { x, y: clamp(kept.y, best.y, best.y + best.height - height), width, height };
}
