// The records of a project: flat, normalised, one schema each. Types are inferred from the schemas, so that what
// is checked at an edge (a file, an archive, a worker's message) and what the code believes cannot drift apart.
// Times are ISO 8601 in UTC with milliseconds; dates are `YYYY-MM-DD`; offsets are UTF-16 units, half-open.
import { z } from 'zod';
import {
  analystIdSchema,
  blockIdSchema,
  excerptIdSchema,
  facetIdSchema,
  figureIdSchema,
  memoIdSchema,
  projectIdSchema,
  queryIdSchema,
  reportIdSchema,
  sha256Schema,
  taggingIdSchema,
  tagIdSchema,
  workIdSchema,
} from './ids.ts';

const timeSchema = z.iso.datetime();
const offsetSchema = z.int().nonnegative();

export const languageSchema = z.enum(['en', 'fr', 'es', 'ar', 'ru', 'zh', 'und']);
export type Language = z.infer<typeof languageSchema>;

export const blockKindSchema = z.enum(['heading', 'paragraph', 'item', 'footnote', 'table', 'other']);
export type BlockKind = z.infer<typeof blockKindSchema>;

export const readingWarningSchema = z.object({
  code: z.string(),
  message: z.string(),
  block: z.string().nullable(),
});
export type ReadingWarning = z.infer<typeof readingWarningSchema>;

/** What the same report in several languages, or corrected copies of it, share. */
export const workSchema = z.object({ id: workIdSchema, title: z.string() });
export type Work = z.infer<typeof workSchema>;

export const reportSchema = z.object({
  id: reportIdSchema,
  workId: workIdSchema,
  /** The printed symbol, or one typed in by the analyst; null when none is known. Never guessed from references. */
  symbol: z.string().nullable(),
  title: z.string(),
  /** The organ addressed, as printed ("Assemblée générale"). */
  body: z.string().nullable(),
  session: z.string().nullable(),
  agendaItem: z.string().nullable(),
  date: z.iso.date().nullable(),
  language: languageSchema,
  attributes: z.record(z.string(), z.string()),
  file: z.object({
    name: z.string(),
    sha256: sha256Schema,
    bytes: z.int().nonnegative(),
    mediaType: z.string(),
  }),
  warnings: z.array(readingWarningSchema),
  importedAt: timeSchema,
  /** Blocks with an index below this were declared read by the analyst; 0 = nothing read yet. */
  readUpTo: z.int().nonnegative(),
  /** Numbered paragraphs, as counted at import: lists need no blocks to show it. */
  paragraphs: z.int().nonnegative(),
  blocks: z.int().nonnegative(),
});
export type Report = z.infer<typeof reportSchema>;

export const blockSchema = z.object({
  id: blockIdSchema,
  reportId: reportIdSchema,
  /** Position in the report, from 0, without gaps. */
  index: z.int().nonnegative(),
  kind: blockKindSchema,
  /** As printed: "28", "34.5", "47 (b)"; a footnote's mark. Null for what bears no number. */
  label: z.string().nullable(),
  /** Heading level from 1, or nesting depth of an item from 1; 1 otherwise. */
  level: z.int().positive(),
  /** NFC, LF, without its label. */
  text: z.string(),
  page: z.int().positive().nullable(),
  /** Texts of the headings above, outermost first. */
  path: z.array(z.string()),
  /** Footnote marks referenced in the text, in order. */
  notes: z.array(z.string()),
});
export type Block = z.infer<typeof blockSchema>;

/** An original file, kept as it was imported. */
export const originalFileSchema = z.object({
  id: sha256Schema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
});
export type OriginalFile = z.infer<typeof originalFileSchema>;

