// Paragraph numbers that a text recognition has misread ("1+2." for 42, "Uo." for 40, "13-" for 13), put right where the
// sequence of the numbers around them leaves no doubt. Touches nothing but the sign that opens a chunk.
import type { Chunk } from '../chunks.ts';
import { parseNumber } from '../markers.ts';

const MISREAD = /^([\dA-Za-z+*]{1,5})[ ]?[.,•·-]{1,2}[ ]+(?=\S)/;

/** What a misread sign may have been, in figures; null when it is a word or a heading's letter. */
function toFigures(sign: string): number | null {
  if (!/\d|^[Uhk]$|^[UHhk][\dA-Za-z]$/.test(sign)) return null;
  const figures = sign
    .replace(/[1lIi][+*]/g, '4')
    .replace(/[UHhk]/g, '4')
    .replace(/[oOQ]/g, '0')
    .replace(/[lIi]/g, '1')
    .replace(/S/g, '5')
    .replace(/B/g, '8');
  return /^\d{1,4}$/.test(figures) ? Number(figures) : null;
}

/** Chunks with misread numbers put right. Only the very next number of the sequence is ever put in. */
export function mendNumbers(chunks: readonly Chunk[]): Chunk[] {
  let last = 0;
  return chunks.map((chunk) => {
    if (chunk.table || chunk.definition !== null) return chunk;
    const number = parseNumber(chunk.text);
    if (number !== null) {
      if (number.prefix === '' && (number.n === last + 1 || number.n === 1)) last = number.n;
      else if (number.prefix === '' && number.n > last && number.n <= last + 3) last = number.n;
      return chunk;
    }
    const found = chunk.text.length > 60 ? MISREAD.exec(chunk.text) : null;
    const figures = found ? toFigures(found[1] ?? '') : null;
    if (found === null || figures === null || last === 0) return chunk;
    if (figures !== last + 1 && !(figures === last + 2 && /\d/.test(found[1] ?? ''))) return chunk;
    last = figures;
    return { ...chunk, text: `${figures}. ${chunk.text.slice(found[0].length)}` };
  });
}
