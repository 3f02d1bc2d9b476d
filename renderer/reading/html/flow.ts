// The main content of a page → chunks in reading order: paragraphs, headings, list items, notes, tables.
// Knows which tags break a line; what the stretches are is decided by the rest of the room.
import type { Chunk } from '../chunks.ts';
import { InlineBuilder, type InlineStyle } from '../inlineBuilder.ts';
import { joinPieces } from '../punctuation.ts';
import { isMasthead, listRows, type TableCell, tableChunk } from '../tables.ts';
import type { PageContent } from './content.ts';
import { ListCounter } from './lists.ts';
import type { PageNotes } from './notes.ts';
import { readRows, type TableRows } from './rows.ts';
import { attribute, isElement, isText, type PageElement, type PageNode, styleOf, wordsIn } from './tree.ts';

const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'hr', 'legend', 'li'],
  ...[
    'main',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'html', 'menu', 'dir', 'option', 'optgroup'],
]);

/** Beyond this nesting a page says nothing by it; its words are taken as they come. */
const MAX_DEPTH = 250;

type Place = InlineStyle & { depth: number; lists: number; pre: boolean };

function headingDepth(element: PageElement): number {
  const tag = /^h([1-6])$/.exec(element.tagName);
  if (tag) return Number(tag[1]);
  if (attribute(element, 'role') !== 'heading') return 0;
  const level = Number(attribute(element, 'aria-level') || '2');
  return level >= 1 && level <= 6 ? Math.floor(level) : 6;
}

function withStyle(element: PageElement, place: Place): Place {
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const { tagName } = element;
  const isStrong = tagName === 'b' || tagName === 'strong' || /^(?:bold|bolder|[6-9]00)$/.test(weight);
  const isItalic =
    tagName === 'i' || tagName === 'em' || tagName === 'cite' || tagName === 'dfn' || slant === 'italic';
  return {
    depth: place.depth + 1,
    lists: place.lists,
    pre: place.pre || tagName === 'pre',
    strong: weight === 'normal' || weight === '400' ? false : place.strong || isStrong,
    italic: slant === 'normal' ? false : place.italic || isItalic,
  };
}

/** White space of a page is one blank; non-breaking ones keep their words together, but align nothing. */
function collapse(text: string, pre: boolean): string {
  const plain = text.replace(/[\u00ad\u200b\ufeff]/g, '');
  if (pre) return plain;
  return plain.replace(/[ \t\n\r\f\u00a0]{2,}|[ \t\n\r\f]/g, ' ');
}

export class PageFlow {
  readonly chunks: Chunk[] = [];
  private readonly content: PageContent;
  private readonly notes: PageNotes;
  private builder = new InlineBuilder();
  private hashes = 0;
  /** The class that Word gives the paragraph that is read. */
  private role = '';
  private sign = '';
  private definition: string | null = null;

  constructor(content: PageContent, notes: PageNotes) {
    this.content = content;
    this.notes = notes;
  }

  /** Reads an element and closes what is open at its end. */
  read(root: PageElement): Chunk[] {
    this.children(root, { depth: 0, lists: 0, pre: false, strong: false, italic: false });
    this.close();
    return this.chunks;
  }

  private close(): void {
    const { lines: source, ...inline } = this.builder.finish();
    // A mark may stand in brackets of the text: they go with it.
    const lines = inline.marks.length === 0 ? source : source.map((line) => line.replace(/ ?\[\s*\]/g, ''));
    this.builder = new InlineBuilder();
    const words = lines.length === 0 ? [] : [this.sign + (lines[0] ?? ''), ...lines.slice(1)];
    if (words.length === 0 && inline.marks.length > 0) this.chunks.at(-1)?.marks.push(...inline.marks);
    if (words.length === 0) return;
    this.chunks.push({
      ...inline,
      lines: this.hashes > 0 ? [words.join(' ')] : words,
      text: joinPieces(words),
      definition: this.definition ?? inline.definition,
      emphasis: this.hashes > 0 ? 'none' : inline.emphasis,
      page: null,
      glued: false,
      apart: true,
      contents: /^MsoToc[1-9]/.test(this.role),
      title: /^MsoTitle\b/.test(this.role),
      styled: this.hashes > 0,
      hashes: this.definition === null ? this.hashes : 0,
      table: false,
    });
    this.sign = '';
    this.definition = null;
  }

  private children(parent: PageElement, place: Place): void {
    for (const child of parent.childNodes) this.node(child, place);
  }

  private node(node: PageNode, place: Place): void {
    if (isText(node)) this.text(node.value, place);
    else if (isElement(node) && !this.content.isLeftOut(node)) {
      if (place.depth > MAX_DEPTH) this.text(wordsIn(node), place);
      else this.element(node, place);
    }
  }

  private text(value: string, place: Place): void {
    const text = collapse(value, place.pre);
    if (text.trim() === '' && this.builder.isBlank) return;
    if (this.definition !== null && this.builder.isBlank) this.builder.addText(this.bareNote(text), place);
    else this.builder.addText(text, place);
  }

