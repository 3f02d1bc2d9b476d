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
