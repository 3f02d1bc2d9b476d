// Calls about files. The page never sees a path: it gets handles, and main alone knows what they stand for.
import { z } from 'zod';
import { bytesSchema, defineCall } from './call.ts';
import { CHANNELS } from './channels.ts';

export const openOptionsSchema = z.strictObject({
  purpose: z.enum(['report', 'archive', 'codebook']),
  multiple: z.boolean(),
});
export type OpenOptions = z.infer<typeof openOptionsSchema>;

/** A random name for one file that a person chose, valid for the page that it was given to. */
const handleSchema = z.string().regex(/^[0-9a-f]{32}$/);

export const fileHandleSchema = z.object({
  handle: handleSchema,
  name: z.string(),
  size: z.number().int().nonnegative(),
});
export type FileHandle = z.infer<typeof fileHandleSchema>;

export const saveRequestSchema = z.strictObject({
  suggestedName: z.string().min(1).max(255),
  mediaType: z.string().max(255),
  bytes: bytesSchema,
});
export type SaveRequest = z.infer<typeof saveRequestSchema>;

export const saveOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({
    kind: z.literal('failed'),
    reason: z.enum(['disk-full', 'no-permission', 'other']),
    detail: z.string(),
  }),
]);
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;

export const filesOpen = defineCall(CHANNELS.filesOpen, openOptionsSchema, z.array(fileHandleSchema));
export const filesRead = defineCall(CHANNELS.filesRead, handleSchema, bytesSchema);
export const filesSave = defineCall(CHANNELS.filesSave, saveRequestSchema, saveOutcomeSchema);
export const filesOpenedSchema = z.array(fileHandleSchema);
