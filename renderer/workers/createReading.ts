// The reading worker as the page sees it: one file at a time, cancellable.
import { fail, ok, type Result } from '../domain/result.ts';
import {
  type ReadContent,
  type ReadingReply,
  type ReadingRequest,
  type RefusedReading,
  readingReplySchema,
} from './readingMessages.ts';
import { CancelledError, WorkerPort } from './WorkerPort.ts';

export type ReadingFailure = RefusedReading | { kind: 'cancelled' } | { kind: 'crashed'; detail: string };

export interface Reading {
  /** Reads one file. Its bytes are moved to the worker and come back within the content. */
  read(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    password?: string,
  ): Promise<Result<ReadContent, ReadingFailure>>;
  /** Ends the worker at once; the reading under way answers `cancelled`. */
  cancel(): void;
}

export function createReading(): Reading {
  const port = new WorkerPort<ReadingRequest, ReadingReply>(
    () => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' }),
    (message) => readingReplySchema.parse(message),
  );
  return {
    async read(name, bytes, password) {
      try {
        const now = new Date().toISOString();
        const reply = await port.ask(
          (id) => ({ id, name, bytes, now, password: password ?? null }),
          [bytes.buffer],
        );
        if (reply.kind === 'read') return ok(reply.content);
        return fail(reply.kind === 'refused' ? reply.error : { kind: 'crashed', detail: reply.detail });
      } catch (error) {
        return fail(
          error instanceof CancelledError
            ? { kind: 'cancelled' }
            : { kind: 'crashed', detail: String(error) },
        );
      }
    },
    cancel: () => port.cancel(),
  };
}
