// The block that is still open while chunks are read, and whether the next chunk goes on with it: page ends cut
// paragraphs in two, with footnotes in the gap. Pieces are joined once, at the end, so that time stays linear.
import type { Chunk } from './chunks.ts';
import type { Draft } from './draft.ts';
import { isMarked } from './headings.ts';
import { parseHeading, parseItem, parseNumber } from './markers.ts';
import { beginsInside, isClause, isClosed, joinPieces } from './punctuation.ts';

function looksNumbered(text: string): boolean {
  const isMark = parseNumber(text) !== null || parseItem(text) !== null || /^\d{1,3} /.test(text);
  return isMark || parseHeading(text.slice(0, 80), { roman: 0, letter: 0 }) !== null;
}

export class OpenBlock {
  private draft: Draft | null = null;
  private pieces: string[] = [];
  private page: number | null = null;
  /** A footnote lies between the open block and here. */
  private gap = false;

  /** The last piece of the open block; empty when none is open. */
  get end(): string {
    return this.pieces.at(-1) ?? '';
  }

  get isOpen(): boolean {
    return this.draft !== null;
  }

  /** True while an article's number waits for its first words. */
  get awaitsText(): boolean {
    return this.draft !== null && this.end === '';
  }

  /** Closes what was open and opens a draft; headings and tables are never continued. */
  begin(draft: Draft, page: number | null): void {
    this.close();
    if (draft.kind !== 'heading' && draft.kind !== 'table') {
      this.draft = draft;
      this.pieces = [draft.text];
    }
    this.page = page;
    this.gap = false;
  }

  noteGap(): void {
    this.gap = true;
  }

  join(chunk: Chunk): void {
    this.pieces.push(chunk.text);
    this.draft?.notes.push(...chunk.marks);
    this.page = chunk.page;
    this.gap = false;
  }

  close(): void {
    if (this.draft !== null && this.pieces.length > 1) this.draft.text = joinPieces(this.pieces);
    this.draft = null;
    this.pieces = [];
  }

  /** Whether a chunk that is no beginning of its own continues the open block. `inArticle`: articles have loose parts. */
  continues(chunk: Chunk, inArticle: boolean): boolean {
    const { draft, end } = this;
    if (draft === null) return false;
    if (chunk.glued && looksNumbered(chunk.text)) return true;
    if (isMarked(chunk)) return false;
    const isNumbered = draft.kind === 'paragraph' || draft.kind === 'item';
    const isPageEnd = this.gap || (chunk.page !== null && chunk.page !== this.page);
    if (!isClosed(end)) {
      if (isNumbered) return !inArticle || !isClause(end);
      if (isClause(end) && !isPageEnd) return false;
      return beginsInside(chunk.text) || (isPageEnd && end.length > 100 && isClosed(chunk.text));
    }
    if (beginsInside(chunk.text)) return isNumbered && !/[;:؛；：]\s*$/u.test(end.slice(-8));
    // A page may also end with a sentence: then the paragraph goes on without a number.
    const isBody = draft.kind === 'paragraph' && !inArticle && !/[:：]\s*$/u.test(end.slice(-8));
    return isPageEnd && isBody && isClosed(chunk.text) && chunk.text.length > 40;
  }
}
