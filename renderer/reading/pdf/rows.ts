// Glyphs → rows → segments: what stands on one baseline, cut where a gap is wider than a space between words.
// Knows places and sizes; what a segment means is decided later.
import type { Glyph } from './glyphs.ts';
import { directionOf, hasHan, toLetters } from './letters.ts';
import { inDrawingOrder, LikelyGaps } from './overlap.ts';
import { inReadingOrder, type Piece, type Stretch } from './readingOrder.ts';
import { Spaces } from './spaces.ts';

/** Text on one baseline without a wide gap. `y` is the baseline, `size` that of most letters; points. */
export type Segment = {
  stretches: Stretch[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  text: string;
  /** Words by place, from left to right; `gap` is the blank before one. */
  words: { text: string; x0: number; x1: number; gap: number }[];
  /** The usual blank between words; wider ones part cells. */
  blank: number;
};

type Placed = Glyph & { raised: boolean };
type Row = { y: number; size: number; glyphs: Placed[] };

/** Share of the size within which glyphs are on one baseline. */
const BASELINE = 0.22;
/** Wider than this share of the size is a gap between cells, not between words. */
const CELL_GAP = 1.15;

function dominantSize(glyphs: readonly Glyph[]): number {
  const weights = new Map<number, number>();
  for (const { size, text, space } of glyphs) {
    if (space) continue;
    const key = Math.round(size * 4) / 4;
    weights.set(key, (weights.get(key) ?? 0) + text.length);
  }
  let best = glyphs[0]?.size ?? 10;
  let most = 0;
  for (const [size, weight] of weights) {
    if (weight > most) [best, most] = [size, weight];
  }
  return best;
}

function toRows(glyphs: readonly Glyph[]): Row[] {
  const ordered = glyphs.filter((glyph) => !glyph.space && glyph.text !== '').sort((a, b) => b.y - a.y);
  const rows: Row[] = [];
  for (const glyph of ordered) {
    const row = rows.at(-1);
    const isSame = row && row.y - glyph.y <= BASELINE * Math.min(glyph.size, row.size);
    if (isSame) row.glyphs.push({ ...glyph, raised: false });
    else rows.push({ y: glyph.y, size: glyph.size, glyphs: [{ ...glyph, raised: false }] });
  }
  for (const row of rows) {
    row.size = dominantSize(row.glyphs);
    const main = row.glyphs.filter((glyph) => glyph.size >= row.size * 0.85);
    row.y = main.reduce((sum, glyph) => sum + glyph.y, 0) / Math.max(1, main.length);
    row.glyphs.sort((a, b) => a.x - b.x);
  }
  return rows;
}

/** Neighbouring glyphs of a row, as index ranges: pieces that move together. */
function pieces(row: Row): Placed[][] {
  const found: Placed[][] = [];
  for (const glyph of row.glyphs) {
    const last = found.at(-1)?.at(-1);
    if (last && glyph.x - (last.x + last.width) < row.size * 1.5) found.at(-1)?.push(glyph);
    else found.push([glyph]);
  }
  return found;
}

/** Whether small glyphs belong to a row as its superscripts (`above`) or subscripts. */
function touches(piece: readonly Placed[], size: number, y: number, row: Row): 'raised' | 'lowered' | null {
  const rise = (y - row.y) / row.size;
  if (size > row.size * 0.88 || rise > 0.75 || rise < -0.4 || Math.abs(rise) < 0.02) return null;
  const [first] = piece;
  const last = piece.at(-1);
  if (!first || !last) return null;
  const reach = row.size * 0.8;
  const isNear = row.glyphs.some(
    (glyph) => glyph.x + glyph.width > first.x - reach && glyph.x < last.x + last.width + reach,
  );
  return isNear ? (rise > 0 ? 'raised' : 'lowered') : null;
}

/** Hands superscripts and subscripts to the rows that they stand at. */
function attachSmall(rows: readonly Row[]): Row[] {
  const left = [...rows];
  for (const [at, row] of rows.entries()) {
    const near = [...rows.slice(at + 1, at + 4), ...rows.slice(Math.max(0, at - 3), at).reverse()];
    const stays = pieces(row).filter((piece) => {
      const text = piece.map((glyph) => glyph.text).join('');
      if (text.length > 24) return true;
      for (const base of near) {
        const place = touches(piece, row.size, row.y, base);
        if (place === null || base.glyphs.length === 0) continue;
        base.glyphs.push(...piece.map((glyph) => ({ ...glyph, raised: place === 'raised' })));
        return false;
      }
      return true;
    });
    row.glyphs = stays.flat();
  }
  for (const row of left) row.glyphs.sort((a, b) => a.x - b.x);
  return left.filter((row) => row.glyphs.length > 0);
}

/** Small glyphs within a row that stand above the baseline of the larger glyph beside them. */
function markRaised(row: Row): void {
  const isMain = (glyph: Placed | undefined) => glyph !== undefined && glyph.size >= row.size * 0.85;
  let before: Placed | undefined;
  for (const [at, glyph] of row.glyphs.entries()) {
    if (isMain(glyph)) {
      before = glyph;
      continue;
    }
    const base = before ?? row.glyphs.slice(at, at + 6).find(isMain);
    if (base && glyph.size < base.size * 0.8 && glyph.y > base.y + base.size * 0.08) glyph.raised = true;
  }
}

/** A letter drawn twice to look bold, or as its own shadow, counts once. */
function withoutDoubles(glyphs: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const glyph of glyphs) {
    const isDouble = kept
      .slice(-4)
      .some(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.x - glyph.x) < Math.min(0.12 * glyph.size, 0.4 * glyph.width) &&
          other.raised === glyph.raised,
      );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

type Word = { glyphs: Placed[]; gap: number };

/** `drawn`: a page's spaces are glyphs of their own. `widthsAreLost`: nothing can be told from gaps. */
type Blanks = { drawn: boolean; widthsAreLost: boolean };

/** Words of a row, each with the gap before it. */
function toWords(row: Row, spaces: readonly number[], { drawn, widthsAreLost }: Blanks): Word[] {
  const words: Word[] = [];
  const single = withoutDoubles(row.glyphs);
  const mingled = inDrawingOrder(single, widthsAreLost);
  const glyphs = mingled ?? single;
  const gaps = new LikelyGaps();
  let next = 0;
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1];
    const likely = gaps.before(glyph);
    if (!before) {
      words.push({ glyphs: [glyph], gap: 0 });
      continue;
    }
    const end = before.x + before.width;
    const gap = mingled ? likely : glyph.x - end;
    while (next < spaces.length && (spaces[next] ?? 0) < end - row.size * 0.08) next += 1;
    const hasSpace = next < spaces.length && (spaces[next] ?? 0) < glyph.x + row.size * 0.05;
    const size = Math.max(before.size, glyph.size);
    const isHan = hasHan(before.text) || hasHan(glyph.text);
    const limit = isHan ? 0.6 : drawn ? 0.32 : 0.16;
    const isApart = mingled ? glyph.spaced : hasSpace && gap > 0.06 * size;
    if (isApart || gap > (mingled ? 1.2 : limit) * size) words.push({ glyphs: [glyph], gap });
    else words.at(-1)?.glyphs.push(glyph);
  }
  return words;
}

