// The form of a call: one channel, one argument, one outcome, each with its schema. Both sides parse; neither trusts.
import { z } from 'zod';

/** Why a call was not carried out. Closed: the page has a message for each kind. */
export const callErrorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused-sender') }),
  z.object({ kind: z.literal('invalid-arguments'), detail: z.string() }),
  z.object({ kind: z.literal('unknown-handle') }),
  z.object({ kind: z.literal('unreadable'), detail: z.string() }),
  z.object({ kind: z.literal('too-big'), limit: z.number() }),
  z.object({ kind: z.literal('failed'), detail: z.string() }),
]);
export type CallError = z.infer<typeof callErrorSchema>;

export type CallOutcome<V> = { ok: true; value: V } | { ok: false; error: CallError };

export interface Call<A, V> {
  readonly channel: string;
  readonly args: z.ZodType<A>;
  readonly outcome: z.ZodType<CallOutcome<V>>;
}

/** A call by its channel, the schema of its only argument and the schema of what it yields. */
export function defineCall<A, V>(channel: string, args: z.ZodType<A>, value: z.ZodType<V>): Call<A, V> {
  const done = z.object({ ok: z.literal(true), value });
  const refused = z.object({ ok: z.literal(false), error: callErrorSchema });
  return { channel, args, outcome: z.union([done, refused]) };
}

/** Bytes in a buffer of their own; a view on shared memory is refused. */
export const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
  'bytes expected',
);
