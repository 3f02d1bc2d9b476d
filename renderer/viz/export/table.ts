// A picture's data as CSV. Pure. Cells that a spreadsheet would run as a formula are defused.
/// <reference path="../../exchange/untyped.d.ts" />
import Papa from 'papaparse/papaparse.min.js';

/** What spreadsheets take for the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

export type TableCell = string | number;

/** CSV with a byte order mark (so that spreadsheets read UTF-8), CRLF, and a first row of heads. RFC 4180. */
export function toCsv(rows: readonly (readonly TableCell[])[]): string {
  const body = Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA_START, newline: '\r\n' },
  );
  return `\uFEFF${body}\r\n`;
}
