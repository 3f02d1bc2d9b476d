// The sample project's rows, from its two read texts and its tagging. Pure; a quote that is not found is a fault of
// the shipped files and throws.
import { codebookById } from '../../../seeds/codebooks/index.ts';
import {
  readSampleExcerpts,
  type SampleExcerpt,
  sampleCodebook,
  sampleCodebookIds,
} from '../../../seeds/sample/index.ts';
import { createAnchor } from '../../domain/anchors.ts';
import { toTags } from '../../domain/codebook.ts';
import type { Diff } from '../../domain/diff.ts';
import {
  type AnalystId,
  excerptIdSchema,
  facetIdSchema,
  figureIdSchema,
  newId,
  type TagId,
  taggingIdSchema,
  tagIdSchema,
} from '../../domain/ids.ts';
import type { Block, Excerpt, Figure, Tag, Tagging } from '../../domain/records.ts';
import type { ReadContent } from '../../workers/readingMessages.ts';

export interface SampleOptions {
  language: 'en' | 'fr';
  analystId: AnalystId;
  /** ISO time of all rows. */
  now: string;
  /** What a place of the gazetteer is called, for the tag's own name. */
  placeName(ref: string): string;
}

export type SampleReports = Record<SampleExcerpt['report'], ReadContent>;

function added<Row>(rows: Row[]): { added: Row[]; updated: []; removed: [] } {
  return { added: rows, updated: [], removed: [] };
}

function sampleTags(excerpts: readonly SampleExcerpt[], { language, placeName }: SampleOptions): Tag[] {
  const tags: Tag[] = [];
  for (const codebook of [...sampleCodebookIds.map(codebookById), sampleCodebook]) {
    if (codebook) tags.push(...toTags(codebook, language, { existing: tags }));
  }
  const refs = [...new Set(excerpts.flatMap((excerpt) => excerpt.tags.place))];
  const places = refs.map(
    (ref): Tag => ({
      id: newId(tagIdSchema),
      facetId: facetIdSchema.parse('place'),
      parentId: null,
      name: placeName(ref),
      color: null,
      definition: '',
      shortcut: null,
      ref,
      order: 0,
    }),
  );
  places.sort((a, b) => a.name.localeCompare(b.name, language));
  return [...tags, ...places.map((tag, order) => ({ ...tag, order }))];
}

function anchorOf(blocks: readonly Block[], { paragraph, quote }: SampleExcerpt) {
  const index = blocks.findIndex((block) => block.kind === 'paragraph' && block.label === paragraph);
  const start = blocks[index]?.text.indexOf(quote) ?? -1;
  if (start < 0) throw new Error(`the sample's quote is not in paragraph ${paragraph}`);
  return createAnchor(blocks, { startIndex: index, start, endIndex: index, end: start + quote.length });
}

interface Marks {
  excerpts: Excerpt[];
  taggings: Tagging[];
  figures: Figure[];
}

function mark(
  marks: Marks,
  entry: SampleExcerpt,
  content: ReadContent,
  context: SampleOptions & { byRef: ReadonlyMap<string, TagId> },
): void {
  const { report, blocks } = content;
  const { analystId, now, byRef } = context;
  const anchor = anchorOf(blocks, entry);
  const excerptId = newId(excerptIdSchema);
  const blockIndex = blocks.findIndex((block) => block.id === anchor.startBlockId);
  const note = entry.note ?? '';
  marks.excerpts.push({
    id: excerptId,
    reportId: report.id,
    anchor,
    blockIndex,
    note,
    analystId,
    createdAt: now,
    updatedAt: now,
  });
  for (const ref of Object.values(entry.tags).flat()) {
    const tagId = byRef.get(ref);
    if (!tagId) throw new Error(`the sample's tag ${ref} is in no codebook`);
    const id = newId(taggingIdSchema);
    marks.taggings.push({
      id,
      excerptId,
      reportId: report.id,
      tagId,
      analystId,
      origin: 'import',
      createdAt: now,
    });
  }
  for (const figure of entry.figures ?? [])
    marks.figures.push({ ...figure, id: newId(figureIdSchema), excerptId });
}

/** Two reports of one work, their tags, excerpts and figures; the French one read to its end, the English to its half. */
export function sampleContent(reports: SampleReports, options: SampleOptions): Diff {
  const entries = readSampleExcerpts();
  const tags = sampleTags(entries, options);
  const byRef = new Map(tags.flatMap((tag) => (tag.ref === null ? [] : [[tag.ref, tag.id] as const])));
  const marks: Marks = { excerpts: [], taggings: [], figures: [] };
  for (const entry of entries) mark(marks, entry, reports[entry.report], { ...options, byRef });
  const { work } = reports.fr;
  const french = { ...reports.fr.report, readUpTo: reports.fr.blocks.length };
  const english = {
    ...reports.en.report,
    workId: work.id,
    readUpTo: Math.floor(reports.en.blocks.length / 2),
  };
  return {
    works: added([work]),
    reports: added([french, english]),
    blocks: added([...reports.fr.blocks, ...reports.en.blocks]),
    files: added([reports.fr.file, reports.en.file]),
    tags: added(tags),
    excerpts: added(marks.excerpts),
    taggings: added(marks.taggings),
    figures: added(marks.figures),
  };
}
