// Rows of cells → one stretch of text: cells parted by tabs, rows by line ends. Also tells tables that only lay out a
// page (a masthead in three cells) from tables that say something.
import type { Chunk } from './chunks.ts';
import { readMastheadLine } from './mastheadLines.ts';

export type TableCell = { text: string; marks: readonly string[] };

/** A row without its blanks at the end; a tab or line end inside a cell would shift the others. */
function rowText(row: readonly TableCell[]): string {
  const cells = row.map(({ text }) => text.replace(/[\t\n ]+/g, ' ').trim());
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1).join('\t');
}

/** The table as a chunk, or null when it holds no words. Empty rows are left out. */
export function tableChunk(
  rows: readonly (readonly TableCell[])[],
  page: number | null = null,
): Chunk | null {
  const lines = rows.map(rowText).filter((line) => line !== '');
  if (lines.length === 0) return null;
  return {
    lines,
    text: lines.join('\n'),
    marks: rows.flatMap((row) => row.flatMap((cell) => cell.marks)),
    definition: null,
    emphasis: 'none',
    page,
    glued: false,
    hashes: 0,
    table: true,
  };
}

/** True when the paragraphs of a table are lines of a masthead: a symbol among them, or the distribution. */
export function isMasthead(paragraphs: readonly string[]): boolean {
  return paragraphs.slice(0, 24).some((paragraph) => {
    const field = readMastheadLine(paragraph)?.field;
    return field === 'symbol' || field === 'distribution' || field === 'organization';
  });
}

/** What stands alone in a first column when a table is nothing but a list: a number with its stop, a letter, a bullet. */
const LIST_SIGN = /^(?:\d{1,3}\.(?:\d{1,3}\.?)?|\(?(?:\p{L}|[ivx]{1,5}|\d{1,2})\)|[•●▪·–—-])$/u;

/**
 * A table of two columns whose first holds only such signs → its rows as the paragraphs that they are; else null.
 * `rows` are the chunks of each cell.
 */
export function listRows(rows: readonly (readonly (readonly Chunk[])[])[]): Chunk[] | null {
  const lines: Chunk[] = [];
  for (const cells of rows) {
    const [sign, words, ...more] = cells.filter((chunks) => chunks.length > 0);
    const mark = sign?.[0]?.text ?? '';
    const [first, ...others] = words ?? [];
    if (more.length > 0 || sign?.length !== 1 || !LIST_SIGN.test(mark) || !first || first.table) return null;
    if (!/\p{L}{2}|\p{Script=Han}/u.test(first.text)) return null;
    const [line = '', ...rest] = first.lines;
    lines.push({ ...first, text: `${mark} ${first.text}`, lines: [`${mark} ${line}`, ...rest] }, ...others);
  }
  return lines.length === 0 ? null : lines;
}
