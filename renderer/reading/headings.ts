// Which chunks are headings, and at which level. A heading's printed number decides its level (I., A., 1.), never the
// number of `#`; only where nothing is numbered do the `#` count. Knows chunks and marks, not paragraphs.
import type { Chunk } from './chunks.ts';
import { HEADING_CLASSES, type HeadingClass, parseDecimal, parseHeading } from './markers.ts';
import { isContentsHeading, isSummaryHeading } from './organs.ts';
import { beginsUpper, isCapitals, isClosed } from './punctuation.ts';

/** How an unnumbered heading is set; the order is from loud to quiet. */
const STYLES = ['capitals', 'bold', 'plain', 'italic'] as const;
type HeadingStyle = (typeof STYLES)[number];

export type Heading = {
  class: HeadingClass;
  depth: number;
  style: HeadingStyle;
  hashes: number;
  /** Its `hashes` are the depth of a style. */
  styled: boolean;
  /** A contents page or a summary: it stands beside the parts of a report, never inside one. */
  top: boolean;
};

/** The last Roman and letter number read: tells "I." after "H." from "I." at the start. */
export type HeadingCursor = { roman: number; letter: number };

const TITLE_LENGTH = 300;

function styleOf(chunk: Chunk): HeadingStyle {
  if (isCapitals(chunk.text)) return 'capitals';
  if (chunk.emphasis === 'none') return chunk.hashes > 0 ? 'bold' : 'plain';
  return chunk.emphasis;
}

export function toHeading(chunk: Chunk, headingClass: HeadingClass, depth = 1): Heading {
  const top = isContentsHeading(chunk.text) || isSummaryHeading(chunk.text);
  const { hashes, styled = false } = chunk;
  return { class: headingClass, depth, style: styleOf(chunk), hashes, styled, top };
}

