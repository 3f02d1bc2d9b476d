// A small project written for the tests of exchange: two reports, three levels of tags, an excerpt over two blocks,
// astral characters, a formula-like note, right-to-left words. Ids are fixed, so that bytes can be compared.
import type { z } from 'zod';
import {
  analystIdSchema,
  blockIdSchema,
  excerptIdSchema,
  facetIdSchema,
  figureIdSchema,
  memoIdSchema,
  projectIdSchema,
  queryIdSchema,
  reportIdSchema,
  sha256Schema,
  taggingIdSchema,
  tagIdSchema,
  workIdSchema,
} from '../../../renderer/domain/ids.ts';
import type { ProjectContent } from '../../../renderer/exchange/archive/format.ts';

/** The UUID with this number at its end. */
function id<S extends z.ZodType>(schema: S, number: number): z.infer<S> {
  return schema.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}

const at = '2026-03-04T05:06:07.000Z';
export const ANNA = id(analystIdSchema, 1);
export const BOB = id(analystIdSchema, 2);
export const REPORT = id(reportIdSchema, 20);
export const ARABIC_REPORT = id(reportIdSchema, 21);
export const FIRST_BLOCK = id(blockIdSchema, 30);
export const SECOND_BLOCK = id(blockIdSchema, 31);
export const ARABIC_BLOCK = id(blockIdSchema, 32);
export const PREVENTION = id(tagIdSchema, 50);
export const SCHOOLS = id(tagIdSchema, 51);
export const BOLIVIA = id(tagIdSchema, 52);
export const PILOT = id(tagIdSchema, 53);
export const WHOLE = id(excerptIdSchema, 60);
export const OVER_TWO = id(excerptIdSchema, 61);
export const ARABIC = id(excerptIdSchema, 62);
export const OWN_FACET = facetIdSchema.parse('00000000-0000-4000-8000-000000000040');

export const FIRST_TEXT = '😀 The Office trained 120 teachers in Bolivia.';
export const SECOND_TEXT = '=Costs* fell; [savings] of 5 % were “kept”.';
export const ARABIC_TEXT = 'عقد المكتب ثلاث دورات.';
export const FILE_BYTES = new TextEncoder().encode('# A report of our own\n');
/** SHA-256 of FILE_BYTES, by sha256sum. */
const FILE_ID = sha256Schema.parse('acda1082d3f513e02ece2edd6e5ff2a94491875b65aeb2a71ca242b911c8562f');

function excerpts(): ProjectContent['excerpts'] {
  const anchor = { prefix: '', suffix: '' };
  const common = { analystId: ANNA, createdAt: at, updatedAt: at };
  return [
    {
      ...common,
      id: WHOLE,
      reportId: REPORT,
      blockIndex: 0,
      note: '=HYPERLINK("x")',
      anchor: {
        ...anchor,
        startBlockId: FIRST_BLOCK,
        start: 3,
        endBlockId: FIRST_BLOCK,
        end: FIRST_TEXT.length,
        quote: FIRST_TEXT.slice(3),
        label: '1',
      },
    },
    {
      ...common,
      id: OVER_TWO,
      reportId: REPORT,
      blockIndex: 0,
      note: '',
      anchor: {
        ...anchor,
        startBlockId: FIRST_BLOCK,
        start: 38,
        endBlockId: SECOND_BLOCK,
        end: 6,
        quote: `${FIRST_TEXT.slice(38)}\n${SECOND_TEXT.slice(0, 6)}`,
        label: '1',
      },
    },
    {
      ...common,
      id: ARABIC,
      reportId: ARABIC_REPORT,
      blockIndex: 0,
      note: 'ملاحظة',
      anchor: {
        ...anchor,
        startBlockId: ARABIC_BLOCK,
        start: 0,
        endBlockId: ARABIC_BLOCK,
        end: ARABIC_TEXT.length,
        quote: ARABIC_TEXT,
        label: '7',
      },
    },
  ];
}

