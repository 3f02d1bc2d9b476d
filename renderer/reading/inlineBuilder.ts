// Gathers one block's words from styled stretches (Markdown, HTML, Word): its lines, the note marks raised in it, and
// whether all of it is bold or italic. Knows no format.

/** One block's words. `lines` are its lines as they stand in the source; `marks` are the note marks taken out of them, in order. */
export type Inline = {
  lines: string[];
  marks: string[];
  /** The mark that opens the block, when the block is a footnote's own text. */
  definition: string | null;
  emphasis: 'none' | 'italic' | 'bold';
};

export type InlineStyle = { strong: boolean; italic: boolean };

const NOTE_MARK = /^\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3})(?:\s*[,;]\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3}))*\s*$/;
/** After these a raised digit is a unit's power or part of a formula, not a note. */
const POWER_BASE = /(?:^|[\s\d(/])(?:[kcdm]?m|CO|H)$/;
/** Stands where a mark was taken at the block's start, until the block is whole: it tells a footnote's own text. */
const OPENING = '\u0001';

export class InlineBuilder {
  private text = '';
  private tail = '';
  private readonly pieces: string[] = [];
  private readonly marks: string[] = [];
  private raised: string | null = null;
  private total = 0;
  private strong = 0;
  private italic = 0;

  get isRaised(): boolean {
    return this.raised !== null;
  }

  /** True while nothing but white space has been added. */
  get isBlank(): boolean {
    return this.text === '' && (this.raised ?? '').trim() === '' && this.marks.length === 0;
  }

  private append(text: string): void {
    if (text === '') return;
    this.pieces.push(text);
    this.tail = (this.tail + text).slice(-8);
    if (this.text === '' && text.trim() !== '') this.text = text;
  }

  addText(text: string, style: InlineStyle): void {
    if (this.raised !== null) {
      this.raised += text;
      return;
    }
    const weight = text.replace(/\s+/g, '').length;
    this.total += weight;
    if (style.strong) this.strong += weight;
    if (style.italic) this.italic += weight;
    this.append(text);
  }

  addBreak(): void {
    this.append('\n');
  }

  /** A mark of which the format itself says that it refers to a note. */
  addMark(mark: string): void {
    this.marks.push(mark);
  }

  openRaised(): void {
    this.raised ??= '';
  }

  /** Takes a raised stretch as note marks when it looks like them, else keeps its words. */
  closeRaised(): void {
    const raised = this.raised ?? '';
    this.raised = null;
    const isPower = /^[23]$/.test(raised.trim()) && POWER_BASE.test(this.tail);
    const isOrdinal = /^[a-z]$/.test(raised.trim()) && /\p{L}|\d/u.test(this.tail.slice(-1));
    if (!NOTE_MARK.test(raised) || isPower || isOrdinal) {
      this.append(raised);
      return;
    }
    this.marks.push(...raised.split(/[,;]/).map((mark) => mark.trim()));
    if (this.text === '') this.append(OPENING);
  }

  /** The block, whole. A raised stretch that was never closed counts as words. */
  finish(): Inline {
    if (this.raised !== null) this.append(this.raised);
    this.raised = null;
    const whole = this.pieces.join('');
    const opened = whole.trimStart().startsWith(OPENING);
    const text = whole.replaceAll(OPENING, '');
    const [first = null, ...others] = this.marks;
    const isDefinition = opened && first !== null && text.trim() !== '';
    return {
      lines: cleanLines(text),
      marks: isDefinition ? others : this.marks,
      definition: isDefinition ? first : null,
      emphasis: this.emphasisOf(text),
    };
  }

  private emphasisOf(text: string): Inline['emphasis'] {
    // A number before the emphasis ("1. **Title**") is part of the title all the same.
    const lead = /^\s*(?:\d{1,4}|[IVXLC]+|[A-Z])\.\s*/.exec(text)?.[0].replace(/\s+/g, '').length ?? 0;
    if (this.total - lead <= 0) return 'none';
    if (this.strong >= (this.total - lead) * 0.97) return 'bold';
    return this.italic >= (this.total - lead) * 0.97 ? 'italic' : 'none';
  }
}

/** Non-empty lines with single blanks. */
export function cleanLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u2003]+/g, ' ').trim())
    .filter((line) => line !== '');
}