/** "(a) Title", "(iv) Title", "（一）标题". */
const PAREN = /^[(（](?:\p{Ll}|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）]\s*(?=[\p{Lu}\p{Lo}])/u;

export function isMarked(chunk: Chunk): boolean {
  return chunk.hashes > 0 || chunk.emphasis !== 'none';
}

/** Short, without a stop at its end, beginning like a title. */
export function isTitleLike(text: string): boolean {
  if (text.length > TITLE_LENGTH || !beginsUpper(text.replace(PAREN, ''))) return false;
  return !/[,،，]$/.test(text) && (!isClosed(text) || /[?？؟)»”"]$/.test(text));
}

function advance(cursor: HeadingCursor, headingClass: HeadingClass, n: number): void {
  if (headingClass === 'roman') {
    cursor.roman = n;
    cursor.letter = 0;
  } else if (headingClass === 'letter') cursor.letter = n;
  else if (headingClass !== 'decimal') {
    cursor.roman = 0;
    cursor.letter = 0;
  }
}

function isNextInLine(cursor: HeadingCursor, headingClass: HeadingClass, n: number): boolean {
  const last = headingClass === 'roman' ? cursor.roman : cursor.letter;
  return n === last + 1 || n === 1;
}

/** A heading by its number or its keyword, or null. Moves the cursor on when it is one. */
export function numberedHeading(chunk: Chunk, cursor: HeadingCursor): Heading | null {
  if (isMarked(chunk) && isTitleLike(chunk.text) && PAREN.test(chunk.text)) return toHeading(chunk, 'paren');
  const decimal = isMarked(chunk) ? parseDecimal(chunk.text) : null;
  const mark = decimal ?? (chunk.text.length <= TITLE_LENGTH ? parseHeading(chunk.text, cursor) : null);
  if (mark === null) return null;
  if (mark.n === 0) {
    if (!isMarked(chunk) && (!isTitleLike(chunk.text) || chunk.text.length > 200)) return null;
  } else if (!isMarked(chunk)) {
    if (mark.rest === '' ? !isNextInLine(cursor, mark.class, mark.n) : !isTitleLike(mark.rest)) return null;
    if (mark.n > 40) return null;
  }
  advance(cursor, mark.class, mark.n);
  return toHeading(chunk, mark.class, mark.depth);
}

/** A heading by its looks: `#`, emphasis throughout, or capitals. */
export function setHeading(chunk: Chunk): Heading | null {
  const { text } = chunk;
  if (!/\p{L}{2}/u.test(text)) return null;
  if (chunk.hashes > 0) return text.length <= TITLE_LENGTH ? toHeading(chunk, 'none') : null;
  if (chunk.emphasis !== 'none') return isTitleLike(text) ? toHeading(chunk, 'none') : null;
  const isLoud = isCapitals(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 6;
  return isLoud && !/[.;,]$/.test(text) && !/\d{4}/.test(text) ? toHeading(chunk, 'none') : null;
}

function ranksInUse(headings: readonly Heading[]): ReadonlyMap<HeadingClass, number> {
  const used = HEADING_CLASSES.filter(
    (name) => name !== 'none' && name !== 'annex' && headings.some((heading) => heading.class === name),
  );
  // Parts of an outline ("2.3") hang under its whole numbers, whether those are printed as headings or not.
  const ranks = new Map<HeadingClass, number>(used.map((name, at) => [name, at + 1]));
  ranks.set('annex', 1);
  return ranks;
}

type Place = { level: number; numbered: boolean; heading: Heading };

/** The level of an unnumbered heading: one below the numbered one above it; a quieter style lies one deeper. */
function levelInContext(heading: Heading, above: Place[]): number {
  if (heading.top) return 1;
  if (heading.styled) return levelByStyle(heading, above);
  const numbered = above.findLast((place) => place.numbered);
  const base = (numbered?.level ?? 0) + 1;
  const sibling = above.findLast((place) => !place.numbered && place.heading.style === heading.style);
  if (sibling) return sibling.level;
  const last = above.at(-1);
  if (!last || last.numbered) return base;
  const isQuieter = STYLES.indexOf(heading.style) > STYLES.indexOf(last.heading.style);
  return isQuieter ? last.level + 1 : base;
}

/** Beside the last unnumbered heading of its style, else under the nearest one of a higher style or with a number. */
function levelByStyle(heading: Heading, above: Place[]): number {
  const { hashes } = heading;
  const sibling = above.findLast((place) => !place.numbered && place.heading.hashes === hashes);
  if (sibling) return sibling.level;
  const outer = above.findLast(
    (place) => place.heading.hashes < hashes || (place.numbered && place.heading.hashes === hashes),
  );
  return (outer?.level ?? 0) + 1;
}

/** "(a) Title" lies one below whatever heading it divides. */
function levelOfParen(above: Place[]): number {
  return (above.findLast((place) => place.heading.class !== 'paren')?.level ?? 0) + 1;
}

/** Levels by the number of `#`, for a text whose headings bear no numbers. */
function levelsByHashes(headings: readonly Heading[]): number[] {
  const depths = [
    ...new Set(headings.map((heading) => heading.hashes).filter((hashes) => hashes > 0)),
  ].sort();
  let last = 0;
  return headings.map((heading) => {
    if (heading.hashes > 0) last = depths.indexOf(heading.hashes) + 1;
    return heading.hashes > 0 ? last : last + 1;
  });
}

/** Levels from 1 for a report's headings in order. */
export function headingLevels(headings: readonly Heading[]): number[] {
  const isNumbered = headings.some((heading) => heading.class !== 'none');
  if (!isNumbered && headings.some((heading) => heading.hashes > 0)) return levelsByHashes(headings);
  const ranks = ranksInUse(headings);
  let above: Place[] = [];
  return headings.map((heading) => {
    const numbered = heading.class !== 'none';
    const level = numbered ? levelByNumber(heading, ranks, above) : levelInContext(heading, above);
    above = above.filter((place) => place.level < level);
    above.push({ level, numbered, heading });
    return Math.max(1, level);
  });
}

function levelByNumber(heading: Heading, ranks: ReadonlyMap<HeadingClass, number>, above: Place[]): number {
  if (heading.class === 'paren') return levelOfParen(above);
  return (ranks.get(heading.class) ?? 1) + (heading.class === 'decimal' ? heading.depth - 2 : 0);
}
