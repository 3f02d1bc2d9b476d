// Reads the two PDFs that have gold files, and asks for the accuracy that a report's citations need.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadReport } from '../../../renderer/reading/report.ts';
import { readReportSchema } from '../../../renderer/reading/report.ts';
import { hasCorpus, ofKind, readAnyCorpus } from './corpus.ts';
import { type Gold, normal, readGold, score } from './pdfScore.ts';

const DOCUMENTS = [
  ['S_2025_496-EN.pdf', 'S_2025_496-EN.pdf.gold.json'],
  ['A_80_590-EN.pdf', 'A_80_590-EN.gold.json'],
] as const;

describe.skipIf(!hasCorpus).each(DOCUMENTS)('%s against its gold file', (name, goldName) => {
  let report: ReadReport;
  let gold: Gold;
  beforeAll(async () => {
    gold = readGold(goldName);
    report = await readAnyCorpus(name);
  });

  test('has every numbered paragraph, whole, in order, on its page', () => {
    const { labels, starts, ends, pages, misses } = score(report, gold);
    expect(ofKind(report, 'paragraph').length).toBe(gold.paragraphCount);
    expect({ labels, starts, ends, pages }, misses.join('\n')).toEqual({
      labels: 1,
      starts: 1,
      ends: 1,
      pages: 1,
    });
  });

  test('has every heading at its level', () => {
    const { headingTexts, headingLevels, misses } = score(report, gold);
    expect(headingTexts, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(headingLevels, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  test('has every footnote, tied to its mark', () => {
    const { footnotes, footnoteTies, misses } = score(report, gold);
    expect({ footnotes, footnoteTies }, misses.join('\n')).toEqual({ footnotes: 1, footnoteTies: 1 });
  });

  test('has the masthead', () => {
    const { symbol, date, language, body, title } = report;
    expect({ symbol, date, language, body, title: normal(title) }).toEqual({
      symbol: gold.symbol,
      date: gold.date,
      language: gold.language,
      body: gold.organ,
      title: normal(gold.title),
    });
  });

  test('keeps the schema', () => {
    expect(readReportSchema.parse(report)).toEqual(report);
  });
});
