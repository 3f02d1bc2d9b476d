// Compares a reading with a gold file: a list, made by eye, of what a correct import of a document yields. Gold files lie
// beside the documents in ../shared/corpus; of their words nothing but ratios enters a test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadBlock, ReadReport } from '../../../renderer/reading/report.ts';

const goldSchema = z.object({
  symbol: z.string(),
  title: z.string(),
  date: z.string(),
  language: z.string(),
  organ: z.string(),
  session: z.string().nullable(),
  agendaItem: z.string().nullable(),
  paragraphCount: z.int(),
  footnoteCount: z.int(),
  tableCount: z.int().optional(),
  headings: z.array(z.object({ level: z.int(), text: z.string(), beforeParagraph: z.int().nullable() })),
  samples: z.array(
    z.object({
      n: z.string(),
      startsWith: z.string(),
      endsWith: z.string(),
      pages: z.array(z.int()),
      footnotes: z.array(z.string()).optional(),
    }),
  ),
  footnotes: z.array(z.object({ mark: z.string(), text: z.string() })),
});
export type Gold = z.infer<typeof goldSchema>;

export function readGold(name: string): Gold {
  const path = join(import.meta.dirname, '../../../../shared/corpus', name);
  return goldSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Brings texts to what a gold file compares: no emphasis, one kind of blank, quote and dash. */
export function normal(text: string): string {
  return text
    .replace(/[*_\u00ad]/g, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/-\s+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Paragraphs with their items and loose parts, as a gold file counts them: lettered items belong to their paragraph. */
export function wholeParagraphs(report: ReadReport): { label: string; text: string; block: ReadBlock }[] {
  const whole: { label: string; text: string; block: ReadBlock }[] = [];
  for (const block of report.blocks) {
    const last = whole.at(-1);
    if (block.kind === 'paragraph' && block.label !== null)
      whole.push({ label: block.label, text: block.text, block });
    else if (block.kind === 'item' && last) {
      const mark = /\([^()]*\)$/.exec(block.label ?? '')?.[0] ?? '';
      last.text += ` ${mark} ${block.text}`;
    }
  }
  return whole;
}

export type Score = {
  labels: number;
  starts: number;
  ends: number;
  headingTexts: number;
  headingLevels: number;
  headingsFound: number;
  footnotes: number;
  footnoteTies: number;
  pages: number;
  misses: string[];
};

function ratio(count: number, of: number): number {
  return of === 0 ? 1 : count / of;
}

/** Ratios from 0 to 1; `misses` names what failed by place. */
export function score(report: ReadReport, gold: Gold): Score {
  const misses: string[] = [];
  const paragraphs = wholeParagraphs(report);
  const wanted = Array.from({ length: gold.paragraphCount }, (_, at) => String(at + 1));
  const labels = wanted.filter((label, at) => paragraphs[at]?.label === label).length;
  const hit = (isHit: boolean, name: string) => {
    if (!isHit) misses.push(name);
    return isHit;
  };
  const of = (n: string) => paragraphs.find(({ label }) => label === n);
  const starts = gold.samples.filter(({ n, startsWith }) =>
    hit(normal(of(n)?.text ?? '').startsWith(normal(startsWith)), `start ${n}`),
  ).length;
  const ends = gold.samples.filter(({ n, endsWith }) =>
    hit(normal(of(n)?.text ?? '').endsWith(normal(endsWith)), `end ${n}`),
  ).length;
  const pages = gold.samples.filter((sample) => of(sample.n)?.block.page === sample.pages[0]).length;
  const headings = report.blocks.filter((block) => block.kind === 'heading');
  const pairs = gold.headings.map((heading) => ({
    heading,
    found: headings.find(({ text }) => normal(text) === normal(heading.text)),
  }));
  const texts = pairs.filter(({ heading, found }) => hit(found !== undefined, `heading ${heading.text}`));
  const levels = texts.filter(({ heading, found }) =>
    hit(found?.level === heading.level, `level of ${heading.text}: ${found?.level}`),
  );
  const notes = report.blocks.filter((block) => block.kind === 'footnote');
  const footnotes = gold.footnotes.filter(({ mark, text }) =>
    hit(
      notes.some((note) => note.label === mark && normal(note.text).startsWith(normal(text))),
      `footnote ${mark}`,
    ),
  ).length;
  const tied = gold.footnotes.filter(({ mark }) => report.blocks.some((block) => block.notes.includes(mark)));
  const total = gold.samples.length;
  return {
    labels: ratio(labels, gold.paragraphCount),
    starts: ratio(starts, total),
    ends: ratio(ends, total),
    headingTexts: ratio(texts.length, gold.headings.length),
    headingLevels: ratio(levels.length, gold.headings.length),
    headingsFound: headings.length,
    footnotes: ratio(footnotes, gold.footnotes.length),
    footnoteTies: ratio(tied.length, gold.footnotes.length),
    pages: ratio(pages, total),
    misses,
  };
}
