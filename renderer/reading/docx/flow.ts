// The body of a Word document → chunks in reading order: paragraphs with their printed numbers, headings with their
// depth, tables, text boxes, notes after the paragraph that refers to them.
import type { Chunk } from '../chunks.ts';
import { type Inline, InlineBuilder } from '../inlineBuilder.ts';
import { joinPieces } from '../punctuation.ts';
import { isMasthead, listRows, type TableCell, tableChunk } from '../tables.ts';
import type { Note, Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import { numberingOf, type Style, type Styles } from './styles.ts';
import { columnsOf, type Grid, gridOf, holdsTable } from './tables.ts';
import { ParagraphWords } from './words.ts';
import { child, settingOf, type XmlNode } from './xml.ts';

export type DocumentParts = { styles: Styles; numbering: Numbering; notes: Notes };

/** Containers whose paragraphs simply go on. */
const TRANSPARENT = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** What is known of a paragraph before its words. */
type Opened = { style: Style; sign: string | null };

const CAPTION =
  /^(?:table|figure|chart|map|tableau|graphique|carte|cuadro|gráfico|mapa|таблица|диаграмма|рисунок|карта|الجدول|الشكل|表|图)\s*[\dIVX]/iu;
const CAPTION_NUMBER = new RegExp(`${CAPTION.source}[\\dIVX.–-]*$`, 'iu');
/** A heading's number on a line of its own. */
const PART_NUMBER =
  /^(?:sub-?programme|programme|part|partie|section|chapter|chapitre|annex|annexe|appendix|component|composante|subprograma|programa|sección|подпрограмма|раздел)\s+[\dA-ZIVXА-Я]{1,5}$/iu;

export class DocumentFlow {
  private readonly parts: DocumentParts;
  private chunks: Chunk[] = [];
  /** Words of a paragraph whose end a tracked change deleted: the next one goes on with them. */
  private open: { builder: InlineBuilder; opened: Opened } | null = null;
  private inNote = false;
  /** The heading or caption directly above: nothing, not even an empty paragraph, lies between. */
  private heading: { chunk: Chunk; style: Style; isOpen: boolean } | null = null;

  constructor(parts: DocumentParts) {
    this.parts = parts;
  }

  read(body: XmlNode): Chunk[] {
    this.content(body);
    return this.chunks;
  }

  private content(parent: XmlNode): void {
    for (const node of parent.children) {
      if (node.name === 'w:p') this.paragraph(node);
      else if (node.name === 'w:tbl') this.table(node);
      else if (TRANSPARENT.has(node.name)) this.content(node);
    }
  }

  private openParagraph(paragraph: XmlNode): Opened {
    const properties = child(paragraph, 'w:pPr');
    const styleId = settingOf(properties, 'w:pStyle');
    const style = this.parts.styles.style(styleId);
    const numbering = numberingOf(properties, style);
    if (numbering === null) return { style, sign: null };
    const { numbering: counters, styles } = this.parts;
    const isOwn = child(child(properties, 'w:numPr'), 'w:ilvl') !== null;
    const byStyle = isOwn ? null : counters.levelOfStyle(numbering.id, styleId ?? styles.standard);
    return {
      style,
      sign: hasWords(paragraph) ? counters.next(numbering.id, byStyle ?? numbering.level) : null,
    };
  }

  private paragraph(paragraph: XmlNode): void {
    const { builder, opened } = this.open ?? {
      builder: new InlineBuilder(),
      opened: this.openParagraph(paragraph),
    };
    const words = new ParagraphWords(
      this.parts.styles,
      this.inNote ? null : (kind, id, isCustom) => this.parts.notes.refer(kind, id, isCustom),
    );
    words.read(paragraph, builder);
    const endMark = child(child(paragraph, 'w:pPr'), 'w:rPr');
    const endIsGone = child(endMark, 'w:del') !== null || child(endMark, 'w:moveFrom') !== null;
    this.open = endIsGone ? { builder, opened } : null;
    if (!endIsGone) this.close(builder, opened);
    for (const box of words.boxes) this.content(box);
  }

  private close(builder: InlineBuilder, opened: Opened): void {
    if (builder.isRaised) builder.closeRaised();
    const inline = builder.finish();
    const chunk = inline.lines.length === 0 ? null : toChunk(inline, opened);
    if (chunk !== null) this.addParagraph(chunk, opened.style);
    else {
      this.heading = null;
      if (inline.marks.length > 0) this.chunks.at(-1)?.marks.push(...inline.marks);
    }
    if (!this.inNote) for (const note of this.parts.notes.take()) this.note(note);
  }

  /** A heading may take two paragraphs of one style, its number and its words; so may a caption. */
  private addParagraph(chunk: Chunk, style: Style): void {
    const above = this.heading;
    this.heading = null;
    if (above !== null && above.style === style && above.isOpen) {
      above.chunk.text = joinPieces([above.chunk.text, chunk.text]);
      above.chunk.lines = [above.chunk.text];
      above.chunk.marks.push(...chunk.marks);
      return;
    }
    const isCaption = style.depth > 0 && CAPTION.test(chunk.text);
    const added = isCaption ? { ...chunk, hashes: 0 } : chunk;
    this.chunks.push(added);
    const isOpen = style.depth > 0 && (CAPTION_NUMBER.test(chunk.text) || PART_NUMBER.test(chunk.text));
    this.heading = { chunk: added, style, isOpen };
  }

  private note({ mark, node }: Note): void {
    const outer = this.chunks;
    this.chunks = [];
    this.inNote = true;
    this.content(node);
    this.inNote = false;
    const pieces = this.chunks.map((chunk) => chunk.text);
    const text = joinPieces(pieces).replace(/^[*†‡§]{1,3}\s*/, (sign) => (sign.trim() === mark ? '' : sign));
    this.chunks = outer;
    if (text === '') return;
    this.chunks.push({
      lines: [text],
      text,
      marks: [],
      definition: mark,
      emphasis: 'none',
      page: null,
      glued: false,
      apart: true,
      hashes: 0,
      table: false,
    });
  }

  /** The chunks of one cell, read apart. */
  private cell(cell: XmlNode): Chunk[] {
    const outer = this.chunks;
    this.chunks = [];
    this.content(cell);
    const read = this.chunks;
    this.chunks = outer;
    return read;
  }

  private table(table: XmlNode): void {
    this.heading = null;
    const grid = gridOf(table);
    const read = grid.map((row) => row.map((cell) => (cell === null ? [] : this.cell(cell))));
    const parts = read.flat();
    const list = listRows(read);
    if (list !== null) this.chunks.push(...list);
    else if (isLayout(grid, parts)) this.chunks.push(...parts.flat());
    else this.addTable(read);
  }

  private addTable(read: readonly (readonly Chunk[][])[]): void {
    const notes: Chunk[] = [];
    const rows = read.map((row) =>
      row.map((chunks): TableCell => {
        const own = chunks.filter((chunk) => chunk.definition === null);
        notes.push(...chunks.filter((chunk) => chunk.definition !== null));
        const letters = own.flatMap((chunk) => chunk.marks.filter((mark) => /^[a-z]$/.test(mark)));
        return {
          text: [...own.map((chunk) => chunk.text), ...letters].join(' '),
          marks: own.flatMap((chunk) => chunk.marks.filter((mark) => !/^[a-z]$/.test(mark))),
        };
      }),
    );
    const chunk = tableChunk(rows);
    if (chunk !== null) this.chunks.push({ ...chunk, apart: true }, ...notes);
    else this.chunks.push(...notes);
  }
}

function toChunk({ lines: source, ...inline }: Inline, { style, sign }: Opened): Chunk {
  // A letter raised before a table's note belongs to the table, not to the footnotes of the text.
  const letter = /^[a-z]$/.exec(inline.definition ?? '')?.[0] ?? null;
  const before = sign ?? letter;
  const words = before === null ? source : [`${before} ${source[0] ?? ''}`, ...source.slice(1)];
  return {
    ...inline,
    definition: letter === null ? inline.definition : null,
    lines: style.depth > 0 ? [joinPieces(words)] : words,
    text: joinPieces(words),
    emphasis: style.depth > 0 ? 'none' : inline.emphasis,
    page: null,
    glued: false,
    apart: true,
    hashes: style.depth,
    styled: style.depth > 0,
    title: style.title,
    contents: style.contents,
    table: false,
  };
}

function hasWords(node: XmlNode): boolean {
  if (node.name === 'w:t') return node.children.some(({ text }) => text.trim() !== '');
  if (node.name === 'w:drawing' || node.name === 'w:sym') return true;
  return node.name !== 'w:del' && node.children.some(hasWords);
}

/** Tables that only lay out a page: one column (a summary in a box), one cell, a masthead, headings in cells. */
function isLayout(grid: Grid, parts: readonly Chunk[][]): boolean {
  if (columnsOf(grid) <= 1 || parts.filter((chunks) => chunks.length > 0).length <= 1) return true;
  if (isMasthead(parts.flatMap((chunks) => chunks.flatMap((chunk) => chunk.lines)))) return true;
  return holdsTable(grid) && parts.some((chunks) => chunks.some((chunk) => chunk.table));
}