function reports(): ProjectContent['reports'] {
  const common = {
    body: 'General Assembly',
    session: 'Seventy-eighth session',
    agendaItem: null,
    attributes: { owner: 'unit' },
    file: { name: 'report.md', sha256: FILE_ID, bytes: FILE_BYTES.length, mediaType: 'text/markdown' },
    warnings: [],
    importedAt: at,
    readUpTo: 0,
  };
  return [
    {
      ...common,
      id: REPORT,
      workId: id(workIdSchema, 10),
      symbol: 'A/78/159',
      title: 'Activities of the Office',
      date: '2023-07-20',
      language: 'en',
      paragraphs: 2,
      blocks: 2,
    },
    {
      ...common,
      id: ARABIC_REPORT,
      workId: id(workIdSchema, 11),
      symbol: null,
      title: 'أنشطة المكتب',
      date: '2023-07-20',
      language: 'ar',
      paragraphs: 1,
      blocks: 1,
    },
  ];
}

function blocks(): ProjectContent['blocks'] {
  const common = { kind: 'paragraph', level: 1, page: null, path: ['I. Work'], notes: [] } as const;
  const open = { ...common, path: [...common.path], notes: [] };
  return [
    { ...open, id: FIRST_BLOCK, reportId: REPORT, index: 0, label: '1', text: FIRST_TEXT },
    { ...open, id: SECOND_BLOCK, reportId: REPORT, index: 1, label: '2', text: SECOND_TEXT },
    { ...open, id: ARABIC_BLOCK, reportId: ARABIC_REPORT, index: 0, label: '7', text: ARABIC_TEXT },
  ];
}

function tags(): ProjectContent['tags'] {
  const common = { color: null, definition: '', shortcut: null, ref: null };
  const theme = facetIdSchema.parse('theme');
  return [
    { ...common, id: PREVENTION, facetId: theme, parentId: null, name: 'Prevention', order: 0 },
    {
      ...common,
      id: SCHOOLS,
      facetId: theme,
      parentId: PREVENTION,
      name: 'Schools',
      order: 0,
      color: '#aa3300',
    },
    {
      ...common,
      id: BOLIVIA,
      facetId: facetIdSchema.parse('place'),
      parentId: null,
      name: 'Bolivia',
      order: 0,
      ref: 'iso3:BOL',
    },
    { ...common, id: PILOT, facetId: OWN_FACET, parentId: null, name: '+pilot', order: 0 },
  ];
}

function taggings(): ProjectContent['taggings'] {
  const common = { origin: 'manual', createdAt: at } as const;
  const first = { ...common, reportId: REPORT, analystId: ANNA };
  return [
    { ...first, id: id(taggingIdSchema, 70), excerptId: WHOLE, tagId: SCHOOLS },
    { ...first, id: id(taggingIdSchema, 71), excerptId: WHOLE, tagId: BOLIVIA, analystId: BOB },
    { ...first, id: id(taggingIdSchema, 72), excerptId: WHOLE, tagId: PILOT },
    { ...first, id: id(taggingIdSchema, 73), excerptId: OVER_TWO, tagId: PREVENTION },
    { ...first, id: id(taggingIdSchema, 74), excerptId: ARABIC, tagId: BOLIVIA, reportId: ARABIC_REPORT },
  ];
}

/** A fresh copy each time. */
export function createExampleProject(): ProjectContent {
  return {
    project: [
      { id: id(projectIdSchema, 3), name: 'Example', schemeId: 'm49', analystId: ANNA, createdAt: at },
    ],
    analysts: [
      { id: ANNA, name: 'Anna' },
      { id: BOB, name: 'Bob' },
    ],
    works: [
      { id: id(workIdSchema, 10), title: 'Activities of the Office' },
      { id: id(workIdSchema, 11), title: 'Activities, in Arabic' },
    ],
    reports: reports(),
    blocks: blocks(),
    files: [{ id: FILE_ID, name: 'report.md', mediaType: 'text/markdown', bytes: FILE_BYTES.slice() }],
    facets: [{ id: OWN_FACET, name: 'Status', color: null, order: 5 }],
    tags: tags(),
    excerpts: excerpts(),
    taggings: taggings(),
    figures: [
      {
        id: id(figureIdSchema, 80),
        excerptId: WHOLE,
        value: 120,
        unit: 'teachers',
        approximation: 'more-than',
        kind: 'count',
      },
    ],
    memos: [
      {
        id: id(memoIdSchema, 90),
        target: { kind: 'report', id: REPORT },
        text: 'Read twice.',
        analystId: BOB,
        createdAt: at,
        updatedAt: at,
      },
    ],
    queries: [{ id: id(queryIdSchema, 95), name: 'All', query: { all: [] }, createdAt: at }],
  };
}
