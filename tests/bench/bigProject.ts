// The big project of the bars: reports, excerpts and taggings that pass every schema and every rule of the domain, each
// report from the seed and its number alone, so that they can be made in any order and a few at a time.
import { createAnchor } from '../../renderer/domain/anchors.ts';
import {
  type AnalystId,
  type BlockId,
  blockIdSchema,
  excerptIdSchema,
  reportIdSchema,
  sha256Schema,
  type TagId,
  taggingIdSchema,
  workIdSchema,
} from '../../renderer/domain/ids.ts';
import type { Block, Excerpt, OriginalFile, Report, Tagging, Work } from '../../renderer/domain/records.ts';
import type { Span } from '../../renderer/domain/span.ts';
import type { TagsByFacet } from './bigTags.ts';
import { createRandom, type Random } from './random.ts';
import { phrase, prose } from './words.ts';

export const SEED = 20_230_720;

/** What each report of the big project has on average; reports differ by as much as two fifths. */
export const PER_REPORT = { paragraphs: 100, excerpts: 250, taggings: 500 } as const;

/** Numbered paragraphs of five reports in a row: a hundred on average. */
const LENGTHS = [60, 80, 100, 120, 140] as const;
const BODIES = [
  'General Assembly',
  'Security Council',
  'Economic and Social Council',
  'Human Rights Council',
];
const SECTION = 12;
const AT = '2026-01-05T08:00:00.000Z';

export interface BigReport {
  work: Work;
  report: Report;
  blocks: Block[];
  file: OriginalFile;
  excerpts: Excerpt[];
  taggings: Tagging[];
}

export interface BigReportOptions {
  seed: number;
  /** Number of the report, from 0. */
  index: number;
  byFacet: TagsByFacet;
  analystId: AnalystId;
}

/** Headings every twelve paragraphs, two levels of them in turn; paragraphs numbered through the report. */
export function createBlocks(random: Random, reportId: Block['reportId'], paragraphs: number): Block[] {
  const blocks: Block[] = [];
  let path: string[] = [];
  const add = (kind: Block['kind'], label: string | null, level: number, text: string): void => {
    const id: BlockId = blockIdSchema.parse(random.uuid());
    const index = blocks.length;
    blocks.push({ id, reportId, index, kind, label, level, text, page: null, path, notes: [] });
  };
  for (let number = 1; number <= paragraphs; number++) {
    if ((number - 1) % SECTION === 0) {
      const level = ((number - 1) / SECTION) % 2 === 0 ? 1 : 2;
      const title = phrase(random, random.between(3, 7));
      path = path.slice(0, level - 1);
      add('heading', null, level, title);
      path = [...path, title];
    }
    add('paragraph', String(number), 1, prose(random, random.between(420, 640)));
  }
  return blocks;
}