function toSegment(words: readonly Word[], row: Row, blank: number): Segment {
  const glyphs = words.flatMap((word) => word.glyphs);
  const source = glyphs.map((glyph) => glyph.text).join('');
  const isHan = hasHan(source);
  const pieces = words.flatMap((word, at) =>
    word.glyphs.map(
      (glyph, index): Piece => ({
        text: (at > 0 && index === 0 ? ' ' : '') + toLetters(glyph.text, isHan),
        bold: glyph.look.bold,
        italic: glyph.look.italic,
        raised: glyph.raised,
        direction: directionOf(glyph.text),
      }),
    ),
  );
  const first = glyphs[0];
  const last = glyphs.at(-1);
  const stretches = mergeStretches(inReadingOrder(pieces));
  return {
    stretches,
    x0: first?.x ?? 0,
    x1: last ? last.x + last.width : 0,
    y: row.y,
    size: dominantSize(glyphs),
    text: stretches.map((stretch) => stretch.text).join(''),
    words: words.map((word) => toPlacedWord(word, isHan)),
    blank: typewriterPitch(glyphs) ?? row.size * blank,
  };
}

function toPlacedWord({ glyphs, gap }: Word, isHan: boolean): Segment['words'][number] {
  const [first] = glyphs;
  const last = glyphs.at(-1);
  const letters = glyphs.map((glyph) => toLetters(glyph.text, isHan));
  const isTurned = glyphs.some((glyph) => directionOf(glyph.text) === 'rtl');
  return {
    text: (isTurned ? letters.reverse() : letters).join(''),
    x0: first?.x ?? 0,
    x1: last ? last.x + last.width : 0,
    gap,
  };
}

