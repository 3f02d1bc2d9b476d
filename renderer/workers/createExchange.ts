// The exchange worker as the page sees it. One worker a task: it ends with its answer, and its memory with it.
import { fail, ok, type Result } from '../domain/result.ts';
import {
  type ArchiveError,
  type ExchangeReply,
  type ExchangeRequest,
  exchangeReplySchema,
  type NotesOrder,
  type ProjectContent,
} from './exchangeMessages.ts';
import { CancelledError, WorkerPort } from './WorkerPort.ts';

export type ExchangeFailure = { kind: 'cancelled' } | { kind: 'crashed'; detail: string };

export interface ExchangeTask<T, E> {
  result: Promise<Result<T, E | ExchangeFailure>>;
  cancel(): void;
}

function begin<T, E>(
  build: (id: number) => ExchangeRequest,
  unpack: (reply: ExchangeReply) => Result<T, E> | null,
): ExchangeTask<T, E> {
  const port = new WorkerPort<ExchangeRequest, ExchangeReply>(
    () => new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' }),
    (message) => exchangeReplySchema.parse(message),
  );
  const crashed = (detail: string) => fail<ExchangeFailure>({ kind: 'crashed', detail });
  const result = port.ask(build).then(
    (reply) => unpack(reply) ?? crashed(reply.kind === 'crashed' ? reply.detail : reply.kind),
    (error: unknown) =>
      error instanceof CancelledError ? fail<ExchangeFailure>({ kind: 'cancelled' }) : crashed(String(error)),
  );
  void result.then(() => port.cancel());
  return { result, cancel: () => port.cancel() };
}

export function writeNotes(order: NotesOrder): ExchangeTask<Uint8Array<ArrayBuffer>, never> {
  return begin(
    (id) => ({ id, kind: 'write-notes', order }),
    (reply) => (reply.kind === 'bytes' ? ok(reply.bytes) : null),
  );
}

export function writeArchive(
  content: ProjectContent,
  appVersion: string,
): ExchangeTask<Uint8Array<ArrayBuffer>, never> {
  return begin(
    (id) => ({ id, kind: 'write-archive', content, appVersion }),
    (reply) => (reply.kind === 'bytes' ? ok(reply.bytes) : null),
  );
}

export function readArchive(bytes: Uint8Array<ArrayBuffer>): ExchangeTask<ProjectContent, ArchiveError> {
  return begin(
    (id) => ({ id, kind: 'read-archive', bytes }),
    (reply) => {
      if (reply.kind === 'content') return ok(reply.content);
      return reply.kind === 'refused' ? fail(reply.error) : null;
    },
  );
}
