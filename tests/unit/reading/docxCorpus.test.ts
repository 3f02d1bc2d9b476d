import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadReport } from '../../../renderer/reading/report.ts';
import { hasCorpus, missingWords, ofKind, readAnyCorpus, words, wordsOf } from './corpus.ts';
import { readGold, score } from './gold.ts';

describe.skipIf(!hasCorpus)('a budget report of Word', () => {
  let report: ReadReport;
  beforeAll(async () => {
    report = await readAnyCorpus('A_80_590-EN.docx');
  });

  test('against the gold file: nothing missed', () => {
    expect(score(report, readGold('A_80_590-EN.gold.json'))).toEqual({
      labels: 1,
      ends: 1,
      headings: 1,
      levels: 1,
      footnotes: 1,
      metadata: 1,
    });
  });

  test('numbers that head sections are no paragraphs', () => {
    const numbered = ofKind(report, 'heading').filter(({ text }) => /^\d\. /.test(text));
    expect(numbered.map(({ level }) => level)).toEqual([3, 3]);
    expect(report.warnings).toEqual([]);
  });

  test('tables stay tables; a box of one column is text', () => {
    expect(ofKind(report, 'table')).toHaveLength(27);
    expect(ofKind(report, 'footnote').map(({ label }) => label)).toEqual(['1']);
    expect(
      report.blocks.filter(({ notes }) => notes.length > 0).map(({ kind, notes }) => [kind, notes]),
    ).toEqual([['heading', ['1']]]);
  });

  test('items under the last paragraph', () => {
    expect(ofKind(report, 'item').map(({ label }) => label)).toEqual(['79 (a)', '79 (b)', '79 (c)']);
  });

  test('the PDF of the same document gives the same words', async () => {
    const other = await readAnyCorpus('A_80_590-EN.pdf').catch(() => null);
    if (other === null) return;
    const paragraphs = (read: ReadReport) => ofKind(read, 'paragraph').flatMap(({ text }) => words(text));
    const missing = missingWords(paragraphs(report), wordsOf(other));
    expect(missing.length).toBeLessThan(paragraphs(report).length * 0.02);
  });
});

describe.skipIf(!hasCorpus)('a programme budget of Word', () => {
  let report: ReadReport;
  beforeAll(async () => {
    report = await readAnyCorpus('A_81_6_Sect.34-EN.docx');
  });

  test('58 paragraphs with numbers of two parts', () => {
    expect(ofKind(report, 'paragraph').map(({ label }) => label)).toEqual(
      Array.from({ length: 58 }, (_, at) => `34.${at + 1}`),
    );
    expect(report.warnings).toEqual([]);
  });

  test('masthead out of the first page’s header', () => {
    expect(report).toMatchObject({
      symbol: 'A/81/6 (Sect. 34)/Part A',
      body: 'General Assembly',
      session: 'Eighty-first session',
      agendaItem: '138 and 139',
      date: '2026-03-17',
      language: 'en',
      title: 'Proposed programme budget for 2027',
    });
  });

  test('asterisks are notes, captions are no headings, 18 tables', () => {
    expect(ofKind(report, 'footnote').map(({ label }) => label)).toEqual(['*', '**', '***']);
    expect(ofKind(report, 'table')).toHaveLength(18);
    expect(ofKind(report, 'heading').filter(({ text }) => /^(?:Table|Figure) /.test(text))).toEqual([]);
  });

  test('headings without numbers lie as deep as their styles say', () => {
    const levels = ofKind(report, 'heading').map(({ level }) => level);
    expect(levels.slice(0, 10)).toEqual([1, 1, 2, 3, 3, 3, 3, 4, 4, 3]);
    expect(Math.max(...levels)).toBe(5);
    const items = ofKind(report, 'item').map(({ label }) => label);
    expect(items).toHaveLength(27);
    expect(items.slice(0, 2)).toEqual(['34.10 (a)', '34.10 (b)']);
  });
});
