// Reads the other PDFs beside the repository: what their reading must yield is counted, numbered or named by kind.
import { describe, expect, test } from 'vitest';
import type { ReadReport } from '../../../renderer/reading/report.ts';
import { corpusBytes, hasCorpus, ofKind, readAnyCorpus, refusalOf } from './corpus.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));

function labels(report: ReadReport): (string | null)[] {
  return ofKind(report, 'paragraph').map(({ label }) => label);
}

function codes(report: ReadReport): string[] {
  return report.warnings.map(({ code }) => code);
}

function untied(report: ReadReport): number {
  return report.warnings.filter(({ code }) => code.startsWith('footnote')).length;
}

describe.skipIf(!hasCorpus)('reports as PDF', () => {
  test('a report annexed to a letter: 62 paragraphs, 68 notes tied to their marks', async () => {
    const report = await readAnyCorpus('S_2025_85-EN.pdf');
    expect(labels(report)).toEqual(upTo(62));
    expect(ofKind(report, 'footnote').map(({ label }) => label)).toEqual(upTo(68));
    expect(untied(report)).toBe(0);
    expect(report).toMatchObject({ symbol: 'S/2025/85', date: '2025-02-06', body: 'Security Council' });
    expect(report.title).toMatch(/^Letter dated .* addressed to the President of the Security Council$/);
    expect(ofKind(report, 'table').map(({ text }) => text.split('\n').length > 10)).toEqual([true, true]);
  });

  test.each([
    ['A_RES_73_3-EN.pdf', 53, 7, 'A/RES/73/3', '73/3. '],
    ['A_RES_73_8-EN.pdf', 5, 1, 'A/RES/73/8', '73/8. '],
    ['nasty-encrypted-ownerpassword-only.pdf', 5, 1, 'A/RES/73/8', '73/8. '],
  ])('%s: the operative paragraphs of a resolution', async (name, paragraphs, notes, symbol, title) => {
    const report = await readAnyCorpus(name);
    expect(labels(report)).toEqual(upTo(paragraphs));
    expect(ofKind(report, 'footnote')).toHaveLength(notes);
    expect(untied(report)).toBe(0);
    expect(report.symbol).toBe(symbol);
    expect(report.title.startsWith(title)).toBe(true);
  });

  test('a typewritten report: numbers that start again, notes marked "1/" at the foot', async () => {
    const report = await readAnyCorpus('A_48_653-EN.pdf');
    expect(labels(report)).toEqual([...upTo(11), ...upTo(13), '12', ...upTo(7)]);
    expect(codes(report).filter((code) => code === 'numbering-restart')).toHaveLength(2);
    expect(ofKind(report, 'footnote').map(({ label }) => label)).toEqual(upTo(7));
    expect(report).toMatchObject({ symbol: 'A/48/653', date: '1993-11-29', session: 'Forty-eighth session' });
    expect(report.blocks.some(({ text }) => /^(?:English|Page \d+|\/\.\.\.)$/.test(text))).toBe(false);
  });

  test('a Russian letter: no paragraph, bullets, joined hyphens', async () => {
    const report = await readAnyCorpus('S_2024_228-RU.pdf');
    expect(report).toMatchObject({ symbol: 'S/2024/228', language: 'ru', date: '2024-03-11' });
    expect(labels(report)).toEqual([]);
    expect(ofKind(report, 'footnote')).toEqual([]);
    expect(ofKind(report, 'item').length).toBeGreaterThan(40);
    expect(codes(report)).not.toContain('text-layer-damaged');
  });

  test('damaged text layers are said, good ones are not', async () => {
    for (const name of ['S_2025_354-EN-AR.pdf', 'A_L.632-EN-badocr.pdf'])
      expect(codes(await readAnyCorpus(name)), name).toContain('text-layer-damaged');
    for (const name of ['S_2025_496-EN.pdf', 'A_80_590-EN.pdf', 'A_RES_73_3-EN.pdf'])
      expect(codes(await readAnyCorpus(name)), name).not.toContain('text-layer-damaged');
  });

  test('a scan with an OCR layer: most of its 135 paragraphs', async () => {
    const report = await readAnyCorpus('E_ICEF_672_PartII-FR.pdf');
    const found = new Set(labels(report));
    expect(upTo(135).filter((label) => found.has(label)).length).toBeGreaterThanOrEqual(110);
    expect(report.language).toBe('fr');
  });

  test('25 pages in under two seconds', async () => {
    await readAnyCorpus('A_RES_73_8-EN.pdf');
    const began = performance.now();
    await readAnyCorpus('S_2025_85-EN.pdf');
    // Three times the bar: tests share their machine.
    expect(performance.now() - began).toBeLessThan(6000);
  });
});

describe.skipIf(!hasCorpus)('files that are not as they should be', () => {
  test('a password: asked for, wrong, right', async () => {
    const bytes = corpusBytes('nasty-encrypted-userpassword.pdf');
    expect(await refusalOf(bytes)).toEqual({ kind: 'encrypted' });
    expect(await refusalOf(bytes, { password: 'wrong' })).toEqual({ kind: 'wrong-password' });
    const report = await readAnyCorpus('nasty-encrypted-userpassword.pdf', { password: 'secret-42' });
    expect(labels(report)).toEqual(upTo(5));
  });

  test('pictures of pages, nothing at all, an error page', async () => {
    expect(await refusalOf(corpusBytes('A_RES_2758_XXVI-RU-scan.pdf'))).toEqual({
      kind: 'no-text-layer',
      pages: 1,
    });
    expect(await refusalOf(corpusBytes('nasty-empty.pdf'))).toEqual({ kind: 'empty' });
    expect(codes(await readAnyCorpus('nasty-ods-error-page.pdf'))).toContain('error-page');
  });

  test('a file cut off is read as far as it goes, and says that it is damaged', async () => {
    const report = await readAnyCorpus('nasty-truncated.pdf');
    expect(report.symbol).toBe('S/2025/72');
    expect(report).toMatchObject({ date: '2025-01-31', body: 'Security Council' });
    expect(codes(report)).toContain('file-damaged');
    expect(labels(report)).toEqual(upTo(67));
  });
});
