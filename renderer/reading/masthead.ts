// The head of the first page: finds where it ends, reads its lines, and picks the title from what is left.
// A line is either understood (and then leaves the text) or handed back; no word is dropped.
import type { Chunk } from './chunks.ts';
import { isBodyStart, splitCover } from './cover.ts';
import { parseNumber } from './markers.ts';
import {
  dateWithin,
  type LineReading,
  organisationBefore,
  parseResolutionTitle,
  readMastheadLine,
} from './mastheadLines.ts';
import { isDocumentKind, isGeneralAssembly, isMainOrgan, isSecurityCouncil } from './organs.ts';
import { beginsInside, isClause, isClosed } from './punctuation.ts';

export type Masthead = {
  symbol: string | null;
  /** True when the symbol was made from "Resolution 687 (1991)" by the Council's rule instead of being printed. */
  symbolDerived: boolean;
  title: string | null;
  body: string | null;
  session: string | null;
  agendaItem: string | null;
  date: string | null;
  /** The language that a line names, as printed. */
  languageName: string | null;
  attributes: Record<string, string>;
  /** Note marks in lines that were understood. */
  marks: string[];
  /** Chunks of the head that nobody understood, and footnotes among them, in order. */
  left: Chunk[];
  /** The text proper. */
  text: Chunk[];
};

function empty(body: Chunk[]): Masthead {
  return {
    symbol: null,
    symbolDerived: false,
    title: null,
    body: null,
    session: null,
    agendaItem: null,
    date: null,
    languageName: null,
    attributes: {},
    marks: [],
    left: [],
    text: body,
  };
}

function keep(masthead: Masthead, key: string, line: string): void {
  const before = masthead.attributes[key];
  masthead.attributes[key] = before === undefined ? line : `${before}\n${line}`;
}

/** Puts one understood line where it belongs; a second symbol, session or date is kept as an attribute. */
function take(masthead: Masthead, { field, value }: LineReading, line: string): void {
  if (field === 'body') {
    masthead.body = masthead.body === null ? value : `${masthead.body} / ${value}`;
  } else if (field === 'symbol') {
    const organisation = organisationBefore(line);
    if (organisation !== null) keep(masthead, 'organization', organisation);
    if (masthead.symbol === null) masthead.symbol = value;
    else if (masthead.symbol !== value) keep(masthead, 'otherSymbol', value);
  } else if (field === 'session') {
    if (masthead.session === null) masthead.session = value;
    else keep(masthead, 'otherSession', value);
  } else if (field === 'agendaItem') {
    masthead.agendaItem ??= value;
    keep(masthead, 'agendaItemLine', line);
  } else if (field === 'date') {
    masthead.date ??= value;
    keep(masthead, 'dateLine', line);
  } else if (field === 'language') {
    masthead.languageName ??= value;
    keep(masthead, 'printedLanguage', line);
  } else {
    if (field === 'distribution' || field === 'adoption') masthead.date ??= dateWithin(line);
    keep(masthead, field, line);
  }
}

/** A chunk of the head after its understood lines are gone; `agenda`: they ended with an agenda item. */
type Remainder = { chunk: Chunk; lines: string[]; agenda: boolean };

/** A converter may set the masthead as a table: what it says is taken, the table itself stays. */
function readTable(masthead: Masthead, chunk: Chunk): void {
  for (const cell of chunk.text.split(/[\t\n]/).slice(0, 24)) {
    const reading = readMastheadLine(cell);
    if (reading !== null) take(masthead, reading, cell);
  }
}

function readLines(masthead: Masthead, head: readonly Chunk[]): Remainder[] {
  const remainders: Remainder[] = [];
  for (const chunk of head) {
    if (chunk.definition !== null || chunk.table) {
      if (chunk.table) readTable(masthead, chunk);
      remainders.push({ chunk, lines: [], agenda: false });
      continue;
    }
    const whole = chunk.lines.length > 1 ? readMastheadLine(chunk.text) : null;
    if (whole?.field === 'adoption' || whole?.field === 'organization') {
      take(masthead, whole, chunk.text);
      continue;
    }
    const lines: string[] = [];
    let agenda = false;
    // A long chunk is no list of masthead lines: a title may well begin with an organ's name.
    for (const line of chunk.lines) {
      const isAfterAgenda: boolean = agenda && lines.length === 0;
      const reading: LineReading | null =
        isAfterAgenda && !/^\p{Lu}+\//u.test(line) ? null : readLineInPlace(line, lines);
      if (reading === null) lines.push(line);
      else {
        take(masthead, reading, line);
        agenda = reading.field === 'agendaItem';
        if (lines.length > 0 && agenda) remainders.push({ chunk, lines: lines.splice(0), agenda: false });
      }
    }
    if (lines.length < chunk.lines.length) masthead.marks.push(...chunk.marks);
    if (lines.length > 0) remainders.push({ chunk, lines, agenda });
  }
  return remainders;
}

/** A title's second line may be nothing but two dates ("for the period from / 1 July 2024 to 30 June 2025"). */
function readLineInPlace(line: string, before: readonly string[]): LineReading | null {
  const reading = readMastheadLine(line);
  return reading?.field === 'sessionDates' && before.length > 0 ? null : reading;
}

function textOf(remainder: Remainder): string {
  // Untouched chunks keep their own joining of lines (hyphens, Chinese without spaces).
  return remainder.lines.length === remainder.chunk.lines.length
    ? remainder.chunk.text
    : remainder.lines.join(' ');
}

function isTitleCandidate(remainder: Remainder): boolean {
  const text = textOf(remainder);
  // In brackets a resolution says from which committee it came.
  const isBracketed = /^\[.*\]$/.test(text);
  return (
    remainder.lines.length > 0 &&
    !remainder.agenda &&
    !isBracketed &&
    /\p{L}{3}|\p{Script=Han}{3}/u.test(text)
  );
}