function mergeStretches(pieces: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { text, bold, italic, raised } of pieces) {
    const last = merged.at(-1);
    if (last && last.bold === bold && last.italic === italic && last.raised === raised) last.text += text;
    else if (text !== '') merged.push({ text, bold, italic, raised });
  }
  return merged;
}

/** The width that all letters share, or null for type of varying width. */
function typewriterPitch(glyphs: readonly Glyph[]): number | null {
  const [first] = glyphs;
  if (!first || glyphs.length < 8) return null;
  const alike = glyphs.filter((glyph) => Math.abs(glyph.width - first.width) < first.width * 0.02).length;
  return alike >= glyphs.length * 0.97 ? first.width : null;
}

/** Cuts a row's words where a gap sets cells apart; a line justified with wide blanks throughout stays whole. */
function cut(words: readonly Word[], size: number): Word[][] {
  const gaps = words
    .slice(1)
    .map((word) => word.gap)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const isStretched = words.length >= 5 && usual > 0.5 * size && usual < 0.9 * size;
  // A typewriter fills its lines with whole blanks: up to three are still one line.
  const pitch = typewriterPitch(words.flatMap((word) => word.glyphs));
  const limit = Math.max(CELL_GAP * size, isStretched ? usual * 1.9 : 0, (pitch ?? 0) * 3.4);
  const cells: Word[][] = [];
  for (const word of words) {
    if (cells.length === 0 || word.gap > limit) cells.push([word]);
    else cells.at(-1)?.push(word);
  }
  return cells;
}

/** One row's segments from left to right; rows from top to bottom. `widthsAreLost`: the file lacks its fonts. */
export function toSegmentRows(glyphs: readonly Glyph[], widthsAreLost = false): Segment[][] {
  const rows = attachSmall(toRows(glyphs));
  const spaces = new Spaces(glyphs);
  const letters = glyphs.length - spaces.count;
  const drawn = spaces.count > letters * 0.08;
  const lines = rows.map((row) => {
    markRaised(row);
    return { row, words: toWords(row, spaces.on(row.y, row.size), { drawn, widthsAreLost }) };
  });
  const blank = usualBlank(lines);
  return lines.map(({ row, words }) => cut(words, row.size).map((cell) => toSegment(cell, row, blank)));
}

/** The blank between most words of a page's lines, as a share of the size. */
function usualBlank(lines: readonly { row: Row; words: Word[] }[]): number {
  const gaps = lines
    .filter(({ words }) => words.length >= 6)
    .flatMap(({ row, words }) => words.slice(1).map((word) => word.gap / row.size))
    .sort((a, b) => a - b);
  return Math.min(0.6, Math.max(0.28, gaps[Math.floor(gaps.length / 2)] ?? 0));
}
