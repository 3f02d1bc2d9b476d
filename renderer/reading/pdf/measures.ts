// Measures of a report's type area, taken from all its pages: the text's size, its edges, its usual line distance.
import type { TextMeasures } from './layout.ts';
import type { Page } from './pageModel.ts';
import type { Segment } from './rows.ts';

function most(weights: ReadonlyMap<number, number>, fallback: number): number {
  let best = fallback;
  let highest = 0;
  for (const [value, weight] of weights) if (weight > highest) [best, highest] = [value, weight];
  return best;
}

function add(weights: Map<number, number>, key: number, weight: number): void {
  weights.set(key, (weights.get(key) ?? 0) + weight);
}

function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

export function measure(pages: readonly Page[]): TextMeasures {
  const sizes = new Map<number, number>();
  const segments = pages.flatMap((page) => page.rows.flat());
  for (const { size, text } of segments) add(sizes, Math.round(size * 2) / 2, text.length);
  const size = most(sizes, 10);
  const body = segments.filter((segment) => Math.abs(segment.size - size) < 0.6 && segment.text.length > 20);
  if (body.length === 0) return { size, left: 72, right: 540 };
  const left = percentile(
    body.map(({ x0 }) => x0),
    0.05,
  );
  const right = percentile(
    body.map(({ x1 }) => x1),
    0.93,
  );
  return { size, left, right: Math.max(right, left + 100) };
}

/** The usual distance of baselines by size, as a multiple of it; 1.2 where nothing tells. */
export function measurePitch(pages: readonly Page[]): (size: number) => number {
  const bySize = new Map<number, Map<number, number>>();
  for (const { rows } of pages) {
    for (const [at, row] of rows.entries()) {
      const [above] = rows[at - 1] ?? [];
      const [segment] = row;
      if (!above || !segment || !isSameSize(above, segment)) continue;
      const pitch = (above.y - segment.y) / segment.size;
      if (pitch < 0.8 || pitch > 2.6) continue;
      const key = Math.round(segment.size);
      const weights = bySize.get(key) ?? new Map<number, number>();
      bySize.set(key, weights);
      add(weights, Math.round(pitch * 20) / 20, 1);
    }
  }
  const pitches = new Map([...bySize].map(([size, weights]) => [size, usualPitch(weights)]));
  return (size) => pitches.get(Math.round(size)) ?? 1.2;
}

/** The commonest distance; of two that are common, the smaller: the larger one lies between paragraphs. */
function usualPitch(weights: ReadonlyMap<number, number>): number {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const common = [...weights].filter(([, weight]) => weight >= total * 0.2).map(([pitch]) => pitch);
  return common.length > 0 ? Math.min(...common) : most(weights, 1.2);
}

function isSameSize(a: Segment, b: Segment): boolean {
  return Math.abs(a.size - b.size) < 0.3;
}
