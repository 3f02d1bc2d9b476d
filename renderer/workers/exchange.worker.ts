// Thin entry around `exchange/`: tagged notes and archives out, archives in.

import { regionName, regionOf, schemeName } from '../domain/gazetteer/schemes.ts';
import { tagName } from '../domain/gazetteer/tagName.ts';
import { readArchive } from '../exchange/archive/readArchive.ts';
import { writeArchive } from '../exchange/archive/writeArchive.ts';
import { toCsv } from '../exchange/notes/csv.ts';
import { toMarkdown } from '../exchange/notes/markdown.ts';
import { ALL_COLUMNS } from '../exchange/notes/NotesTable.ts';
import { notesOf } from '../exchange/notes/notesOf.ts';
import { toXlsx } from '../exchange/notes/xlsx.ts';
import type { ExchangeReply, ExchangeRequest, NotesOrder } from './exchangeMessages.ts';

function writeNotes(order: NotesOrder): Uint8Array<ArrayBuffer> {
  const { format, input, title, language, schemeId, groupBy, words } = order;
  const table = notesOf(input, {
    scheme: schemeName(schemeId, language),
    language,
    placeName: (tag) => tagName(tag, language),
    regionOf(ref) {
      const region = regionOf(schemeId, ref);
      return region === null ? null : regionName(schemeId, region, language);
    },
  });
  if (format === 'xlsx') return toXlsx({ notes: table, ...input }, words);
  const text =
    format === 'csv'
      ? toCsv(table, { columns: ALL_COLUMNS, headers: words.columns, byteOrderMark: true })
      : toMarkdown(table, { title, groupBy, words });
  return new TextEncoder().encode(text);
}

async function answer(request: ExchangeRequest): Promise<ExchangeReply> {
  const { id } = request;
  if (request.kind === 'write-notes') return { id, kind: 'bytes', bytes: writeNotes(request.order) };
  if (request.kind === 'write-archive') {
    return {
      id,
      kind: 'bytes',
      bytes: await writeArchive(request.content, { appVersion: request.appVersion }),
    };
  }
  const read = await readArchive(request.bytes);
  return read.ok ? { id, kind: 'content', content: read.value } : { id, kind: 'refused', error: read.error };
}

self.onmessage = (event: MessageEvent<ExchangeRequest>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) =>
      self.postMessage({ id: event.data.id, kind: 'crashed', detail: String(error) } satisfies ExchangeReply),
  );
};