function createReport(random: Random, index: number, blocks: readonly Block[], bytes: number): Report {
  const year = 2005 + (index % 20);
  const title = `${phrase(random, random.between(4, 9))}: report ${index + 1}`;
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph').length;
  const id = blocks[0]?.reportId ?? reportIdSchema.parse(random.uuid());
  return {
    id,
    workId: workIdSchema.parse(random.uuid()),
    symbol: `A/${60 + (index % 20)}/${100 + index}`,
    title,
    body: random.pick(BODIES),
    session: null,
    agendaItem: null,
    date: `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
    language: 'en',
    attributes: {},
    // Random digits in the place of a digest: nothing here reads the file again.
    file: {
      name: `report-${index + 1}.txt`,
      sha256: sha256Schema.parse(random.hex(64)),
      bytes,
      mediaType: 'text/plain',
    },
    warnings: [],
    importedAt: AT,
    readUpTo: blocks.length,
    paragraphs,
    blocks: blocks.length,
  };
}

/** From a word's beginning to a word's end, 60 to 320 units; one passage in fifty goes on into the next paragraph. */
function pickSpan(random: Random, blocks: readonly Block[]): Span {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const { index: startIndex, text } = random.pick(paragraphs);
  const words = [0, ...Array.from(text.matchAll(/ /g), (match) => match.index + 1)];
  const start = random.pick(words.slice(0, -6));
  const next = blocks[startIndex + 1];
  if (next?.kind === 'paragraph' && random.next() < 0.02) {
    return { startIndex, start, endIndex: startIndex + 1, end: next.text.indexOf(' ', 30) };
  }
  const wanted = Math.min(text.length, start + random.between(60, 320));
  const space = text.indexOf(' ', wanted);
  return { startIndex, start, endIndex: startIndex, end: space < 0 ? text.length : space };
}

function keyOf({ startIndex, start, endIndex, end }: Span): string {
  return `${startIndex}:${start}-${endIndex}:${end}`;
}

/** The more used a tag, the nearer it stands to the beginning of its facet. */
function pickTag(random: Random, tags: readonly TagId[]): TagId {
  const tag = tags[Math.floor(random.next() ** 2 * tags.length)];
  if (tag === undefined) throw new RangeError('a facet without tags');
  return tag;
}

/** One, three, two and two tags in turn: two on average. A theme first, then a place, then what else there is. */
function pickTags(random: Random, nth: number, byFacet: TagsByFacet): TagId[] {
  const count = [1, 3, 2, 2][nth % 4] ?? 2;
  const third = random.pick([byFacet.activity, byFacet.actor, byFacet.instrument]);
  return [byFacet.theme, byFacet.place, third].slice(0, count).map((tags) => pickTag(random, tags));
}

function tagReport(
  random: Random,
  blocks: readonly Block[],
  { byFacet, analystId }: BigReportOptions,
): Pick<BigReport, 'excerpts' | 'taggings'> {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph').length;
  const wanted = (paragraphs * PER_REPORT.excerpts) / PER_REPORT.paragraphs;
  const spans = new Map<string, Span>();
  while (spans.size < wanted) {
    const span = pickSpan(random, blocks);
    spans.set(keyOf(span), span);
  }
  const excerpts: Excerpt[] = [];
  const taggings: Tagging[] = [];
  for (const span of spans.values()) {
    const id = excerptIdSchema.parse(random.uuid());
    const anchor = createAnchor(blocks, span);
    const first = blocks[span.startIndex];
    if (!first) continue;
    const { reportId } = first;
    const note = random.next() < 0.05 ? prose(random, 40) : '';
    const tags = pickTags(random, excerpts.length, byFacet);
    excerpts.push({
      id,
      reportId,
      anchor,
      blockIndex: span.startIndex,
      note,
      analystId,
      createdAt: AT,
      updatedAt: AT,
    });
    for (const tagId of tags) {
      const taggingId = taggingIdSchema.parse(random.uuid());
      taggings.push({
        id: taggingId,
        excerptId: id,
        reportId,
        tagId,
        analystId,
        origin: 'import',
        createdAt: AT,
      });
    }
  }
  return { excerpts, taggings };
}

export function createBigReport(options: BigReportOptions): BigReport {
  const { seed, index } = options;
  const random = createRandom(seed + index * 7919);
  const reportId = reportIdSchema.parse(random.uuid());
  const blocks = createBlocks(random, reportId, LENGTHS[index % LENGTHS.length] ?? PER_REPORT.paragraphs);
  const bytes = new TextEncoder().encode(toMarkdown('', blocks));
  const report = createReport(random, index, blocks, bytes.length);
  const { name, sha256, mediaType } = report.file;
  return {
    work: { id: report.workId, title: report.title },
    report,
    blocks,
    file: { id: sha256, name, mediaType, bytes },
    ...tagReport(random, blocks, options),
  };
}

/** A report as the Markdown of a file: headings with their marks, paragraphs with their numbers. */
export function toMarkdown(title: string, blocks: readonly Block[]): string {
  const parts = title === '' ? [] : [`# ${title}`];
  for (const { kind, label, level, text } of blocks) {
    parts.push(kind === 'heading' ? `${'#'.repeat(level + 1)} ${text}` : `${label}. ${text}`);
  }
  return `${parts.join('\n\n')}\n`;
}
