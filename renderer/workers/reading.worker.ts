// Thin entry around `reading/`: bytes in, the records of one report out.
import { readReport } from '../reading/readReport.ts';
import { toImport } from '../reading/toImport.ts';
import type { ReadingReply, ReadingRequest } from './readingMessages.ts';
import { sha256 } from './sha256.ts';

async function answer({ id, name, bytes, now }: ReadingRequest): Promise<ReadingReply> {
  const read = await readReport(bytes, name);
  if (!read.ok) return { id, kind: 'refused', error: read.error };
  const file = { name, sha256: await sha256(bytes), bytes, mediaType: 'text/plain' };
  return { id, kind: 'read', content: toImport(read.value, file, now) };
}

self.onmessage = (event: MessageEvent<ReadingRequest>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) =>
      self.postMessage({ id: event.data.id, kind: 'crashed', detail: String(error) } satisfies ReadingReply),
  );
};
