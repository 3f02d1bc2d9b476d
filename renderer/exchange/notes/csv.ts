// Tagged notes → CSV (RFC 4180: commas, CRLF, quotes doubled), in UTF-8.
/// <reference path="../untyped.d.ts" />
import Papa from 'papaparse/papaparse.min.js';
import { type NoteColumn, type NotesTable, toCell, toHeader } from './NotesTable.ts';

/**
 * What a spreadsheet would take for a formula: a cell that begins with `=`, `+`, `-`, `@` (or their full-width forms),
 * a tab or a line end. Such a cell gets an apostrophe in front, which spreadsheets know as "this is text"; cells
 * that hold a number of ours are numbers and stay as they are. (OWASP, "CSV Injection".)
 */
export const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n]/;

export interface CsvOptions {
  columns: readonly NoteColumn[];
  /** Names of the columns; the columns' own names where absent. */
  headers?: Readonly<Record<NoteColumn, string>>;
  /** Spreadsheets of Microsoft take a file without it for their old code page. */
  byteOrderMark: boolean;
}

export function toCsv(table: NotesTable, options: CsvOptions): string {
  const { columns, headers: names } = options;
  const headers = columns.map((column) => (names === undefined ? column : toHeader(column, table, names)));
  const rows = table.rows.map((row) => columns.map((column) => toCell(row, column)));
  return toCsvText([headers, ...rows], options.byteOrderMark);
}

/** Rows of cells as CSV text, formulas defused; null is an empty cell. */
export function toCsvText(
  rows: readonly (readonly (string | number | null)[])[],
  byteOrderMark: boolean,
): string {
  const text = Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA_START });
  return `${byteOrderMark ? '\u{FEFF}' : ''}${text}\r\n`;
}

/** A cell as it was before `toCsvText` defused it. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
}
