// Tagged notes → an Excel workbook: the notes, the codebook, the reports. Text is written as text, so that nothing in
// it can become a formula; dates are dates and numbers numbers. The same notes give the same bytes.
/// <reference path="../untyped.d.ts" />
import { strToU8, type Zippable, zipSync } from 'fflate';
import generateXlsxFileContents, {
  type Feature,
  type Sheet,
  type SheetCell,
} from '../../../node_modules/write-excel-file/modules/xlsx/generateXlsxFileContents.js';
import type { Facet, Report, Tag } from '../../domain/records.ts';
import { toCodebookRows } from '../codebook/codebookRows.ts';
import { ALL_COLUMNS, type NoteColumn, type NotesTable, toCell, toHeader } from './NotesTable.ts';
import {
  CODEBOOK_COLUMNS,
  type CodebookColumn,
  type NotesWords,
  REPORT_COLUMNS,
  type ReportColumn,
} from './words.ts';

export interface WorkbookInput {
  notes: NotesTable;
  tags: readonly Tag[];
  facets: readonly Facet[];
  reports: readonly Report[];
}

/** In characters; a column not named here is as wide as its header or 14. */
const WIDTHS: Partial<Record<NoteColumn | ReportColumn | CodebookColumn, number>> = {
  citation: 26,
  report: 30,
  quote: 70,
  note: 40,
  theme: 24,
  place: 20,
  region: 20,
  title: 60,
  path: 40,
  name: 30,
  definition: 60,
};
/** Of Excel, for the text of one cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const ZIP_DATE = new Date(1980, 0, 1);

/** write-excel-file has no filter of its own; the element's place is after the cells (ECMA-376, 18.3.1.99). */
const filterFeature: Feature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, sheet) =>
          xml.replace('</sheetData>', () => `</sheetData><autoFilter ref="${sheet.filterRange}"/>`),
      },
    },
  },
};

/** The bytes of an .xlsx file. Texts longer than a cell holds are cut, with an ellipsis at the cut. */
export function toXlsx(input: WorkbookInput, words: NotesWords): Uint8Array<ArrayBuffer> {
  const sheets = [noteSheet(input.notes, words), codebookSheet(input, words), reportSheet(input, words)];
  const zip: Zippable = {};
  const parts = generateXlsxFileContents(sheets, { features: [filterFeature] });
  for (const [path, xml] of Object.entries(parts)) zip[path] = strToU8(xml);
  return zipSync(zip, { level: 6, mtime: ZIP_DATE });
}

function noteSheet(notes: NotesTable, words: NotesWords): Sheet {
  const headers = ALL_COLUMNS.map((column) => toHeader(column, notes, words.columns));
  const rows = notes.rows.map((row) =>
    ALL_COLUMNS.map((column) => {
      const value = toCell(row, column);
      return column === 'created' || column === 'date' ? toDateCell(value) : toValueCell(value);
    }),
  );
  return toSheet(words.sheets.notes, ALL_COLUMNS, headers, rows);
}

function codebookSheet(input: WorkbookInput, words: NotesWords): Sheet {
  const headers = CODEBOOK_COLUMNS.map((column) => words.codebook[column]);
  const rows = toCodebookRows(input.tags, input.facets).map((row) =>
    CODEBOOK_COLUMNS.map((column) => toValueCell(row[column])),
  );
  return toSheet(words.sheets.codebook, CODEBOOK_COLUMNS, headers, rows);
}

function reportSheet(input: WorkbookInput, words: NotesWords): Sheet {
  const excerpts = new Map<string, number>();
  for (const { reportId } of input.notes.rows) excerpts.set(reportId, (excerpts.get(reportId) ?? 0) + 1);
  const headers = REPORT_COLUMNS.map((column) => words.reports[column]);
  const rows = input.reports.map((report) =>
    REPORT_COLUMNS.map((column) => {
      if (column === 'excerpts') return toValueCell(excerpts.get(report.id) ?? 0);
      return column === 'date' ? toDateCell(report.date) : toValueCell(report[column]);
    }),
  );
  return toSheet(words.sheets.reports, REPORT_COLUMNS, headers, rows);
}

function toSheet(
  name: string,
  columns: readonly (NoteColumn | ReportColumn | CodebookColumn)[],
  headers: readonly string[],
  rows: (SheetCell | null)[][],
): Sheet {
  const head = headers.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  return {
    sheet: name,
    data: [head, ...rows],
    columns: columns.map((column) => ({ width: WIDTHS[column] ?? 14 })),
    stickyRowsCount: 1,
    // Fewer than 27 columns: one letter names the last.
    filterRange: `A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}`,
  };
}

function toValueCell(value: string | number | null): SheetCell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  return { value: toCellText(value), type: String, wrap: true, alignVertical: 'top' };
}

/** A day or an instant as Excel's own date; write-excel-file counts in UTC, and so does the project. */
function toDateCell(value: string | number | null): SheetCell | null {
  if (typeof value !== 'string') return null;
  const format = value.length > 10 ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
  return { value: new Date(value), type: Date, format, alignVertical: 'top' };
}

/** The writer looks shared texts up in a plain object, where "constructor" is already something: a blank parts them. */
function toCellText(text: string): string {
  if (text.length > LONGEST_TEXT) return `${text.slice(0, LONGEST_TEXT - 1)}…`;
  return Reflect.has(Object.prototype, text) ? `${text} ` : text;
}
