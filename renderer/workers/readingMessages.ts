// What the page and the reading worker say to each other.
import { z } from 'zod';
import { blockSchema, originalFileSchema, reportSchema, workSchema } from '../domain/records.ts';
import { readErrorSchema } from '../reading/report.ts';

export interface ReadingRequest {
  id: number;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  now: string;
  /** Opens an encrypted file; used once and kept nowhere. */
  password: string | null;
}

/** The records of one report, ready for the import command. */
export const readContentSchema = z.object({
  work: workSchema,
  report: reportSchema,
  blocks: z.array(blockSchema),
  file: originalFileSchema,
});
export type ReadContent = z.infer<typeof readContentSchema>;

export const readingReplySchema = z.discriminatedUnion('kind', [
  z.object({ id: z.int(), kind: z.literal('read'), content: readContentSchema }),
  z.object({ id: z.int(), kind: z.literal('refused'), error: readErrorSchema }),
  z.object({ id: z.int(), kind: z.literal('crashed'), detail: z.string() }),
]);
export type ReadingReply = z.infer<typeof readingReplySchema>;
export type RefusedReading = z.infer<typeof readErrorSchema>;
