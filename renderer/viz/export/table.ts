// A picture's data as CSV. Pure. Cells that a spreadsheet would run as a formula are defused.
import Papa from 'papaparse';

export type TableCell = string | number;

/** CSV with a byte order mark (so that spreadsheets read UTF-8), CRLF, and a first row of heads. RFC 4180. */
export function toCsv(rows: readonly (readonly TableCell[])[]): string {
  const body = Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  );
  return `\uFEFF${body}\r\n`;
}
