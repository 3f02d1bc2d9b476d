// What the page and the exchange worker say to each other. What goes out is trusted, being ours; what comes from a
// foreign file was checked, row by row, inside the worker.
import { z } from 'zod';
import type { SchemeId } from '../domain/records.ts';
import type { ArchiveError, ProjectContent } from '../exchange/archive/format.ts';
import type { NotesInput } from '../exchange/notes/notesOf.ts';
import type { NotesGrouping, NotesWords } from '../exchange/notes/words.ts';

export { ALL_COLUMNS } from '../exchange/notes/NotesTable.ts';
export { CODEBOOK_COLUMNS, REPORT_COLUMNS } from '../exchange/notes/words.ts';

export type { ArchiveError, NotesGrouping, NotesInput, NotesWords, ProjectContent };

export const NOTES_FORMATS = ['csv', 'xlsx', 'md'] as const;
export type NotesFormat = (typeof NOTES_FORMATS)[number];

export interface NotesOrder {
  format: NotesFormat;
  input: NotesInput;
  title: string;
  language: 'en' | 'fr';
  schemeId: SchemeId;
  groupBy: NotesGrouping;
  words: NotesWords;
}

export type ExchangeRequest =
  | { id: number; kind: 'write-notes'; order: NotesOrder }
  | { id: number; kind: 'write-archive'; content: ProjectContent; appVersion: string }
  | { id: number; kind: 'read-archive'; bytes: Uint8Array<ArrayBuffer> };

const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>);

export const exchangeReplySchema = z.discriminatedUnion('kind', [
  z.object({ id: z.int(), kind: z.literal('bytes'), bytes: bytesSchema }),
  z.object({ id: z.int(), kind: z.literal('content'), content: z.custom<ProjectContent>() }),
  z.object({ id: z.int(), kind: z.literal('refused'), error: z.custom<ArchiveError>() }),
  z.object({ id: z.int(), kind: z.literal('crashed'), detail: z.string() }),
]);
export type ExchangeReply = z.infer<typeof exchangeReplySchema>;
