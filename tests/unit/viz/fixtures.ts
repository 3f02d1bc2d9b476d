// Small projects for the tests of pictures: tags, packs and places of our own making.
import {
  type ExcerptId,
  excerptIdSchema,
  facetIdSchema,
  reportIdSchema,
  type TagId,
  tagIdSchema,
} from '../../../renderer/domain/ids.ts';
import type { Report, Tag } from '../../../renderer/domain/records.ts';
import { reportSchema } from '../../../renderer/domain/records.ts';
import type { TaggingPack } from '../../../renderer/domain/selection.ts';

export function uuid(n: number, family = 0): string {
  return `00000000-0000-4000-8${family.toString().padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`;
}

export const tagId = (n: number): TagId => tagIdSchema.parse(uuid(n, 1));
export const excerptId = (n: number): ExcerptId => excerptIdSchema.parse(uuid(n, 2));
const reportId = (n: number) => reportIdSchema.parse(uuid(n, 3));

export interface TagWish {
  facet: string;
  name: string;
  ref?: string;
  parent?: number;
}

/** Tag number n is the n-th wish. */
function aTag(n: number, { facet, name, ref, parent }: TagWish): Tag {
  return {
    id: tagId(n),
    facetId: facetIdSchema.parse(facet),
    parentId: parent === undefined ? null : tagId(parent),
    name,
    color: null,
    definition: '',
    shortcut: null,
    ref: ref ?? null,
    order: n,
  };
}

export function someTags(wishes: readonly TagWish[]): Tag[] {
  return wishes.map((wish, n) => aTag(n, wish));
}

export interface ExcerptWish {
  tags: readonly number[];
  /** First and last block. */
  blocks: readonly [number, number];
}

/** A report's pack; excerpt numbers begin at `report * 1000`. */
export function aPack(report: number, excerpts: readonly ExcerptWish[]): TaggingPack {
  const used = [...new Set(excerpts.flatMap(({ tags }) => tags))].sort((a, b) => a - b);
  const taggings = excerpts.flatMap(({ tags }, at) => tags.map((tag) => ({ at, tag: used.indexOf(tag) })));
  return {
    reportId: reportId(report),
    tags: used.map(tagId),
    excerpts: excerpts.map((_, at) => excerptId(report * 1000 + at)),
    tagOf: Uint32Array.from(taggings, ({ tag }) => tag),
    excerptOf: Uint32Array.from(taggings, ({ at }) => at),
    firstBlock: Uint32Array.from(excerpts, ({ blocks }) => blocks[0]),
    lastBlock: Uint32Array.from(excerpts, ({ blocks }) => blocks[1]),
  };
}

export function aReport(n: number, patch: Partial<Report> = {}): Report {
  return reportSchema.parse({
    id: uuid(n, 3),
    workId: uuid(n, 4),
    symbol: `A/${n}/1`,
    title: `Report ${n}`,
    body: null,
    session: null,
    agendaItem: null,
    date: '2023-07-20',
    language: 'en',
    attributes: {},
    file: { name: 'a.txt', sha256: '0'.repeat(64), bytes: 1, mediaType: 'text/plain' },
    warnings: [],
    importedAt: '2024-01-01T00:00:00.000Z',
    readUpTo: 0,
    paragraphs: 10,
    blocks: 20,
    ...patch,
  });
}
