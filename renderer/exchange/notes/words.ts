// The words that an export writes beside the analyst's own. The workbench passes them in the interface's language;
// English ones are here for the command line, whose output is the same for everybody.
import type { NoteColumn } from './NotesTable.ts';

export const CODEBOOK_COLUMNS = ['facet', 'path', 'name', 'definition', 'color', 'ref'] as const;
export const REPORT_COLUMNS = [
  'symbol',
  'title',
  'body',
  'session',
  'agendaItem',
  'date',
  'language',
  'paragraphs',
  'excerpts',
] as const;
export type CodebookColumn = (typeof CODEBOOK_COLUMNS)[number];
export type ReportColumn = (typeof REPORT_COLUMNS)[number];
export type NotesGrouping = 'theme' | 'region' | 'report';

export interface NotesWords {
  columns: Readonly<Record<NoteColumn, string>>;
  codebook: Readonly<Record<CodebookColumn, string>>;
  reports: Readonly<Record<ReportColumn, string>>;
  /** Names of the workbook's sheets; at most 31 characters, without `[]/\:*?`. */
  sheets: Readonly<Record<'notes' | 'codebook' | 'reports', string>>;
  /** Title of the group of what has no theme, no region. */
  without: Readonly<Record<'theme' | 'region', string>>;
  /** Before the name of the grouping of countries. */
  regionsBy: string;
}

export const ENGLISH_WORDS: NotesWords = {
  columns: {
    citation: 'Citation',
    report: 'Report',
    label: 'Paragraph',
    start: 'Start',
    end: 'End',
    quote: 'Quote',
    theme: 'Theme',
    activity: 'Activity',
    place: 'Place',
    actor: 'Actor',
    instrument: 'Instrument',
    tags: 'Tags',
    note: 'Note',
    figures: 'Figures',
    analyst: 'Analyst',
    created: 'Created',
    symbol: 'Symbol',
    date: 'Date',
    language: 'Language',
    region: 'Region',
  },
  codebook: {
    facet: 'Facet',
    path: 'Path',
    name: 'Name',
    definition: 'Definition',
    color: 'Colour',
    ref: 'Reference',
  },
  reports: {
    symbol: 'Symbol',
    title: 'Title',
    body: 'Body',
    session: 'Session',
    agendaItem: 'Agenda item',
    date: 'Date',
    language: 'Language',
    paragraphs: 'Paragraphs',
    excerpts: 'Excerpts',
  },
  sheets: { notes: 'Tagged notes', codebook: 'Codebook', reports: 'Reports' },
  without: { theme: 'Without theme', region: 'Without region' },
  regionsBy: 'Regions by',
};
