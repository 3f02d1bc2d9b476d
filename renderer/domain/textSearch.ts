// Search in the words of blocks: accents, case and typographic variants ignored, every word wanted, quoted phrases
// kept together. A scan, not an index: 100,000 paragraphs take tens of milliseconds and nothing has to be kept in step.

const APOSTROPHES = /[’‘ʼ′`]/gu;
const HYPHENS = /[‐‑]/gu;
const SPACES = /\s/u;
const MARKS = /\p{Mn}/gu;

function foldCharacter(character: string): string {
  const plain = character.replace(APOSTROPHES, "'").replace(HYPHENS, '-');
  const folded = plain.normalize('NFD').replace(MARKS, '').toLowerCase();
  if (folded === 'œ') return 'oe';
  if (folded === 'æ') return 'ae';
  if (folded === 'ß') return 'ss';
  return SPACES.test(folded) ? ' ' : folded;
}

const foldedCharacters = new Map<string, string>();

function foldOne(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    foldedCharacters.set(character, folded);
  }
  return folded;
}

/** All that does not fold by its case alone: beyond printable ASCII, and the grave accent, which is an apostrophe. */
const UNPLAIN = /[^ !-_a-~]/gu;

/**
 * Case, accents and typographic variants removed, character by character. Length may differ: see `unfold`. Built by
 * the engine's own replacing, since a string put together from single characters is scanned ten times as slowly.
 */
export function fold(text: string): string {
  return text.replace(UNPLAIN, foldOne).toLowerCase();
}

/** Turns a half-open range of `fold(text)` into the UTF-16 range of `text` that it came from. */
export function unfold(text: string, start: number, end: number): { start: number; end: number } {
  let folded = 0;
  let original = 0;
  let from = -1;
  for (const character of text) {
    if (folded >= end) break;
    const width = foldOne(character).length;
    if (from < 0 && folded + width > start) from = original;
    folded += width;
    original += character.length;
  }
  return { start: from < 0 ? original : from, end: original };
}

/** The folded terms of a query: words, and phrases in straight or typographic quotes. */
export function queryTerms(query: string): string[] {
  const terms: string[] = [];
  const rest = query.replace(/["“«]([^"”»]+)["”»]/gu, (_, phrase: string) => {
    terms.push(fold(phrase.trim()).replace(/ +/g, ' '));
    return ' ';
  });
  for (const word of rest.split(/\s+/u)) terms.push(fold(word));
  return [...new Set(terms.filter((term) => term.length > 0))];
}

export interface Snippet {
  /** Up to about 160 UTF-16 units around the first hit, cut at word ends; an ellipsis is not included. */
  text: string;
  cutBefore: boolean;
  cutAfter: boolean;
  /** Half-open ranges in `text`. */
  hits: { start: number; end: number }[];
}

const AROUND = 70;

function wordEdge(text: string, from: number, step: -1 | 1): number {
  let at = Math.max(0, Math.min(text.length, from));
  for (let tries = 0; tries < 16 && at > 0 && at < text.length; tries += 1) {
    if (SPACES.test(text[at] ?? ' ')) return step < 0 ? at + 1 : at;
    at += step;
  }
  return at;
}

/** The words around the first of `ranges` (half-open, in `text`, ascending). */
export function snippetOf(text: string, ranges: readonly { start: number; end: number }[]): Snippet {
  const first = ranges[0] ?? { start: 0, end: 0 };
  const from = first.start - AROUND <= 0 ? 0 : wordEdge(text, first.start - AROUND, -1);
  const to = first.end + AROUND >= text.length ? text.length : wordEdge(text, first.end + AROUND, 1);
  const hits = ranges
    .filter((range) => range.start >= from && range.end <= to)
    .map((range) => ({ start: range.start - from, end: range.end - from }));
  return { text: text.slice(from, to), cutBefore: from > 0, cutAfter: to < text.length, hits };
}

/** All places of the terms in an already folded text, as ranges of the original; empty unless every term occurs. */
export function findTerms(
  text: string,
  folded: string,
  terms: readonly string[],
): { start: number; end: number }[] {
  if (terms.length === 0 || !terms.every((term) => folded.includes(term))) return [];
  const ranges: { start: number; end: number }[] = [];
  for (const term of terms) {
    for (
      let at = folded.indexOf(term);
      at >= 0 && ranges.length < 50;
      at = folded.indexOf(term, at + term.length)
    ) {
      ranges.push(unfold(text, at, at + term.length));
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}
