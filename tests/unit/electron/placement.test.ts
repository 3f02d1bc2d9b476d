// The window comes back where it was, but never where nobody can see it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow } from '../../../electron/window/placement.ts';

const PRIMARY = { x: 0, y: 0, width: 1920, height: 1040 };
const RIGHT = { x: 1920, y: 0, width: 1280, height: 1000 };

describe('placement', () => {
  it('begins in the middle of the primary display', () => {
    expect(placeWindow(null, [PRIMARY])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
    expect(placeWindow(null, [{ x: 0, y: 25, width: 1024, height: 700 }])).toEqual({
      x: 0,
      y: 25,
      width: 1024,
      height: 700,
    });
  });

  it('keeps a place that is still there', () => {
    const kept = { x: 2000, y: 50, width: 1000, height: 700, maximised: false };
    expect(placeWindow(kept, [PRIMARY, RIGHT])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 });
  });

  it('gives up a place whose display is gone', () => {
    const kept = { x: 2000, y: 50, width: 1000, height: 700, maximised: false };
    expect(placeWindow(kept, [PRIMARY])).toEqual(placeWindow(null, [PRIMARY]));
  });

  it('always lies wholly within one display', () => {
    const number = fc.integer({ min: -5_000, max: 5_000 });
    const size = fc.integer({ min: 1, max: 6_000 });
    const kept = fc.record({ x: number, y: number, width: size, height: size, maximised: fc.boolean() });
    fc.assert(
      fc.property(kept, (state) => {
        const placed = placeWindow(state, [PRIMARY, RIGHT]);
        return [PRIMARY, RIGHT].some(
          (d) =>
            placed.x >= d.x &&
            placed.y >= d.y &&
            placed.x + placed.width <= d.x + d.width &&
            placed.y + placed.height <= d.y + d.height,
        );
      }),
    );
  });
});
