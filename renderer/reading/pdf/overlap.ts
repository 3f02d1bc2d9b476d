// Lines whose letters' widths are unknown: the font was lost with the end of the file, and by their places the letters
// would mingle. Such lines are read as they were drawn.
import type { Glyph } from './glyphs.ts';

/** Orders a line's glyphs, sorted by place, by what drew them; null when they do not mingle and need not (`always`). */
export function inDrawingOrder<G extends Glyph>(glyphs: readonly G[], always: boolean): G[] | null {
  const starts = new Map<number, number>();
  let changes = 0;
  for (const [at, { run, x }] of glyphs.entries()) {
    if (!starts.has(run)) starts.set(run, x);
    if (at > 0 && glyphs[at - 1]?.run !== run) changes += 1;
  }
  if (!always && changes <= starts.size * 2 + 2) return null;
  return glyphs.toSorted(
    (a, b) => (starts.get(a.run) ?? 0) - (starts.get(b.run) ?? 0) || a.run - b.run || a.x - b.x,
  );
}

/** Mean width of a letter, as a share of its size: what a lost font's letters are taken for. */
const MEAN_WIDTH = 0.5;

/** Measures, glyph by glyph of a line in drawing order, the likely blank before what another operation drew. */
export class LikelyGaps {
  private run = -1;
  private end = 0;

  /** The blank before `glyph`; 0 within one operation. */
  before(glyph: Glyph): number {
    const isSame = glyph.run === this.run;
    const gap = isSame || this.run < 0 ? 0 : glyph.x - this.end;
    if (!isSame) this.end = glyph.x;
    this.run = glyph.run;
    this.end += glyph.size * MEAN_WIDTH * (glyph.spaced && isSame ? 1.5 : 1);
    return gap;
  }
}
