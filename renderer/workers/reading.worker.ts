// Thin entry around `reading/`: bytes in, the records of one report out.

import { sha256 } from '../domain/sha256.ts';
import { mediaTypeOf } from '../reading/mediaType.ts';
import { readReport } from '../reading/readReport.ts';
import { toImport } from '../reading/toImport.ts';
import type { ReadingReply, ReadingRequest } from './readingMessages.ts';

async function answer({ id, name, bytes, now, password }: ReadingRequest): Promise<ReadingReply> {
  // A reader may keep or detach what it is given: the original stays ours.
  const read = await readReport(bytes.slice(), name, password === null ? {} : { password });
  if (!read.ok) return { id, kind: 'refused', error: read.error };
  const file = { name, sha256: await sha256(bytes), bytes, mediaType: mediaTypeOf(bytes) };
  return { id, kind: 'read', content: toImport(read.value, file, now) };
}

self.onmessage = (event: MessageEvent<ReadingRequest>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) =>
      self.postMessage({ id: event.data.id, kind: 'crashed', detail: String(error) } satisfies ReadingReply),
  );
};
