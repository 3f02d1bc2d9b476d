// Laid-out pages → chunks: lines belong together by their distance, looks, indent and what opens them; notes of the
// foot come after their page. Whether a chunk is a heading or a paragraph is decided by the rooms that read all formats.
import type { Chunk } from '../chunks.ts';
import { InlineBuilder } from '../inlineBuilder.ts';
import { parseArticle, parseHeading, parseItem, parseNumber } from '../markers.ts';
import { beginsInside, beginsUpper, isClosed } from '../punctuation.ts';
import { joinLines, type Vocabulary } from './hyphens.ts';
import type { PageLayout, TextMeasures } from './layout.ts';
import { DOT_LEADER, type TextLine } from './pageModel.ts';

/** `isNote`: the chunk stood at a page's foot. */
export type PdfChunk = { chunk: Chunk; isNote: boolean };

export type Style = TextMeasures & {
  rtl: boolean;
  words: Vocabulary;
  /** Usual distance of baselines, as a multiple of the size. */
  pitch: (size: number) => number;
};

type Break = 'none' | 'glued' | 'apart';

/** Where a line begins, counted from the side on which its script begins. */
function start(line: TextLine, style: Style): number {
  return style.rtl ? -line.x1 : line.x0;
}

/** Whether a line ends well before the text's edge. */
function isShort(line: TextLine, style: Style): boolean {
  const width = style.right - style.left;
  return style.rtl ? line.x0 > style.left + width * 0.12 : line.x1 < style.right - width * 0.12;
}

function opens(text: string): boolean {
  if (parseNumber(text) !== null || parseItem(text) !== null || parseArticle(text) !== null) return true;
  const heading = text.length <= 200 ? parseHeading(text, { roman: 0, letter: 0 }) : null;
  return heading !== null && (heading.n > 0 ? beginsUpper(heading.rest) : text.length <= 80);
}

function isDifferentlySet(before: TextLine, line: TextLine, style: Style, distance: number): boolean {
  if (Math.abs(before.size - line.size) > Math.max(0.9, line.size * 0.08)) return true;
  const isApart = isShort(before, style) || distance > 1.08 || isClosed(before.text);
  if (before.bold !== line.bold) return isApart;
  const [wasSet, isSet] = [before.italic || before.underlined, line.italic || line.underlined];
  return wasSet !== isSet && isApart && !beginsInside(line.text);
}

function isIndented(group: readonly TextLine[], line: TextLine, style: Style): boolean {
  const before = group.at(-1);
  const first = group[0];
  if (!before || !first) return false;
  const shift = start(line, style) - start(before, style);
  const step = line.size * 0.9;
  // Lines that hang under the words after a label go on with them.
  if (first.hang !== null && !style.rtl && Math.abs(line.x0 - first.hang) < line.size * 0.4) return false;
  const isEnd = isClosed(before.text) || isShort(before, style);
  if (shift > step) return isEnd && (group.length >= 2 || !opens(first.text)) && !isCentred(before, line);
  return shift < -step && isEnd && group.length >= 2 && !isCentred(before, line);
}

/** Two lines on one axis: a title set in the middle, however long each is. */
function isCentred(a: TextLine, b: TextLine): boolean {
  return Math.abs((a.x0 + a.x1) / 2 - (b.x0 + b.x1) / 2) < Math.max(2, a.size * 0.8);
}

/** A full line without a stop at one page's end and, at the next page's top, a line that begins nothing. */
function goesOnOverPage(before: TextLine, line: TextLine, style: Style): boolean {
  if (isShort(before, style) || isClosed(before.text) || opens(line.text)) return false;
  if (DOT_LEADER.test(before.text) || DOT_LEADER.test(line.text)) return false;
  const isSame = before.bold === line.bold && Math.abs(before.size - line.size) < 0.6;
  return (
    isSame && line.page === before.page + 1 && start(line, style) - start(before, style) < line.size * 1.5
  );
}

