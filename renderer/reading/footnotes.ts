// Finds footnotes whose marks the source did not tag: a digit glued to a word ("habitants1"), an asterisk, an old-style
// "1/". A mark is only taken out of a text when a footnote bearing it stands further down, so that no digit is lost.
import type { Chunk } from './chunks.ts';

/** A note's text at the start of a chunk: mark and what follows. */
type Opening = { mark: string; rest: string; style: 'digit' | 'slash' | 'star' };

/** Where a glued mark stands. `start`..`end` are UTF-16 units of the chunk's text, mark only. */
type Spot = { chunk: number; start: number; end: number };

const OPENINGS: readonly (readonly [Opening['style'], RegExp])[] = [
  ['slash', /^(\d{1,3})\/[ \u00a0]+(?=\S)/],
  ['star', /^(\*{1,3}|[†‡])[ \u00a0]*(?=[^*\s])/],
  ['digit', /^\[?(\d{1,3})\]?[ \u00a0\t]+(?=[\p{L}«“"‘([])/u],
];

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Glued marks by notation. A digit after a year ("2022-20235") counts too: a footnote below must bear it anyway. */
const GLUED: Readonly<Record<Opening['style'], RegExp>> = {
  digit:
    /(?<=[\p{Ll}\p{Lo}»”’"')\]][.,;:]?|\p{Lu}{2})(\d{1,3})(?![\d\p{L}/%°]|[.,]\d)|(?<=(?:19|20)\d\d)(\d)(?!\d)|\[(\d{1,3})\](?!\()/gu,
  slash: /(?<=\S)[ \u00a0]?(\d{1,3})\/(?=[\s.,;:)]|$)/gu,
  star: /(?<=[\p{L}\p{N})\]»”"'.])(\*{1,3}|[†‡])(?!\*)/gu,
};

/** How far back, in chunks, a reference may stand from its footnote. */
const REACH = 400;

function opening(text: string): Opening | null {
  for (const [style, pattern] of OPENINGS) {
    const found = pattern.exec(text.slice(0, 40));
    if (found) return { style, mark: found[1] ?? '', rest: text.slice(found[0].length) };
  }
  return null;
}

/** All glued marks of one notation: mark → places in order. */
function findSpots(chunks: readonly Chunk[], style: Opening['style']): Map<string, Spot[]> {
  const spots = new Map<string, Spot[]>();
  for (const [chunk, { text, table }] of chunks.entries()) {
    // Figures of a table look like glued digits; an asterisk is nothing but a mark.
    if (table && style !== 'star') continue;
    for (const found of text.matchAll(GLUED[style])) {
      const mark = found[1] ?? found[2] ?? found[3] ?? '';
      const list = spots.get(mark) ?? [];
      list.push({ chunk, start: found.index, end: found.index + found[0].length });
      spots.set(mark, list);
    }
  }
  return spots;
}

/** Superscript figures of Unicode → marks, where a unit's power is excluded. */
function takeRaisedDigits(chunk: Chunk): Chunk {
  if (!/[⁰¹²³⁴-⁹]/.test(chunk.text)) return chunk;
  const marks = [...chunk.marks];
  let definition = chunk.definition;
  const take = (line: string) =>
    line.replace(/[⁰¹²³⁴-⁹]{1,3}/g, (raised, at: number) => {
      if (/(?:^|[\s\d])[kcdm]?m$/.test(line.slice(Math.max(0, at - 4), at)) && /^[²³]$/.test(raised))
        return raised;
      const mark = [...raised].map((digit) => String(RAISED_DIGITS.indexOf(digit))).join('');
      if (at === 0 && definition === null && /^\s*\S/.test(line.slice(raised.length))) definition = mark;
      else marks.push(mark);
      return '';
    });
  const text = take(chunk.text).trim();
  return { ...chunk, text, lines: [text], marks, definition };
}

function withoutSpots(chunk: Chunk, spots: readonly (Spot & { mark: string })[]): Chunk {
  let text = '';
  let from = 0;
  const ordered = [...spots].sort((a, b) => a.start - b.start);
  for (const spot of ordered) {
    text += chunk.text.slice(from, spot.start);
    from = spot.end;
  }
  text += chunk.text.slice(from);
  if (chunk.table)
    return {
      ...chunk,
      text,
      lines: text.split('\n'),
      marks: [...chunk.marks, ...ordered.map(({ mark }) => mark)],
    };
  const stripped = new Set(ordered.map((spot) => chunk.text.slice(spot.start, spot.end)));
  // The masthead reads lines: the mark goes there too, where a line ends with it.
  const lines = chunk.lines.map((line) => {
    const glued = [...stripped].find((mark) => line.endsWith(mark));
    return glued === undefined || ordered.length !== 1 ? line : line.slice(0, -glued.length);
  });
  return { ...chunk, text, lines, marks: [...chunk.marks, ...ordered.map((spot) => spot.mark)] };
}

type Matched = { definitions: Map<number, Opening>; taken: Map<number, (Spot & { mark: string })[]> };

/** The glued marks of one notation, handed out in order: each place is looked at once. */
class Spots {
  private readonly byMark: Map<string, Spot[]>;
  private readonly next = new Map<string, number>();

  constructor(chunks: readonly Chunk[], style: Opening['style']) {
    this.byMark = findSpots(chunks, style);
  }

  /** Takes the first place of a mark at or after `from` and before chunk `end`, or null. */
  take(mark: string, from: Spot, end: number): Spot | null {
    const list = this.byMark.get(mark) ?? [];
    let at = this.next.get(mark) ?? 0;
    for (let spot = list[at]; spot && isBefore(spot, from); spot = list[++at]);
    const spot = list[at];
    const isFound = spot !== undefined && spot.chunk < end;
    this.next.set(mark, isFound ? at + 1 : at);
    return isFound ? spot : null;
  }
}

function isBefore(spot: Spot, from: Spot): boolean {
  return spot.chunk < from.chunk || (spot.chunk === from.chunk && spot.start < from.end);
}

/** Pairs footnotes with the glued marks before them, in order. */
function match(chunks: readonly Chunk[]): Matched {
  const spots = {
    digit: new Spots(chunks, 'digit'),
    slash: new Spots(chunks, 'slash'),
    star: new Spots(chunks, 'star'),
  };
  const result: Matched = { definitions: new Map(), taken: new Map() };
  let lastNumber = 0;
  let last: Spot = { chunk: 0, start: 0, end: 0 };
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.definition !== null || chunk.table || chunk.hashes > 0) continue;
    const note = opening(chunk.text);
    if (note === null) continue;
    const isStar = note.style === 'star';
    if (!isStar && Number(note.mark) !== lastNumber + 1 && note.mark !== '1') continue;
    const reach: Spot = { chunk: Math.max(0, at - REACH), start: 0, end: 0 };
    const from = isStar || isBefore(last, reach) ? reach : last;
    const spot = spots[note.style].take(note.mark, from, at);
    if (spot === null) continue;
    if (!isStar) {
      lastNumber = Number(note.mark);
      last = spot;
    }
    result.definitions.set(at, note);
    result.taken.set(spot.chunk, [...(result.taken.get(spot.chunk) ?? []), { ...spot, mark: note.mark }]);
  }
  return result;
}

/** Marks footnotes and takes their marks out of the texts that reference them. */
export function resolveFootnotes(source: readonly Chunk[]): Chunk[] {
  const chunks = source.map(takeRaisedDigits);
  const { definitions, taken } = match(chunks);
  return chunks.map((chunk, at) => {
    const note = definitions.get(at);
    const opened = note ? { ...chunk, text: note.rest, definition: note.mark } : chunk;
    const spots = taken.get(at);
    if (!spots) return opened;
    const shift = chunk.text.length - opened.text.length;
    const moved = spots.map((spot) => ({ ...spot, start: spot.start - shift, end: spot.end - shift }));
    return withoutSpots(opened, moved);
  });
}
