import { describe, expect, test } from 'vitest';
import { excerptSchema, figureSchema } from '../../../renderer/domain/records.ts';
import { selectExcerpts } from '../../../renderer/domain/selection.ts';
import { comparePlaces, firstPair, placeOptions } from '../../../renderer/features/compare/comparison.ts';
import { listFigures } from '../../../renderer/features/compare/figures.ts';
import { readQuantities } from '../../../renderer/suggest/quantities.ts';
import { FEW, layoutCompare } from '../../../renderer/viz/compare/layout.ts';
import { aPack, aReport, excerptId, someTags, uuid } from './fixtures.ts';

const tags = someTags([
  { facet: 'theme', name: 'Prevention' },
  { facet: 'theme', name: 'Gender', parent: 0 },
  { facet: 'theme', name: 'Terrorism' },
  { facet: 'activity', name: 'Training' },
  { facet: 'place', name: 'Kenya', ref: 'iso3:KEN' },
  { facet: 'place', name: 'Kazakhstan', ref: 'iso3:KAZ' },
  { facet: 'place', name: 'Uganda', ref: 'iso3:UGA' },
]);
const packs = [
  aPack(1, [
    { tags: [1, 4], blocks: [0, 0] },
    { tags: [1, 3, 6], blocks: [1, 1] },
    { tags: [0, 5], blocks: [2, 2] },
    { tags: [1, 4, 5], blocks: [3, 3] },
    { tags: [2, 5], blocks: [4, 4] },
    { tags: [4], blocks: [5, 5] },
  ]),
];
const selection = selectExcerpts(packs, { reportIds: null, tagSets: [] });
const compared = (by: 'theme' | 'activity') =>
  comparePlaces({
    tags,
    selection,
    pair: { a: 'm49:014', b: 'm49:143' },
    by,
    language: 'en',
    noneName: 'None',
  });

describe('comparing two places', () => {
  test('offers only places that have excerpts, with how many', () => {
    const options = placeOptions(tags, selection, 'm49', 'en');
    expect(options.map(({ ref, excerpts }) => [ref, excerpts])).toContainEqual(['m49:014', 4]);
    expect(options.map(({ ref }) => ref)).not.toContain('m49:005');
    expect(firstPair(options, 'm49')).toEqual({ a: 'm49:014', b: 'm49:143' });
    expect(firstPair([], 'm49')).toEqual({ a: null, b: null });
  });

  test('groups themes by what both have and what only one has; a tag stands for itself', () => {
    const { layout } = compared('theme');
    const rows = layout.groups.map(({ kind, rows: own }) => [
      kind,
      own.map(({ name, a, b }) => [name, a, b]),
    ]);
    expect(rows).toEqual([
      ['both', [['Gender', 3, 1]]],
      ['only-a', [['None', 1, 0]]],
      [
        'only-b',
        [
          ['Prevention', 0, 1],
          ['Terrorism', 0, 1],
        ],
      ],
    ]);
  });

  test('counts distinct excerpts and says how many name both places', () => {
    const { layout, shared } = compared('theme');
    expect(layout.totals).toEqual({ a: 4, b: 3 });
    expect(shared).toBe(1);
    expect(layout.isSmall).toBe(true);
  });

  test('opens exactly the excerpts that it counts', () => {
    const comparison = compared('theme');
    for (const { rows } of comparison.layout.groups) {
      for (const { key, a, b } of rows) {
        expect(comparison.excerptsOf('a', key)).toHaveLength(a);
        expect(comparison.excerptsOf('b', key)).toHaveLength(b);
      }
    }
    expect(comparison.excerptsOf('b', null)).toEqual([excerptId(1002), excerptId(1003), excerptId(1004)]);
    expect(compared('activity').excerptsOf('a', 'unknown')).toEqual([]);
  });

  test('bars are shares of the longest', () => {
    const rows = [{ key: 'x', name: 'x', parent: '', a: 4, b: 1 }];
    const layout = layoutCompare({ rows, totals: { a: FEW, b: FEW } });
    expect(layout.groups[0]?.rows[0]).toMatchObject({ barA: 1, barB: 0.25 });
    expect(layout.isSmall).toBe(false);
  });
});

describe('numbers in parallel (SPEC 6.8)', () => {
  const quote = 'In two States it trained 4,100 prison officers and more than 300 judges in 2022.';
  const excerpt = excerptSchema.parse({
    id: uuid(1, 2),
    reportId: uuid(1, 3),
    anchor: {
      startBlockId: uuid(1, 5),
      start: 0,
      endBlockId: uuid(1, 5),
      end: quote.length,
      quote,
      prefix: '',
      suffix: '',
      label: '33',
    },
    blockIndex: 0,
    note: '',
    analystId: uuid(1, 6),
    createdAt: '2024-01-01T00:00:00.000Z',
    updatedAt: '2024-01-01T00:00:00.000Z',
  });
  const input = {
    excerpts: [excerpt],
    reports: [aReport(1)],
    read: [readQuantities(quote, 'en')],
    language: 'en' as const,
  };

  test('each has its words and its citation, and none is added to another', () => {
    const listed = listFigures({ ...input, figures: [] });
    expect(listed.map(({ value }) => value)).toContain(4100);
    expect(listed.map(({ value }) => value)).toContain(300);
    expect(listed.map(({ value }) => value)).not.toContain(4400);
    for (const { citation, words } of listed) {
      expect(citation).toBe('A/1/1, para. 33');
      expect(words.length).toBeGreaterThan(10);
    }
  });

  test('a number that an analyst noted is listed once, as noted', () => {
    const noted = figureSchema.parse({
      id: uuid(9, 7),
      excerptId: excerpt.id,
      value: 4100,
      unit: 'prison officers',
      approximation: 'exact',
      kind: 'count',
    });
    const same = listFigures({ ...input, figures: [noted] }).filter(({ value }) => value === 4100);
    expect(same.map(({ isNoted }) => isNoted)).toEqual([true]);
  });
});
