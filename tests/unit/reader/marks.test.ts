import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptIdSchema, newId } from '../../../renderer/domain/ids.ts';
import {
  type BlockMark,
  marksAt,
  type PlacedExcerpt,
  toBlockMarks,
  toSegments,
} from '../../../renderer/features/reader/marks.ts';

function placed(
  startIndex: number,
  start: number,
  endIndex: number,
  end: number,
  facet: string | null = 'theme',
) {
  return {
    excerptId: newId(excerptIdSchema),
    startIndex,
    start,
    endIndex,
    end,
    facet,
  } satisfies PlacedExcerpt;
}

const HUNDRED = () => 100;

test('an excerpt over three blocks covers the end of the first, the whole second and the start of the third', () => {
  const excerpt = placed(2, 60, 4, 30);
  const marks = toBlockMarks([excerpt], HUNDRED);
  expect([...marks.keys()]).toEqual([2, 3, 4]);
  expect(marks.get(2)).toMatchObject([{ start: 60, end: 100, size: 170 }]);
  expect(marks.get(3)).toMatchObject([{ start: 0, end: 100, size: 170 }]);
  expect(marks.get(4)).toMatchObject([{ start: 0, end: 30, size: 170 }]);
});

test('the innermost excerpt gives the tint; what is covered twice says so', () => {
  const outer = placed(0, 10, 0, 50, 'theme');
  const inner = placed(0, 20, 0, 30, 'activity');
  const marks = toBlockMarks([outer, inner], HUNDRED).get(0) ?? [];
  expect(toSegments(marks)).toEqual([
    { start: 10, end: 20, facet: 'theme', depth: 1 },
    { start: 20, end: 30, facet: 'activity', depth: 2 },
    { start: 30, end: 50, facet: 'theme', depth: 1 },
  ]);
});

test('a note without a tag does not hide the tint around it', () => {
  const outer = placed(0, 10, 0, 50, 'place');
  const note = placed(0, 20, 0, 30, null);
  const marks = toBlockMarks([outer, note], HUNDRED).get(0) ?? [];
  expect(toSegments(marks).map((segment) => segment.facet)).toEqual(['place', 'place', 'place']);
});

test('at a letter: the shorter excerpt first; at the very end of one, that one', () => {
  const outer = placed(0, 10, 0, 50);
  const inner = placed(0, 20, 0, 30);
  const marks = toBlockMarks([outer, inner], HUNDRED).get(0) ?? [];
  const at = (offset: number) => marksAt(marks, offset).map((mark) => mark.excerptId);
  expect(at(25)).toEqual([inner.excerptId, outer.excerptId]);
  expect(at(30)).toEqual([outer.excerptId]);
  expect(at(50)).toEqual([outer.excerptId]);
  expect(at(9)).toEqual([]);
  expect(at(51)).toEqual([]);
});

const markArbitrary = fc
  .tuple(fc.nat(80), fc.integer({ min: 1, max: 40 }), fc.constantFrom('theme', 'place', null))
  .map(
    ([start, size, facet]): BlockMark => ({
      excerptId: newId(excerptIdSchema),
      facet,
      start,
      end: start + size,
      size,
    }),
  );

test('segments are disjoint, in order, and cover exactly the marked letters', () => {
  fc.assert(
    fc.property(fc.array(markArbitrary, { maxLength: 12 }), (marks) => {
      const segments = toSegments(marks);
      segments.forEach((segment, at) => {
        expect(segment.start).toBeLessThan(segment.end);
        expect(segment.start).toBeGreaterThanOrEqual(segments[at - 1]?.end ?? 0);
      });
      for (let letter = 0; letter < 130; letter++) {
        const covering = marks.filter((mark) => mark.start <= letter && letter < mark.end).length;
        const segment = segments.find((one) => one.start <= letter && letter < one.end);
        expect(segment?.depth ?? 0).toBe(covering);
      }
    }),
  );
});
