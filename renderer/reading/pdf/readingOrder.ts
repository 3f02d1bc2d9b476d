// The order in which a line's letters are read: right-to-left scripts are drawn from the left like any other, and
// turned here; numbers and Latin words within them keep their own order. Knows one line at a time.
import type { Direction } from './letters.ts';

/** A stretch of letters of one look. `raised`: set above the baseline in smaller type. */
export type Stretch = { text: string; bold: boolean; italic: boolean; raised: boolean };

/** One glyph's letters; a blank before it stands at its beginning. */
export type Piece = Stretch & { direction: Direction };

/** From left-to-right places to reading order. */
export function inReadingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const rtl = pieces.filter((piece) => piece.direction === 'rtl').length;
  const ltr = pieces.filter((piece) => piece.direction === 'ltr' && !/\d/.test(piece.text)).length;
  if (rtl > ltr) return toLogicalOrder(pieces);
  return rtl > 0 ? reverseInside(pieces) : pieces;
}

const MIRROR: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '{': '}',
  '}': '{',
};

/** The blank on a glyph's left comes after it when the line is read from the right. */
function blankAfter(piece: Piece): Piece {
  return piece.text.startsWith(' ') ? { ...piece, text: `${piece.text.slice(1)} ` } : piece;
}

/** From left-to-right places to the order of reading of a right-to-left line; numbers and Latin words keep theirs. */
function toLogicalOrder(pieces: readonly Piece[]): Piece[] {
  const turned = pieces.map(blankAfter).reverse();
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  const close = () => {
    // Neutral signs at the run's end belong to the text around it.
    const tail: Piece[] = [];
    while (run.at(-1)?.direction === 'neutral') tail.unshift(...run.splice(-1));
    ordered.push(...withBlanksBefore(run.reverse()), ...tail);
    run = [];
  };
  for (const piece of turned) {
    if (piece.direction === 'ltr' || (piece.direction === 'neutral' && run.length > 0)) run.push(piece);
    else {
      close();
      ordered.push(piece);
    }
  }
  close();
  return withBracketsRight(ordered);
}

/** After turning a run back its blanks stand before the glyph again; the run's own outer blank goes to its end. */
function withBlanksBefore(run: readonly Piece[]): Piece[] {
  const trailing = run.at(0)?.text.endsWith(' ') ? ' ' : '';
  const fixed = run.map((piece, at) => {
    const text = piece.text.replace(/ $/, '');
    return { ...piece, text: at > 0 && piece.text.endsWith(' ') ? ` ${text}` : text };
  });
  const last = fixed.at(-1);
  if (last && trailing !== '') last.text += trailing;
  return fixed;
}

/** Some programs write the bracket that is seen, others the one that is meant: a line that closes first is turned. */
function withBracketsRight(pieces: readonly Piece[]): Piece[] {
  const brackets = pieces.map(({ text }) => text.trim()).filter((text) => /^[()[\]{}«»]$/.test(text));
  const isTurned = /^[)\]}»]$/.test(brackets[0] ?? '') && brackets.some((sign) => /^[([{«]$/.test(sign));
  if (!isTurned) return [...pieces];
  return pieces.map((piece) => ({
    ...piece,
    text: piece.text.replace(/[()[\]{}«»]/g, (sign) => MIRROR[sign] ?? sign),
  }));
}

/** A few right-to-left words within a line of the other direction. */
function reverseInside(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of [...pieces, null]) {
    if (piece?.direction === 'rtl') run.push(piece);
    else {
      ordered.push(...run.reverse());
      run = [];
      if (piece) ordered.push(piece);
    }
  }
  return ordered;
}
