// What reading yields: the JSON that the command line prints and that a worker hands to the workbench.
// Block ids are only unique within one reading ("b1", "b2", ...); toImport.ts gives them their lasting identity.
import { z } from 'zod';
import { blockSchema, languageSchema, readingWarningSchema } from '../domain/records.ts';

export const READ_FORMAT = 'recueil-report/1';

/** What a reader may want to check by eye; the message names the place in plain English. */
export const warningCodeSchema = z.enum([
  'encoding-guessed',
  'encoding-damaged',
  'language-unclear',
  'symbol-derived',
  'title-missing',
  'paragraph-number-gap',
  'duplicate-number',
  'numbering-restart',
  'heading-level-unclear',
  'footnote-unreferenced',
  'footnote-missing',
  'page-furniture',
  'text-layer-damaged',
  'pages-without-text',
  'pages-lost',
  'file-damaged',
  'error-page',
]);
export type WarningCode = z.infer<typeof warningCodeSchema>;

export const readWarningSchema = readingWarningSchema.extend({ code: warningCodeSchema });
export type ReadWarning = z.infer<typeof readWarningSchema>;

/**
 * A record's block before it belongs to a project. A label is as printed: a paragraph's number ("28", "34.5",
 * "Article 3"), an item's with its paragraph's ("47 (b)"), a footnote's mark; null for headings, whose number is part
 * of their text, and for what bears no number.
 */
export const readBlockSchema = blockSchema.omit({ reportId: true, index: true }).extend({ id: z.string() });
export type ReadBlock = z.infer<typeof readBlockSchema>;

export const readReportSchema = z.object({
  format: z.literal(READ_FORMAT),
  symbol: z.string().nullable(),
  title: z.string(),
  body: z.string().nullable(),
  session: z.string().nullable(),
  agendaItem: z.string().nullable(),
  date: z.iso.date().nullable(),
  language: languageSchema,
  /** Understood lines of the masthead without a field of their own: `subtitle`, `agendaItemTitle`, `distribution`, ... */
  attributes: z.record(z.string(), z.string()),
  blocks: z.array(readBlockSchema),
  warnings: z.array(readWarningSchema),
});
export type ReadReport = z.infer<typeof readReportSchema>;

/** Formats recognised by their first bytes that cannot be read (yet). */
export const unsupportedFormatSchema = z.enum([
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'epub',
  'zip',
  'doc',
  'rtf',
  'html',
  'xml',
  'image',
]);
export type UnsupportedFormat = z.infer<typeof unsupportedFormatSchema>;

/** Why a file was refused. Sizes are bytes. */
export const readErrorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('too-big'), limit: z.number(), size: z.number() }),
  z.object({ kind: z.literal('not-text') }),
  z.object({ kind: z.literal('unsupported'), format: unsupportedFormatSchema }),
  z.object({ kind: z.literal('undecodable') }),
  z.object({ kind: z.literal('damaged') }),
  z.object({ kind: z.literal('encrypted') }),
  z.object({ kind: z.literal('wrong-password') }),
  /** An office file under a password, which only its own program can take off. */
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('unpacks-too-big'), limit: z.number() }),
  /** Pictures of pages only, as a scanner leaves them. */
  z.object({ kind: z.literal('no-text-layer'), pages: z.number() }),
  z.object({ kind: z.literal('too-many-pages'), limit: z.number(), pages: z.number() }),
  /** Reading was given up at `page`. */
  z.object({ kind: z.literal('too-slow'), page: z.number(), pages: z.number() }),
]);
export type ReadError = z.infer<typeof readErrorSchema>;

/** Files above this are refused unread. */
export const MAX_BYTES = 50 * 1024 * 1024;
