// Rows for tests, of our own wording: reports of any length, tags.

import type { ReportImport } from '../../../renderer/domain/commands/reportCommands.ts';
import {
  blockIdSchema,
  facetIdSchema,
  newId,
  reportIdSchema,
  sha256Schema,
  tagIdSchema,
  workIdSchema,
} from '../../../renderer/domain/ids.ts';
import type { Block, Tag } from '../../../renderer/domain/records.ts';

export const NOW = '2026-03-01T10:00:00.000Z';

async function digest(bytes: Uint8Array<ArrayBuffer>) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return sha256Schema.parse(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** A report of so many numbered paragraphs: "Paragraph 1 tells ...". The text differs from call to call. */
export async function aReport(paragraphs: number): Promise<ReportImport> {
  const id = newId(reportIdSchema);
  const work = { id: newId(workIdSchema), title: `Work of ${id}` };
  const blocks = Array.from(
    { length: paragraphs },
    (_, index): Block => ({
      id: newId(blockIdSchema),
      reportId: id,
      index,
      kind: 'paragraph',
      label: String(index + 1),
      level: 1,
      text: `Paragraph ${index + 1} tells how the mission 𝒜 helped ${index * 7} courts in the region.`,
      page: null,
      path: [],
      notes: [],
    }),
  );
  const bytes = new TextEncoder().encode(`${id}\n${blocks.map((block) => block.text).join('\n')}`);
  const sha256 = await digest(bytes);
  const file = { id: sha256, name: `${id.slice(0, 8)}.txt`, mediaType: 'text/plain', bytes };
  return {
    work,
    blocks,
    file,
    report: {
      id,
      workId: work.id,
      symbol: null,
      title: `Report ${id.slice(0, 4)}`,
      body: null,
      session: null,
      agendaItem: null,
      date: '2026-02-01',
      language: 'en',
      attributes: {},
      file: { name: file.name, sha256, bytes: bytes.length, mediaType: file.mediaType },
      warnings: [],
      importedAt: NOW,
      readUpTo: 0,
      paragraphs,
      blocks: paragraphs,
    },
  };
}

export function aTag(name: string, more: Partial<Tag> = {}): Tag {
  return {
    id: newId(tagIdSchema),
    facetId: facetIdSchema.parse('theme'),
    parentId: null,
    name,
    color: null,
    definition: '',
    shortcut: null,
    ref: null,
    order: 0,
    ...more,
  };
}
