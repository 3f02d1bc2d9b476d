// Source lines → chunks: the stretches of text that may be one block, before anyone decides what each is.
// Splits generously where a line looks like a beginning; structure.ts joins again what was torn (`glued`).
import type { SourceLine } from './furniture.ts';
import { type Inline, readInline } from './inline.ts';
import { parseArticle, parseHeading, parseItem, parseNumber } from './markers.ts';
import { isSummaryHeading } from './organs.ts';
import { beginsInside, beginsUpper, isCapitals, isClosed, printedWidth, separator } from './punctuation.ts';

export type Chunk = Inline & {
  text: string;
  page: number | null;
  /** No empty line before it: it was split off because its first line looks like a beginning. */
  glued: boolean;
  /** Number of `#` of a Markdown heading; 0 for anything else. */
  hashes: number;
  table: boolean;
  /** The format itself says that a block begins here: nothing before it goes on with this. */
  apart?: boolean;
  /** `hashes` is the depth of a heading's style, which its author chose, not a converter's guess. */
  styled?: boolean;
  /** A line of a contents page, by its style. */
  contents?: boolean;
  /** Its style is that of a report's title. */
  title?: boolean;
};

/** How a text breaks its lines. `width` is the usual printed width of a full line. */
export type LineStyle = { markdown: boolean; wrapped: boolean; width: number };

/** Wrapped: a line end means nothing. Unwrapped: every line is a paragraph of its own. */
export function lineStyle(lines: SourceLine[], markdown: boolean): LineStyle {
  let long = 0;
  let all = 0;
  const widths: number[] = [];
  for (const [at, line] of lines.entries()) {
    const width = printedWidth(line.text);
    all += width;
    if (width > 160) long += width;
    // Lines far longer than the rest were joined by a converter: they say nothing of the page's width.
    if (width >= 30 && width <= 130 && (lines[at + 1]?.text ?? '') !== '') widths.push(width);
  }
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.8)] ?? 80;
  return { markdown, wrapped: long < all * 0.4, width: Math.min(Math.max(width, 40), 160) };
}

const ATX = /^ {0,3}(#{1,6})[ \t]+(?=\S)/;
const RULE = /^ {0,3}(?:[-_*=][ \t]*){3,}$/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const NOTE_START = /^(?:<sup>|\[\^|\$\^|[¹²³⁴-⁹⁰]+\s)/;

/** A line without the marks that Markdown may put before its first word. */
function bare(line: string): string {
  return line
    .replace(/^[\s>]*(?:[*_]{1,3}(?=[^\s*_]))?/, '')
    .replace(/^(\d{1,4})\\([.)])/, '$1$2')
    .replace(/^(\d{1,4}\.)[*_]{2,3}/, '$1');
}

/** A line that looks like the beginning of something, whatever stands before it. */
function looksLikeBeginning(line: string): boolean {
  const text = bare(line);
  if (NOTE_START.test(text) || TABLE_ROW.test(line)) return true;
  if (parseNumber(text) !== null || parseArticle(text) !== null) return true;
  if (parseItem(text) !== null) return true;
  const heading = text.length <= 300 ? parseHeading(text, { roman: 0, letter: 0 }) : null;
  return (
    heading !== null &&
    (heading.n === 0 ? text.length <= 160 : beginsUpper(heading.rest) || heading.rest === '')
  );
}

function looksLikeHeading(line: string): boolean {
  const text = bare(line);
  const heading = text.length <= 160 ? parseHeading(text, { roman: 0, letter: 0 }) : null;
  return heading !== null && heading.rest !== '' && (heading.n > 0 || text.length <= 40);
}

/** Capitals throughout, or emphasis throughout: a heading on a line of its own. */
function standsAlone(line: string, markdown: boolean): boolean {
  if (isCapitals(line) && line.length > 6) return true;
  return markdown && /^(\*\*|__|\*|_)[^\s*_][^*]{2,250}\1$/.test(line.trim());
}

/** A short title between a closed line and something that looks like a beginning. */
function isTitleBetween(before: string, line: string, after: string, style: LineStyle): boolean {
  if (!isClosed(before) || isClosed(line) || !beginsUpper(line) || /[,،，]$/.test(line)) return false;
  return printedWidth(line) < style.width * 0.9 && after !== '' && looksLikeBeginning(after);
}

function breaksBetween(before: string, line: string, style: LineStyle): boolean {
  if (ATX.test(line) || RULE.test(line) || isSummaryHeading(line) || isSummaryHeading(before)) return true;
  if (ATX.test(before)) return isClosed(before) || !beginsInside(line) || looksLikeBeginning(line);
  if (TABLE_ROW.test(before)) return !TABLE_ROW.test(line);
  if (looksLikeBeginning(line)) return true;
  const alone = standsAlone(before, style.markdown) !== standsAlone(line, style.markdown);
  if (alone && !beginsInside(line)) return true;
  if (isArticleLine(before)) return true;
  if (/^(?:\u3000|\t| {3})/.test(line) && !/^[\s\u3000]/.test(before)) return true;
  const width = printedWidth(before);
  const isTitle = width <= 100 && looksLikeHeading(before) && !isClosed(before);
  if (style.wrapped) {
    if (!beginsUpper(line)) return false;
    if (isTitle && width < style.width * 0.8) return true;
    if (/[:：]$/.test(before)) return true;
    if (width >= style.width * 0.8) return false;
    if (isClosed(before)) return true;
    return before.endsWith(',')
      ? width < style.width * 0.5
      : width < style.width * 0.5 && printedWidth(line) > style.width * 0.6;
  }
  return isClosed(before) || width > 120 || (isTitle && !beginsInside(line));
}

function isArticleLine(line: string): boolean {
  return parseArticle(bare(line))?.rest === '';
}

/** Whether a hyphen at a line's end belongs to the word, by how the rest of the text writes the word. */
function keepsHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  const left = /[\p{L}]+-$/u.exec(before)?.[0] ?? '';
  const right = /^[\p{L}]+/u.exec(after)?.[0] ?? '';
  return !words.has((left.slice(0, -1) + right).toLowerCase()) || words.has((left + right).toLowerCase());
}

