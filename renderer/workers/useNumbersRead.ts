// The numbers that the machine reads in passages, for components. One worker serves the whole page.
import { useEffect, useState } from 'react';
import {
  type NumberRead,
  type NumbersPassage,
  type NumbersReply,
  type NumbersRequest,
  numbersReplySchema,
} from './numbersMessages.ts';
import { WorkerPort } from './WorkerPort.ts';

const port = new WorkerPort<NumbersRequest, NumbersReply>(
  () => new Worker(new URL('./numbers.worker.ts', import.meta.url), { type: 'module' }),
  (message) => numbersReplySchema.parse(message),
);

const NONE: readonly (readonly NumberRead[])[] = [];

/** By passage; empty until read. `passages` should keep its identity while nothing changes. */
export function useNumbersRead(passages: readonly NumbersPassage[]): readonly (readonly NumberRead[])[] {
  const [read, setRead] = useState(NONE);
  useEffect(() => {
    let current = true;
    if (passages.length === 0) {
      setRead(NONE);
      return;
    }
    port
      .ask((id) => ({ id, passages }))
      .then(
        (reply) => {
          if (current) setRead(reply.numbers);
        },
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [passages]);
  return read;
}
