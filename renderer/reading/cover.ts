// Where the text of a report begins: after its masthead, or after a cover page that names its parts. Knows beginnings
// of bodies; what the lines before them say is masthead.ts's business.
import type { Chunk } from './chunks.ts';
import { parseArticle, parseHeading, parseNumber } from './markers.ts';
import { readMastheadLine } from './mastheadLines.ts';
import { isContentsHeading, isMainOrgan, isSummaryHeading } from './organs.ts';
import { beginsUpper, isClause, isClosed } from './punctuation.ts';

const MAX_CHUNKS = 60;
const ORGAN_OPENING = /^(?:The |L['’]|La |Le |El )?(.+)[,،，]$/u;

const PREAMBLE = /^(?:preamble|préambule|preámbulo|преамбула|الديباجة|ديباجة|序言|前言)$/iu;

/** The chunk with which the text proper begins. */
export function isBodyStart(chunk: Chunk): boolean {
  const { text } = chunk;
  if (isSummaryHeading(text) || isContentsHeading(text)) return true;
  if (chunk.definition !== null) return false;
  const number = parseNumber(text);
  if (number !== null && (number.rest.length > 50 || chunk.hashes > 0 || number.n === 1)) return true;
  if (text.length <= 300) {
    const heading = parseHeading(text, { roman: 0, letter: 0 });
    if (heading && (heading.n > 0 ? heading.n <= 2 && beginsUpper(heading.rest) : true)) return true;
    if (parseArticle(text)?.rest === '') return true;
  }
  const organ = ORGAN_OPENING.exec(text)?.[1];
  if (organ !== undefined && isMainOrgan(organ)) return true;
  if (PREAMBLE.test(text)) return true;
  const isWhole = isClosed(text) || isClause(text);
  return text.length > 150 && isWhole && beginsUpper(text) && chunk.hashes === 0;
}

/** `chunks` are the masthead's, `body` the text proper. */
export type Cover = { chunks: Chunk[]; body: Chunk[] };

/** A cover page names part, section and programme before its contents: those lines head the report, not its text. */
function contentsAfterCover(chunks: readonly Chunk[], from: number): number {
  const at = chunks.slice(from, MAX_CHUNKS).findIndex(({ text }) => isContentsHeading(text));
  if (at <= 0) return from;
  const cover = chunks.slice(from, from + at);
  const isCover = cover.every(
    ({ text, table }) => text.length <= 150 && !table && parseNumber(text) === null,
  );
  return isCover && cover.length <= 12 ? from + at : from;
}

/** Parts a report's first page into masthead and text. */
export function splitCover(chunks: readonly Chunk[]): Cover {
  const first = chunks.slice(0, MAX_CHUNKS).findIndex(isBodyStart);
  const found = first < 0 ? first : contentsAfterCover(chunks, first);
  if (found >= 0) return { chunks: chunks.slice(0, found), body: chunks.slice(found) };
  const last = chunks
    .slice(0, MAX_CHUNKS)
    .findLastIndex((chunk) => chunk.lines.some((line) => readMastheadLine(line) !== null));
  const end = Math.min(chunks.length, Math.max(last + 2, 1));
  return { chunks: chunks.slice(0, end), body: chunks.slice(end) };
}