/** Where a passage lies, said several ways, so that it heals or says that it is lost. */
export const anchorSchema = z.object({
  startBlockId: blockIdSchema,
  start: offsetSchema,
  endBlockId: blockIdSchema,
  end: offsetSchema,
  /** The words; blocks joined by LF. */
  quote: z.string(),
  /** Up to 32 UTF-16 units before and after, within the first and last block. */
  prefix: z.string(),
  suffix: z.string(),
  /** Printed label of the first block. */
  label: z.string().nullable(),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const excerptSchema = z.object({
  id: excerptIdSchema,
  reportId: reportIdSchema,
  anchor: anchorSchema,
  /** Index of the first block, for ordering without blocks at hand. */
  blockIndex: z.int().nonnegative(),
  note: z.string(),
  analystId: analystIdSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
});
export type Excerpt = z.infer<typeof excerptSchema>;

export const facetSchema = z.object({
  id: facetIdSchema,
  /** Empty for the five built-in facets: their names come from the message catalogue. */
  name: z.string(),
  color: z.string().nullable(),
  order: z.int(),
});
export type Facet = z.infer<typeof facetSchema>;

export const BUILT_IN_FACETS = ['theme', 'activity', 'place', 'actor', 'instrument'] as const;
export type BuiltInFacet = (typeof BUILT_IN_FACETS)[number];

export const tagSchema = z.object({
  id: tagIdSchema,
  facetId: facetIdSchema,
  parentId: tagIdSchema.nullable(),
  name: z.string().min(1).max(200),
  /** A `#rrggbb` colour of its own, or null to take the facet's. */
  color: z.string().nullable(),
  definition: z.string(),
  shortcut: z.string().nullable(),
  /** What the tag means outside the project: `iso3:BOL`, `m49:014`, `region:sahel`, `kyoto:2.1`, ... */
  ref: z.string().nullable(),
  order: z.int(),
});
export type Tag = z.infer<typeof tagSchema>;

export const originSchema = z.enum(['manual', 'suggestion', 'query', 'import']);
export type Origin = z.infer<typeof originSchema>;

export const taggingSchema = z.object({
  id: taggingIdSchema,
  excerptId: excerptIdSchema,
  /** Same as the excerpt's; kept here so that a report's taggings are one index range. */
  reportId: reportIdSchema,
  tagId: tagIdSchema,
  analystId: analystIdSchema,
  origin: originSchema,
  createdAt: timeSchema,
});
export type Tagging = z.infer<typeof taggingSchema>;

export const approximationSchema = z.enum([
  'exact',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'nearly',
]);
export const figureSchema = z.object({
  id: figureIdSchema,
  excerptId: excerptIdSchema,
  value: z.number(),
  unit: z.string(),
  approximation: approximationSchema,
  kind: z.enum(['count', 'share', 'money', 'rate', 'rank', 'other']),
});
export type Figure = z.infer<typeof figureSchema>;

export const memoSchema = z.object({
  id: memoIdSchema,
  target: z.object({ kind: z.enum(['project', 'report', 'tag', 'excerpt', 'comparison']), id: z.string() }),
  text: z.string(),
  analystId: analystIdSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
});
export type Memo = z.infer<typeof memoSchema>;

export const analystSchema = z.object({ id: analystIdSchema, name: z.string() });
export type Analyst = z.infer<typeof analystSchema>;

export const savedQuerySchema = z.object({
  id: queryIdSchema,
  name: z.string(),
  query: z.unknown(),
  createdAt: timeSchema,
});
export type SavedQuery = z.infer<typeof savedQuerySchema>;

export const schemeIdSchema = z.enum(['m49', 'un-groups', 'unodc']);
export type SchemeId = z.infer<typeof schemeIdSchema>;

/** The project's own row; exactly one in each database. */
export const projectSchema = z.object({
  id: projectIdSchema,
  name: z.string().min(1).max(200),
  schemeId: schemeIdSchema,
  /** The analyst whose name goes on new work. */
  analystId: analystIdSchema,
  createdAt: timeSchema,
});
export type Project = z.infer<typeof projectSchema>;

/** Every table that a diff may touch, with its row's schema. */
export const recordSchemas = {
  project: projectSchema,
  works: workSchema,
  reports: reportSchema,
  blocks: blockSchema,
  files: originalFileSchema,
  facets: facetSchema,
  tags: tagSchema,
  excerpts: excerptSchema,
  taggings: taggingSchema,
  figures: figureSchema,
  memos: memoSchema,
  analysts: analystSchema,
  queries: savedQuerySchema,
} as const;

export type TableName = keyof typeof recordSchemas;
export type Rows = { [T in TableName]: z.infer<(typeof recordSchemas)[T]> };
