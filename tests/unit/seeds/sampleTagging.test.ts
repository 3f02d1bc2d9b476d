// The sample's tagging: every quote is where it says, every ref is known, every figure stands in its quote.
import { describe, expect, test } from 'vitest';
import { readText } from '../../../renderer/reading/readTextFile.ts';
import { codebookById } from '../../../seeds/codebooks/index.ts';
import regions from '../../../seeds/gazetteer/regions.json' with { type: 'json' };
import states from '../../../seeds/gazetteer/states.json' with { type: 'json' };
import type { SampleExcerpt, SampleFigure } from '../../../seeds/sample/index.ts';
import { readSampleExcerpts, sampleCodebook, sampleCodebookIds } from '../../../seeds/sample/index.ts';
import { sampleTexts } from '../../../seeds/sample/texts.ts';

const excerpts = readSampleExcerpts();
const of = (report: 'fr' | 'en') => excerpts.filter((excerpt) => excerpt.report === report);

const paragraphs = new Map<string, string>();
for (const sample of sampleTexts) {
  const result = readText(sample.text, sample.name);
  if (!result.ok) throw new Error(result.error.kind);
  for (const block of result.value.blocks) {
    if (block.kind === 'paragraph') paragraphs.set(`${sample.report} ${block.label}`, block.text);
  }
}

/** Numbers that the digests write in words. */
const IN_WORDS: Readonly<Record<number, readonly string[]>> = {
  2: ['deux', 'two'],
  3: ['trois', 'three'],
  5: ['cinq', 'five'],
  6: ['six'],
  7: ['sept', 'seven'],
  8: ['huit', 'eight'],
  9: ['neuf', 'nine'],
  12: ['douze', 'twelve'],
  13: ['treize', 'thirteen'],
  14: ['quatorze', 'fourteen'],
  15: ['quinze', 'fifteen'],
  30: ['trente', 'thirty'],
};

function isPrinted(figure: SampleFigure, quote: string): boolean {
  const numbers = quote.replace(/(\d)[ ,](?=\d{3}(?!\d))/g, '$1').match(/\d+(?:[.,]\d+)?/g) ?? [];
  if (numbers.some((number) => Number(number.replace(',', '.')) === figure.value)) return true;
  const found: string[] = quote.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (IN_WORDS[figure.value] ?? []).some((word) => found.includes(word));
}

const refsByFacet: Readonly<Record<keyof SampleExcerpt['tags'], ReadonlySet<string>>> = (() => {
  const tags = [...sampleCodebookIds.map((id) => codebookById(id)), sampleCodebook].flatMap(
    (codebook) => codebook?.tags ?? [],
  );
  const inFacet = (facet: string) => new Set(tags.filter((tag) => tag.facet === facet).map((tag) => tag.ref));
  return {
    theme: inFacet('theme'),
    activity: inFacet('activity'),
    actor: inFacet('actor'),
    instrument: inFacet('instrument'),
    place: new Set([...states.map((state) => `iso3:${state.iso3}`), ...regions.map((region) => region.ref)]),
  };
})();

const FACETS = ['theme', 'activity', 'place', 'actor', 'instrument'] as const;

test('every quote stands exactly once in its paragraph', () => {
  const misplaced = excerpts.filter(({ report, paragraph, quote }) => {
    const text = paragraphs.get(`${report} ${paragraph}`) ?? '';
    return text.split(quote).length !== 2;
  });
  expect(misplaced.map(({ report, paragraph, quote }) => `${report} ${paragraph}: ${quote}`)).toEqual([]);
});

test('no two excerpts mark the same words', () => {
  const keys = excerpts.map(({ report, paragraph, quote }) => `${report} ${paragraph} ${quote}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(FACETS)('every ref of the facet %s is known and given once', (facet) => {
  const unknown = excerpts
    .flatMap((excerpt) => excerpt.tags[facet])
    .filter((ref) => !refsByFacet[facet].has(ref));
  expect([...new Set(unknown)]).toEqual([]);
  for (const { tags } of excerpts) expect(new Set(tags[facet]).size).toBe(tags[facet].length);
});

test('every excerpt bears at least one tag', () => {
  expect(excerpts.filter(({ tags }) => FACETS.every((facet) => tags[facet].length === 0))).toEqual([]);
});

test('every figure is printed in its quote', () => {
  const absent = excerpts.flatMap((excerpt) =>
    (excerpt.figures ?? [])
      .filter((figure) => !isPrinted(figure, excerpt.quote))
      .map((figure) => `${excerpt.report} ${excerpt.paragraph}: ${figure.value}`),
  );
  expect(absent).toEqual([]);
  expect(isPrinted({ value: 701, unit: '', approximation: 'exact', kind: 'count' }, 'formé 700 agents')).toBe(
    false,
  );
});

test("the sample's own codebook adds what the starters lack", () => {
  const starters = new Set(
    sampleCodebookIds.flatMap((id) => codebookById(id)?.tags.map((tag) => tag.ref) ?? []),
  );
  expect(sampleCodebook.tags.filter((tag) => starters.has(tag.ref))).toEqual([]);
});

describe('enough of everything that each view is alive', () => {
  test('excerpts in both languages, over almost every paragraph of the French one', () => {
    expect(of('fr').length).toBeGreaterThanOrEqual(150);
    expect(of('en').length).toBeGreaterThanOrEqual(60);
    expect(new Set(of('fr').map((excerpt) => excerpt.paragraph)).size).toBeGreaterThanOrEqual(100);
  });

  test('fifty countries on every inhabited continent, and every sub-heading of the four pillars', () => {
    const countries = new Set(
      excerpts.flatMap((excerpt) => excerpt.tags.place).filter((ref) => /^iso3:/.test(ref)),
    );
    expect(countries.size).toBeGreaterThanOrEqual(50);
    for (const continent of ['m49:002', 'm49:009', 'm49:019', 'm49:142', 'm49:150']) {
      const members = regions.find((region) => region.ref === continent)?.members.split(' ') ?? [];
      expect(
        members.filter((iso3) => countries.has(`iso3:${iso3}`)),
        continent,
      ).not.toEqual([]);
    }
    const themes = new Set(of('fr').flatMap((excerpt) => excerpt.tags.theme));
    expect([...refsByFacet.theme].filter((ref) => !themes.has(ref))).toEqual([]);
  });

  test('notes, figures, whole paragraphs and excerpts that overlap', () => {
    expect(excerpts.filter((excerpt) => excerpt.note).length).toBeGreaterThanOrEqual(25);
    expect(excerpts.flatMap((excerpt) => excerpt.figures ?? []).length).toBeGreaterThanOrEqual(60);
    const whole = excerpts.filter((one) => paragraphs.get(`${one.report} ${one.paragraph}`) === one.quote);
    expect(whole.length).toBeGreaterThan(20);
    const inside = excerpts.filter((one) =>
      excerpts.some(
        (other) =>
          other !== one &&
          other.report === one.report &&
          other.paragraph === one.paragraph &&
          other.quote.includes(one.quote),
      ),
    );
    expect(inside.length).toBeGreaterThanOrEqual(5);
  });
});
