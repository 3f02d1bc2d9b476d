// Tagged notes as every format writes them: one row an excerpt, values already read but not yet spelt for a format.
import type { ExcerptId, ReportId } from '../../domain/ids.ts';
import type { BuiltInFacet, Language } from '../../domain/records.ts';

export interface NoteRow {
  excerptId: ExcerptId;
  reportId: ReportId;
  /** "A/78/159, para. 28". */
  citation: string;
  /** The report's title. */
  report: string;
  symbol: string | null;
  /** `YYYY-MM-DD`, of the report. */
  date: string | null;
  /** Of the report, and so of the quote. */
  language: Language;
  /** As printed; of the first block. */
  label: string | null;
  /** Code points of the first block; null where the quote no longer equals its text. */
  start: number | null;
  /** Code points of the last block (the first, unless the excerpt spans several), half-open; null as `start`. */
  end: number | null;
  /** Blocks joined by LF. */
  quote: string;
  /** Names of tags by facet, in the order of tagging. */
  facets: Readonly<Record<BuiltInFacet, readonly string[]>>;
  /** Of the places, by the table's scheme. */
  region: readonly string[];
  /** Of the user's own facets: "Facet: tag". */
  tags: readonly string[];
  note: string;
  figures: readonly string[];
  /** Who made the excerpt, then who else tagged it. */
  analyst: readonly string[];
  /** ISO 8601, UTC. */
  created: string;
}

export interface NotesTable {
  /** Names the grouping of countries that `region` follows; stands on every sheet. */
  scheme: string;
  rows: readonly NoteRow[];
}

/** What the command line writes, in this order. */
export const NOTE_COLUMNS = [
  'citation',
  'report',
  'label',
  'start',
  'end',
  'quote',
  'theme',
  'activity',
  'place',
  'actor',
  'instrument',
  'tags',
  'note',
  'figures',
  'analyst',
  'created',
] as const;

/** What the workbench writes: the same, and what sorts and filters well in a spreadsheet. */
export const ALL_COLUMNS = [...NOTE_COLUMNS, 'symbol', 'date', 'language', 'region'] as const;
export type NoteColumn = (typeof ALL_COLUMNS)[number];

/** Between several values in one cell. */
export const SEPARATOR = '; ';

/** The value of one cell; several values joined, null where there is none. Numbers stay numbers. */
export function toCell(row: NoteRow, column: NoteColumn): string | number | null {
  switch (column) {
    case 'theme':
    case 'activity':
    case 'place':
    case 'actor':
    case 'instrument':
      return row.facets[column].join(SEPARATOR);
    case 'region':
    case 'tags':
    case 'figures':
    case 'analyst':
      return row[column].join(SEPARATOR);
    default:
      return row[column];
  }
}

/** A column's title; the one of the regions names the scheme that they follow. */
export function toHeader(
  column: NoteColumn,
  table: NotesTable,
  names: Readonly<Record<NoteColumn, string>>,
): string {
  const name = names[column];
  return column === 'region' && table.scheme !== '' ? `${name} (${table.scheme})` : name;
}
