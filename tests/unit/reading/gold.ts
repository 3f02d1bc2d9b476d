// Compares a reading with a gold file beside a real document: what share of labels, words, headings and notes is right.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadReport } from '../../../renderer/reading/report.ts';
import { ofKind } from './corpus.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/corpus');

const goldSchema = z.object({
  symbol: z.string(),
  language: z.string(),
  date: z.string(),
  organ: z.string(),
  title: z.string(),
  session: z.string().nullish(),
  agendaItem: z.string().nullish(),
  paragraphCount: z.number(),
  headings: z.array(
    z.object({
      level: z.number(),
      text: z.string(),
      beforeParagraph: z.union([z.number(), z.null()]).optional(),
    }),
  ),
  samples: z.array(z.object({ n: z.string(), startsWith: z.string(), endsWith: z.string() })),
  footnotes: z.array(z.object({ mark: z.string(), text: z.string().optional() })),
});
export type Gold = z.infer<typeof goldSchema>;

export function readGold(name: string): Gold {
  return goldSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
}

/** The gold files' own rule: no soft hyphens, one kind of white space, of quotes and of dashes. */
function normalise(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Shares from 0 to 1. */
export type Score = {
  labels: number;
  ends: number;
  headings: number;
  levels: number;
  footnotes: number;
  metadata: number;
};

function share(results: readonly boolean[]): number {
  return results.length === 0 ? 1 : results.filter(Boolean).length / results.length;
}

/** A paragraph's words with those of its items, as the gold files count them. */
function wholeParagraph(report: ReadReport, label: string): string {
  const at = report.blocks.findIndex((block) => block.kind === 'paragraph' && block.label === label);
  const parts: string[] = [];
  for (const block of at < 0 ? [] : report.blocks.slice(at)) {
    if (parts.length > 0 && (block.kind === 'paragraph' || block.kind === 'heading')) break;
    if (block.kind === 'paragraph' || block.kind === 'item') parts.push(block.text);
  }
  return normalise(parts.join(' '));
}

function headingShares(report: ReadReport, gold: Gold): { texts: boolean[]; levels: boolean[] } {
  const found = ofKind(report, 'heading');
  let from = 0;
  const levels: boolean[] = [];
  const texts = gold.headings.map(({ level, text }) => {
    const at = found.findIndex((block, index) => index >= from && normalise(block.text) === normalise(text));
    if (at >= 0) from = at + 1;
    levels.push(at >= 0 && found[at]?.level === level);
    return at >= 0;
  });
  return { texts, levels };
}

export function score(report: ReadReport, gold: Gold): Score {
  const labels = ofKind(report, 'paragraph').map((block) => block.label);
  const expected = Array.from({ length: gold.paragraphCount }, (_, at) => String(at + 1));
  const length = Math.max(labels.length, expected.length);
  const headings = headingShares(report, gold);
  const notes = new Map(ofKind(report, 'footnote').map((block) => [block.label, normalise(block.text)]));
  return {
    labels: share(Array.from({ length }, (_, at) => labels[at] === expected[at])),
    ends: share(
      gold.samples.map(({ n, startsWith, endsWith }) => {
        const text = wholeParagraph(report, n);
        return text.startsWith(normalise(startsWith)) && text.endsWith(normalise(endsWith));
      }),
    ),
    headings: share(headings.texts),
    levels: share(headings.levels),
    footnotes: share(
      gold.footnotes.map(({ mark, text }) => {
        const found = notes.get(mark);
        return found !== undefined && (text === undefined || found.startsWith(normalise(text).slice(0, 60)));
      }),
    ),
    metadata: share([
      report.symbol === gold.symbol,
      report.language === gold.language,
      report.date === gold.date,
      report.body === gold.organ,
      normalise(report.title) === normalise(gold.title),
      report.session === (gold.session ?? null),
      (gold.agendaItem ?? '').endsWith(report.agendaItem ?? ''),
    ]),
  };
}
