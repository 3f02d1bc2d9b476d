// What the page and the search worker say to each other.
import { z } from 'zod';
import type { BlockId, ReportId } from '../domain/ids.ts';
import { blockIdSchema, reportIdSchema } from '../domain/ids.ts';

export interface SearchableBlock {
  id: BlockId;
  index: number;
  label: string | null;
  text: string;
}

export type SearchRequest =
  | { id: number; kind: 'load'; reportId: ReportId; blocks: SearchableBlock[] }
  | { id: number; kind: 'forget'; reportId: ReportId }
  | { id: number; kind: 'search'; query: string; limit: number };

const hitSchema = z.object({
  reportId: reportIdSchema,
  blockId: blockIdSchema,
  blockIndex: z.int(),
  label: z.string().nullable(),
  snippet: z.object({
    text: z.string(),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
    hits: z.array(z.object({ start: z.int(), end: z.int() })),
  }),
  /** Of the first hit, in the block's text. */
  start: z.int(),
  end: z.int(),
});
export type SearchHit = z.infer<typeof hitSchema>;

export const searchReplySchema = z.discriminatedUnion('kind', [
  z.object({ id: z.int(), kind: z.literal('done') }),
  z.object({
    id: z.int(),
    kind: z.literal('hits'),
    hits: z.array(hitSchema),
    total: z.int(),
    milliseconds: z.number(),
  }),
]);
export type SearchReply = z.infer<typeof searchReplySchema>;
