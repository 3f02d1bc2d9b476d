import { describe, expect, test } from 'vitest';
import { type Block, blockSchema } from '../../../renderer/domain/records.ts';
import {
  addCoverage,
  coverReport,
  estimateCoverage,
  paragraphIndexes,
} from '../../../renderer/features/see/coverage.ts';
import { aReport, uuid } from './fixtures.ts';

/** h = heading, p = numbered paragraph, i = item below it, u = paragraph without number. */
function blocksOf(pattern: string): Block[] {
  const kinds = { h: 'heading', p: 'paragraph', i: 'item', u: 'paragraph' } as const;
  return [...pattern].map((letter, index) =>
    blockSchema.parse({
      id: uuid(index, 5),
      reportId: uuid(1, 3),
      index,
      kind: letter === 'h' ? kinds.h : letter === 'i' ? kinds.i : kinds.p,
      label: letter === 'p' ? String(index) : null,
      level: 1,
      text: 'x',
      page: null,
      path: [],
      notes: [],
    }),
  );
}

const pack = (first: number[], last: number[]) => ({
  firstBlock: Uint32Array.from(first),
  lastBlock: Uint32Array.from(last),
});

describe('what was read (SPEC 6.2)', () => {
  const paragraphs = paragraphIndexes(blocksOf('hppiihpp'));

  test('counts numbered paragraphs; all paragraphs and items where none is numbered', () => {
    expect([...paragraphs]).toEqual([1, 2, 6, 7]);
    expect([...paragraphIndexes(blocksOf('huiu'))]).toEqual([1, 2, 3]);
  });

  test('nothing, before anything was declared read or tagged', () => {
    expect(coverReport({ readUpTo: 0 }, paragraphs, undefined)).toEqual({ paragraphs: 4, read: 0 });
  });

  test('up to where the analyst declared it', () => {
    expect(coverReport({ readUpTo: 6 }, paragraphs, undefined)).toEqual({ paragraphs: 4, read: 2 });
    expect(coverReport({ readUpTo: 8 }, paragraphs, undefined)).toEqual({ paragraphs: 4, read: 4 });
  });

  test('and where an excerpt lies: on a paragraph, on an item of it, across several', () => {
    expect(coverReport({ readUpTo: 0 }, paragraphs, pack([7], [7])).read).toBe(1);
    expect(coverReport({ readUpTo: 0 }, paragraphs, pack([4], [4])).read).toBe(1);
    expect(coverReport({ readUpTo: 0 }, paragraphs, pack([1], [6])).read).toBe(3);
    expect(coverReport({ readUpTo: 3 }, paragraphs, pack([1], [1])).read).toBe(2);
  });

  test('an excerpt on a heading before the first paragraph is no paragraph', () => {
    expect(coverReport({ readUpTo: 0 }, paragraphs, pack([0], [0])).read).toBe(0);
  });

  test('is estimated by blocks until they are there, and adds up', () => {
    const half = estimateCoverage(aReport(1, { readUpTo: 10, blocks: 20, paragraphs: 9 }));
    expect(half).toEqual({ paragraphs: 9, read: 5 });
    expect(addCoverage([half, { paragraphs: 1, read: 1 }])).toEqual({ paragraphs: 10, read: 6 });
  });
});