  /** The mark printed before a note's words is its label, not its text. */
  private bareNote(text: string): string {
    const mark = this.definition ?? '';
    const start = text.trimStart();
    const printed = [`[${mark}]`, `(${mark})`, `${mark}.`, mark].find((form) => start.startsWith(form));
    const rest = printed === undefined ? start : start.slice(printed.length);
    return printed !== undefined && !/^[\p{L}\p{N}]/u.test(rest) ? rest.trimStart() : start;
  }

  private element(element: PageElement, outer: Place): void {
    const mark = this.notes.definitions.get(element);
    const isBlock = BLOCKS.has(element.tagName) || headingDepth(element) > 0;
    if (isBlock) this.close();
    if (mark !== undefined) {
      if (!this.builder.isBlank) this.close();
      this.definition = mark;
      this.sign = '';
    }
    const place = withStyle(element, outer);
    if (this.notes.backLinks.has(element)) return;
    if (this.notes.references.has(element)) this.builder.addMark(this.notes.references.get(element) ?? '');
    else if (isBlock) this.block(element, place);
    else this.inline(element, place);
  }

  private block(element: PageElement, place: Place): void {
    const depth = headingDepth(element);
    if (element.tagName === 'table') this.table(element, place);
    else if (element.tagName === 'ol' || element.tagName === 'ul') this.list(element, place);
    else if (depth > 0) {
      this.hashes = depth;
      this.children(element, place);
      this.close();
      this.hashes = 0;
    } else {
      if (element.tagName === 'p') this.role = attribute(element, 'class');
      this.children(element, place);
    }
    this.close();
    this.role = '';
  }

  private list(list: PageElement, place: Place): void {
    const counter = new ListCounter(list, place.lists + 1);
    const inside = { ...place, lists: place.lists + 1 };
    for (const child of list.childNodes) {
      this.close();
      if (isElement(child) && child.tagName === 'li' && !this.content.isLeftOut(child)) {
        const sign = counter.sign(child);
        if (this.definition === null) this.sign = sign;
        this.node(child, inside);
        this.close();
        this.sign = '';
      } else this.node(child, inside);
    }
  }

  private inline(element: PageElement, place: Place): void {
    const { tagName } = element;
    const align = styleOf(element, 'vertical-align');
    if (tagName === 'br') this.builder.addBreak();
    else if (tagName === 'img') this.text(attribute(element, 'alt'), place);
    else if (/^ignore$/.test(styleOf(element, 'mso-list'))) this.text(listSign(element), place);
    else if (
      tagName === 'sup' ||
      align === 'super' ||
      /note-?ref|footnotereference/i.test(attribute(element, 'class'))
    ) {
      const isOuter = !this.builder.isRaised;
      this.builder.openRaised();
      this.children(element, place);
      if (isOuter) this.builder.closeRaised();
    } else this.children(element, place);
  }

  private table(table: PageElement, place: Place): void {
    const rows = readRows(table, this.content);
    const cells = rows.cells.flat();
    const parts = cells.map((cell) => new PageFlow(this.content, this.notes).readCell(cell, place));
    const isLayout =
      rows.columns <= 1 ||
      cells.length <= 1 ||
      rows.nested ||
      isMasthead(parts.flatMap((chunks) => chunks.flatMap((chunk) => chunk.lines))) ||
      parts.some((chunks) => chunks.some((chunk) => chunk.hashes > 0 || chunk.definition !== null));
    const read = new Map(cells.map((cell, at) => [cell, parts[at] ?? []]));
    const list = listRows(rows.cells.map((row) => row.map((cell) => read.get(cell) ?? [])));
    if (list !== null) this.chunks.push(...list);
    else if (isLayout) this.chunks.push(...parts.flat());
    else this.addRows(rows, read);
  }

  private addRows(rows: TableRows, read: ReadonlyMap<PageElement, Chunk[]>): void {
    for (const caption of rows.captions)
      this.chunks.push(...new PageFlow(this.content, this.notes).read(caption));
    const table = rows.grid.map((row) =>
      row.map((cell): TableCell => {
        const chunks = cell === null ? [] : (read.get(cell) ?? []);
        return {
          text: chunks.map((chunk) => chunk.text).join(' '),
          marks: chunks.flatMap((chunk) => chunk.marks),
        };
      }),
    );
    const chunk = tableChunk(table);
    if (chunk !== null) this.chunks.push(chunk);
  }

  private readCell(cell: PageElement, place: Place): Chunk[] {
    this.children(cell, { ...place, depth: place.depth + 1, lists: 0 });
    this.close();
    return this.chunks;
  }
}

/** Word writes list signs as text, bullets in symbol fonts of its own. */
function listSign(element: PageElement): string {
  const sign = wordsIn(element)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return /^[o§Øü·\uf000-\uf0ff-]$/u.test(sign) ? '• ' : `${sign} `;
}