function pickTitle(
  remainders: readonly Remainder[],
  hasAgenda: boolean,
): { title: Remainder | null; agendaTitle: Remainder | null } {
  const named = remainders.filter(isTitleCandidate);
  const proper = named.filter(
    (remainder) => !isDocumentKind(textOf(remainder)) && textOf(remainder).length > 10,
  );
  const agendaInPlace = remainders.find((remainder) => remainder.agenda) ?? null;
  const hashed =
    proper.find((remainder) => remainder.chunk.title) ??
    proper.find((remainder) => remainder.chunk.hashes > 0);
  const [first = null, second = null] = proper;
  const isSeparate = hasAgenda && agendaInPlace === null && second !== null && first !== hashed;
  const agendaTitle = agendaInPlace ?? (isSeparate ? first : null);
  const title = hashed ?? (isSeparate ? second : first) ?? named[0] ?? null;
  return { title, agendaTitle: agendaTitle === title ? null : agendaTitle };
}

/** Lines that were not set apart: the kind of document, and a title under its agenda item, get places of their own. */
function separate(remainders: readonly Remainder[]): Remainder[] {
  const parts = remainders.flatMap((remainder): Remainder[] => {
    const kind = remainder.lines.length > 1 ? remainder.lines.findIndex((line) => isDocumentKind(line)) : -1;
    // "Letter dated ... / addressed to ..." is one title.
    if (kind < 0 || beginsInside(remainder.lines[kind + 1] ?? '')) return [remainder];
    const pieces = [
      remainder.lines.slice(0, kind),
      remainder.lines.slice(kind, kind + 1),
      remainder.lines.slice(kind + 1),
    ];
    return pieces
      .filter((lines) => lines.length > 0)
      .map((lines, at) => ({ ...remainder, lines, agenda: remainder.agenda && at === 0 && kind > 0 }));
  });
  if (parts.some((part) => isTitleCandidate(part) && !isDocumentKind(textOf(part)))) return parts;
  return parts.flatMap((part): Remainder[] =>
    part.agenda && part.lines.length > 1
      ? [
          { ...part, lines: part.lines.slice(0, 1) },
          { ...part, lines: part.lines.slice(1), agenda: false },
        ]
      : [part],
  );
}

function fillFromRemainders(masthead: Masthead, source: readonly Remainder[]): void {
  const remainders = separate(source);
  const { title, agendaTitle } = pickTitle(remainders, masthead.agendaItem !== null);
  for (const remainder of remainders) {
    const text = textOf(remainder);
    if (remainder === title) {
      masthead.title = text;
      masthead.marks.push(...remainder.chunk.marks);
    } else if (remainder === agendaTitle) keep(masthead, 'agendaItemTitle', text);
    else if (
      remainder.lines.length > 0 &&
      isDocumentKind(text) &&
      masthead.attributes.subtitle === undefined
    ) {
      keep(masthead, 'subtitle', text);
      masthead.date ??= dateWithin(text);
    } else if (remainder.lines.length === 0) masthead.left.push(remainder.chunk);
    else
      masthead.left.push({ ...remainder.chunk, text, lines: remainder.lines, marks: remainder.chunk.marks });
  }
}

/** Resolutions are cited by number: where no symbol is printed, it follows from the title by the organ's own rule. */
function deriveSymbol(masthead: Masthead): void {
  const opening = masthead.text[0]?.text.replace(/^The |^L['’]|^La |^Le |^El |[,،，]$/gu, '') ?? '';
  if (masthead.body === null && isMainOrgan(opening)) masthead.body = opening;
  if (masthead.symbol !== null || masthead.title === null || masthead.body === null) return;
  const council = isSecurityCouncil(masthead.body) ? parseResolutionTitle(masthead.title) : null;
  const assembly = isGeneralAssembly(masthead.body) ? /^(\d{2}\/\d{1,3})\.\s/.exec(masthead.title) : null;
  if (council !== null) masthead.symbol = `S/RES/${council.n} (${council.year})`;
  else if (assembly !== null) masthead.symbol = `A/RES/${assembly[1]}`;
  masthead.symbolDerived = masthead.symbol !== null;
}

/** Without masthead lines only a title can be told: a single highest heading, or a first line set apart. */
function readBareTitle(chunks: readonly Chunk[]): Masthead {
  const [first, second] = chunks;
  const none = empty([...chunks]);
  if (!first || first.definition !== null || first.table || first.text.length > 300 || isBodyStart(first))
    return none;
  if (isClosed(first.text) || isClause(first.text) || parseNumber(first.text) !== null) return none;
  const isApart = second !== undefined && !second.glued && !beginsInside(second.text);
  const isTop =
    first.hashes > 0 &&
    chunks.every((chunk, at) => at === 0 || chunk.hashes === 0 || chunk.hashes > first.hashes);
  if (first.hashes > 0 ? !isTop : !isApart || second.hashes > 0) return none;
  return { ...empty(chunks.slice(1)), title: first.text, marks: first.marks };
}

/** Reads and removes the masthead. */
export function readMasthead(chunks: readonly Chunk[]): Masthead {
  const head = splitCover(chunks);
  const masthead = empty(head.body);
  const remainders = readLines(masthead, head.chunks);
  const isUnderstood =
    remainders.reduce((sum, remainder) => sum + remainder.lines.length, 0) <
    head.chunks.reduce(
      (sum, chunk) => sum + (chunk.definition === null && !chunk.table ? chunk.lines.length : 0),
      0,
    );
  if (!isUnderstood) return readBareTitle(chunks);
  fillFromRemainders(masthead, remainders);
  deriveSymbol(masthead);
  return masthead;
}