function breakBefore(group: readonly TextLine[], line: TextLine, style: Style): Break {
  const before = group.at(-1);
  if (!before) return 'apart';
  if (before.page !== line.page) return goesOnOverPage(before, line, style) ? 'none' : 'apart';
  const distance = (before.y - line.y) / (style.pitch(line.size) * line.size);
  if (distance < 0 || distance > 1.27) return 'apart';
  if (DOT_LEADER.test(before.text.slice(-40))) return 'apart';
  // An entry of a contents page may take several lines: the dots stand on its last.
  if (DOT_LEADER.test(line.text) && !opens(line.text) && !isClosed(before.text)) return 'none';
  if (isDifferentlySet(before, line, style, distance)) return 'apart';
  if (isIndented(group, line, style)) return 'apart';
  if (opens(line.text)) return 'glued';
  if (isClosed(before.text) && isShort(before, style) && beginsUpper(line.text)) return 'glued';
  return 'none';
}

function toChunk(lines: readonly TextLine[], glued: boolean, style: Style): Chunk | null {
  const builder = new InlineBuilder();
  for (const [at, line] of lines.entries()) {
    if (at > 0) builder.addBreak();
    for (const { text, bold, italic, raised } of line.stretches) {
      if (raised) builder.openRaised();
      builder.addText(text, { strong: bold, italic: italic || line.underlined });
      if (raised) builder.closeRaised();
    }
  }
  const inline = builder.finish();
  const text = joinLines(inline.lines, style.words);
  if (text === '') return null;
  return { ...inline, text, page: lines[0]?.page ?? null, glued, hashes: 0, table: false };
}

function toTable(rows: readonly (readonly string[])[], page: number): Chunk {
  const lines = rows.map((row) => row.join('\t').trimEnd()).filter((row) => row.trim() !== '');
  return {
    lines,
    text: lines.join('\n'),
    marks: [],
    definition: null,
    emphasis: 'none',
    page,
    glued: false,
    hashes: 0,
    table: true,
  };
}

/** Gathers chunks in order; a note that goes on at the next page's foot joins its beginning. */
class Gatherer {
  readonly chunks: PdfChunk[] = [];
  private open: TextLine[] = [];
  private glued = false;
  private note: TextLine[] = [];
  private noteAt = -1;
  /** Where the open lines' chunk stands already, when they began on an earlier page; -1 otherwise. */
  private place = -1;
  private readonly style: Style;

  constructor(style: Style) {
    this.style = style;
  }

  addPage({ elements, notes }: PageLayout): void {
    for (const element of elements) {
      if (element.kind === 'line') this.addLine(element.line);
      else {
        this.close(false);
        if (element.kind === 'table') this.push(toTable(element.rows, element.page), false);
      }
    }
    // What the next page may go on with takes its place before this page's notes.
    if (this.place < 0 && this.open.length > 0) {
      const chunk = toChunk(this.open, this.glued, this.style);
      this.place = this.chunks.length;
      if (chunk !== null) this.push(chunk, false);
    }
    for (const { line, opens: begins } of notes) this.addNoteLine(line, begins);
  }

  private addLine(line: TextLine): void {
    const kind = this.open.length === 0 ? 'none' : breakBefore(this.open, line, this.style);
    if (kind !== 'none') this.close(kind === 'glued');
    this.open.push(line);
  }

  close(nextGlued: boolean): void {
    const chunk = this.open.length > 0 ? toChunk(this.open, this.glued, this.style) : null;
    if (chunk !== null) {
      if (this.place >= 0 && this.place < this.chunks.length)
        this.chunks[this.place] = { chunk, isNote: false };
      else this.push(chunk, false);
    }
    this.place = -1;
    this.open = [];
    this.glued = nextGlued;
  }

  private addNoteLine(line: TextLine, begins: boolean): void {
    if (begins || this.note.length === 0) {
      this.note = [line];
      this.noteAt = this.chunks.length;
    } else this.note.push(line);
    const chunk = toChunk(this.note, false, this.style);
    if (chunk === null) return;
    if (this.noteAt < this.chunks.length) this.chunks[this.noteAt] = { chunk, isNote: true };
    else this.push(chunk, true);
  }

  private push(chunk: Chunk, isNote: boolean): void {
    this.chunks.push({ chunk, isNote });
  }
}

/** Chunks of a whole report in reading order. */
export function toPdfChunks(pages: readonly PageLayout[], style: Style): PdfChunk[] {
  const gatherer = new Gatherer(style);
  for (const page of pages) gatherer.addPage(page);
  gatherer.close(false);
  return gatherer.chunks;
}
