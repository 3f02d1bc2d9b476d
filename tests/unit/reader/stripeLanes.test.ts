import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptIdSchema, newId, taggingIdSchema } from '../../../renderer/domain/ids.ts';
import {
  estimateLines,
  keepUnchanged,
  layoutStripes,
  namesThatFit,
  type Stripe,
  type StripeSource,
} from '../../../renderer/features/reader/stripeLanes.ts';

function source(
  startIndex: number,
  start: number,
  endIndex: number,
  end: number,
  names = ['Care'],
): StripeSource {
  return {
    excerptId: newId(excerptIdSchema),
    startIndex,
    start,
    endIndex,
    end,
    quote: 'words',
    tags: names.map((name) => ({ taggingId: newId(taggingIdSchema), facet: 'theme', name, color: null })),
  };
}

const TEXT = 'x'.repeat(660);

test('two tags of one excerpt stand side by side, a later excerpt takes the free lane again', () => {
  const { byBlock } = layoutStripes(
    [source(0, 0, 0, 100, ['Care', 'Training']), source(0, 400, 0, 500)],
    [TEXT],
  );
  expect(byBlock.get(0)?.map((stripe) => [stripe.name, stripe.lane])).toEqual([
    ['Care', 0],
    ['Training', 1],
    ['Care', 0],
  ]);
});

test('a stripe over several blocks keeps its lane and is named once', () => {
  const { byBlock, lanesOf } = layoutStripes(
    [source(0, 500, 2, 100), source(1, 0, 1, 660)],
    [TEXT, TEXT, TEXT],
  );
  const long = [0, 1, 2].map((index) => byBlock.get(index)?.[0]);
  expect(long.map((stripe) => stripe?.lane)).toEqual([0, 0, 0]);
  expect(long.map((stripe) => stripe?.isFirst)).toEqual([true, false, false]);
  expect(long.map((stripe) => [stripe?.from, stripe?.to])).toEqual([
    [500 / 660, 1],
    [0, 1],
    [0, 100 / 660],
  ]);
  expect(lanesOf.get(1)).toBe(2);
});

const sourceArbitrary = fc
  .tuple(fc.nat(4), fc.nat(600), fc.nat(2), fc.integer({ min: 1, max: 60 }))
  .map(([first, start, more, size]) => {
    const last = Math.min(4, first + more);
    return source(first, start, last, last === first ? Math.min(660, start + size) : size, ['A', 'B']);
  });

test('no two stripes of a lane overlap beside any block', () => {
  fc.assert(
    fc.property(fc.array(sourceArbitrary, { maxLength: 20 }), (sources) => {
      const { byBlock } = layoutStripes(
        sources,
        Array.from({ length: 5 }, () => TEXT),
      );
      for (const stripes of byBlock.values()) {
        for (const a of stripes) {
          for (const b of stripes) {
            if (a === b || a.lane !== b.lane) continue;
            expect(a.to <= b.from + 1e-9 || b.to <= a.from + 1e-9).toBe(true);
          }
        }
      }
    }),
  );
});

test('what did not change keeps its array, so that its block is not drawn again', () => {
  const sources = [source(0, 0, 0, 50), source(1, 0, 1, 50)];
  const before = layoutStripes(sources, [TEXT, TEXT]).byBlock;
  const [first, second] = sources;
  if (!first || !second) throw new Error('two sources');
  const renamed = { ...second, tags: second.tags.map((tag) => ({ ...tag, name: 'Other' })) };
  const after = keepUnchanged(before, layoutStripes([first, renamed], [TEXT, TEXT]).byBlock);
  const stripesOf = (map: ReadonlyMap<number, Stripe[]>, index: number) => map.get(index);
  expect(stripesOf(after, 0)).toBe(stripesOf(before, 0));
  expect(stripesOf(after, 1)).not.toBe(stripesOf(before, 1));
});

test('ideographs take two places on a line', () => {
  expect(estimateLines('字'.repeat(66)).count).toBe(2);
  expect(estimateLines('').count).toBe(1);
  expect(namesThatFit('x'.repeat(66 * 4))).toBe(4);
});
