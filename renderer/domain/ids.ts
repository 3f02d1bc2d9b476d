// Branded identifiers: a tag's id cannot be passed where an excerpt's is wanted.
import { z } from 'zod';

export const reportIdSchema = z.uuid().brand<'ReportId'>();
export const workIdSchema = z.uuid().brand<'WorkId'>();
export const blockIdSchema = z.uuid().brand<'BlockId'>();
export const excerptIdSchema = z.uuid().brand<'ExcerptId'>();
export const tagIdSchema = z.uuid().brand<'TagId'>();
export const taggingIdSchema = z.uuid().brand<'TaggingId'>();
export const figureIdSchema = z.uuid().brand<'FigureId'>();
export const memoIdSchema = z.uuid().brand<'MemoId'>();
export const analystIdSchema = z.uuid().brand<'AnalystId'>();
export const queryIdSchema = z.uuid().brand<'QueryId'>();
export const changeIdSchema = z.uuid().brand<'ChangeId'>();
export const projectIdSchema = z.uuid().brand<'ProjectId'>();
/** A built-in facet's name (`theme`, `activity`, `place`, `actor`, `instrument`) or the UUID of one of the user's own. */
export const facetIdSchema = z.string().min(1).max(64).brand<'FacetId'>();
/** Lower-case hexadecimal SHA-256 of the original file's bytes; the key of the `files` table. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();

export type ReportId = z.infer<typeof reportIdSchema>;
export type WorkId = z.infer<typeof workIdSchema>;
export type BlockId = z.infer<typeof blockIdSchema>;
export type ExcerptId = z.infer<typeof excerptIdSchema>;
export type TagId = z.infer<typeof tagIdSchema>;
export type TaggingId = z.infer<typeof taggingIdSchema>;
export type FigureId = z.infer<typeof figureIdSchema>;
export type MemoId = z.infer<typeof memoIdSchema>;
export type AnalystId = z.infer<typeof analystIdSchema>;
export type QueryId = z.infer<typeof queryIdSchema>;
export type ChangeId = z.infer<typeof changeIdSchema>;
export type ProjectId = z.infer<typeof projectIdSchema>;
export type FacetId = z.infer<typeof facetIdSchema>;
export type Sha256 = z.infer<typeof sha256Schema>;

/** A fresh random id, e.g. `newId(excerptIdSchema)`. The only place where randomness enters the domain. */
export function newId<S extends z.ZodType>(schema: S): z.infer<S> {
  return schema.parse(crypto.randomUUID());
}
