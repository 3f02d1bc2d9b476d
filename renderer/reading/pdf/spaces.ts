// The blanks that a page draws as glyphs of their own, to be asked for by line. Knows places only.
import type { Glyph } from './glyphs.ts';

/** Where drawn spaces are: sorted starts and ends by row, to be looked up between two glyphs. */
export class Spaces {
  private readonly spots: { x: number; y: number }[];
  readonly count: number;

  constructor(glyphs: readonly Glyph[]) {
    this.spots = glyphs
      .filter((glyph) => glyph.space && glyph.text !== '')
      .map((glyph) => ({ x: glyph.x + glyph.width / 2, y: glyph.y }))
      .sort((a, b) => b.y - a.y);
    this.count = this.spots.length;
  }

  /** The x of spaces on a baseline. */
  on(y: number, size: number): number[] {
    let low = 0;
    let high = this.spots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spots[middle]?.y ?? 0) > y + size * 0.6) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let at = low; at < this.spots.length; at++) {
      const spot = this.spots[at];
      if (!spot || spot.y < y - size * 0.3) break;
      found.push(spot.x);
    }
    return found.sort((a, b) => a - b);
  }
}