function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (const line of lines) {
    const before = parts.at(-1) ?? '';
    if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) {
      const kept = keepsHyphen(before, line, words) ? before : before.slice(0, -1);
      parts[parts.length - 1] = kept;
      parts.push(line);
    } else parts.push(separator(before, line) + line);
  }
  return parts.join('');
}

/** The words of the text, to decide on hyphens at line ends. */
function vocabulary(lines: SourceLine[], style: LineStyle): ReadonlySet<string> {
  if (!style.wrapped || !lines.some((line) => /\p{Ll}-$/u.test(line.text))) return new Set();
  const words = new Set<string>();
  for (const line of lines) {
    for (const word of line.text.match(/\p{L}+(?:-\p{L}+)*(?!-$)/gu) ?? []) words.add(word.toLowerCase());
  }
  return words;
}

const TABLE_RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*$/;

function tableLines(raw: readonly string[], markdown: boolean): string[] {
  return raw
    .filter((row) => !TABLE_RULE.test(row))
    .map((row) => {
      const cells = row
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/);
      return cells.map((cell) => (markdown ? readInline(cell).lines.join(' ') : cell.trim())).join('\t');
    });
}

/** Raw lines of one chunk → the chunk. */
function toChunk(
  raw: readonly SourceLine[],
  glued: boolean,
  style: LineStyle,
  words: ReadonlySet<string>,
): Chunk {
  const page = raw[0]?.page ?? null;
  const texts = raw.map((line) => line.text.replace(/\\$/, '').trim());
  if (texts.every((text) => TABLE_ROW.test(text))) {
    const lines = tableLines(texts, style.markdown);
    return {
      lines,
      text: lines.join('\n'),
      marks: [],
      definition: null,
      emphasis: 'none',
      page,
      glued,
      hashes: 0,
      table: true,
    };
  }
  const hashes = ATX.exec(texts[0] ?? '')?.[1]?.length ?? 0;
  const source = texts
    .join('\n')
    .replace(/^#{1,6}[ \t]+/, '')
    .replace(/[ \t]#+$/, '');
  const inline = style.markdown ? readInline(source) : plainInline(source);
  return { ...inline, text: joinLines(inline.lines, words), page, glued, hashes, table: false };
}

/** Plain text may still set a line in asterisks or underscores. */
function plainInline(source: string): Inline {
  const lines = source.split('\n').map((line) => line.replace(/[ \t\u2003]+/g, ' ').trim());
  const framed = /^([*_]{1,2})([^*_\s][^*_]*)\1$/.exec(lines.join(' '));
  return {
    lines: framed ? [framed[2] ?? ''] : lines.filter((line) => line !== ''),
    marks: [],
    definition: null,
    emphasis: framed ? (framed[1]?.length === 2 ? 'bold' : 'italic') : 'none',
  };
}

/** Splits lines into chunks in source order. Linear in the text's length. */
export function toChunks(lines: SourceLine[], style: LineStyle): Chunk[] {
  const words = vocabulary(lines, style);
  const chunks: Chunk[] = [];
  let open: SourceLine[] = [];
  let glued = false;
  const close = (nextGlued: boolean) => {
    const chunk = open.length > 0 ? toChunk(open, glued, style, words) : null;
    if (chunk !== null && chunk.text !== '') chunks.push(chunk);
    open = [];
    glued = nextGlued;
  };
  for (const [at, line] of lines.entries()) {
    const before = open.at(-1)?.text ?? '';
    if (line.text.trim() === '') close(false);
    else if (style.markdown && open.length === 0 && RULE.test(line.text)) continue;
    else {
      const after = lines[at + 1]?.text ?? '';
      const breaks =
        breaksBetween(before, line.text, style) || isTitleBetween(before, line.text, after, style);
      if (open.length > 0 && breaks) close(true);
      open.push(line);
    }
  }
  close(false);
  return chunks;
}
