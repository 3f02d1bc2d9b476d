// From what reading yields to the records of a project: the one place where blocks get their lasting identity.
import { blockIdSchema, newId, reportIdSchema, type Sha256, workIdSchema } from '../domain/ids.ts';
import type { Block, OriginalFile, Report, Work } from '../domain/records.ts';
import type { ReadReport } from './report.ts';

export interface ImportedFile {
  name: string;
  sha256: Sha256;
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

export interface ImportContent {
  work: Work;
  report: Report;
  blocks: Block[];
  file: OriginalFile;
}

/** `now` is the time of import (ISO 8601, UTC). A report without a title takes its file's name. */
export function toImport(read: ReadReport, file: ImportedFile, now: string): ImportContent {
  const reportId = newId(reportIdSchema);
  const idOf = new Map(read.blocks.map((block) => [block.id, newId(blockIdSchema)]));
  const blocks = read.blocks.map(
    (block, index): Block => ({ ...block, id: idOf.get(block.id) ?? newId(blockIdSchema), reportId, index }),
  );
  const title = read.title.trim() === '' ? file.name : read.title;
  const work = { id: newId(workIdSchema), title };
  const report: Report = {
    id: reportId,
    workId: work.id,
    symbol: read.symbol,
    title,
    body: read.body,
    session: read.session,
    agendaItem: read.agendaItem,
    date: read.date,
    language: read.language,
    attributes: read.attributes,
    file: { name: file.name, sha256: file.sha256, bytes: file.bytes.byteLength, mediaType: file.mediaType },
    warnings: read.warnings.map((warning) => ({
      ...warning,
      block: warning.block === null ? null : (idOf.get(warning.block) ?? null),
    })),
    importedAt: now,
    readUpTo: 0,
    paragraphs: blocks.filter((block) => block.kind === 'paragraph' && block.label !== null).length,
    blocks: blocks.length,
  };
  const { name, sha256, bytes, mediaType } = file;
  return { work, report, blocks, file: { id: sha256, name, mediaType, bytes } };
}
