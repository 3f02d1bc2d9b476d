// What the page and the worker that reads numbers say to each other.
import { z } from 'zod';
import { approximationSchema, figureSchema, type Language } from '../domain/records.ts';

export interface NumbersPassage {
  text: string;
  language: Language;
}

export interface NumbersRequest {
  id: number;
  passages: readonly NumbersPassage[];
}

/** A number read in a passage: a proposal, never a decision. Offsets are UTF-16 units of the passage, half-open. */
export const numberReadSchema = z.object({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  approximation: approximationSchema,
  kind: figureSchema.shape.kind,
  start: z.int(),
  end: z.int(),
  surface: z.string(),
});
export type NumberRead = z.infer<typeof numberReadSchema>;

export const numbersReplySchema = z.object({ id: z.int(), numbers: z.array(z.array(numberReadSchema)) });
export type NumbersReply = z.infer<typeof numbersReplySchema>;
