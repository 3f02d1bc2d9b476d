import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanOfBlocks, trimSpan } from '../../../renderer/features/reader/trimSpan.ts';

const BLOCKS = [{ text: 'One two ' }, { text: '' }, { text: '  three' }];

test('a drag to the first letter of a later paragraph ends with the last word', () => {
  expect(trimSpan(BLOCKS, { startIndex: 0, start: 3, endIndex: 2, end: 2 })).toEqual({
    startIndex: 0,
    start: 4,
    endIndex: 0,
    end: 7,
  });
});

test('a drag from the end of a paragraph begins with the next word', () => {
  expect(trimSpan(BLOCKS, { startIndex: 0, start: 7, endIndex: 2, end: 7 })).toEqual({
    startIndex: 2,
    start: 2,
    endIndex: 2,
    end: 7,
  });
});

test('nothing but white space is nothing', () => {
  expect(trimSpan(BLOCKS, { startIndex: 0, start: 7, endIndex: 2, end: 1 })).toBe(null);
  expect(trimSpan(BLOCKS, { startIndex: 0, start: 3, endIndex: 0, end: 3 })).toBe(null);
});

test('whole blocks, in whatever order they are named', () => {
  expect(spanOfBlocks(BLOCKS, 2, 0)).toEqual({ startIndex: 0, start: 0, endIndex: 2, end: 7 });
});

test('a trimmed span is inside the one given and begins and ends with a letter', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é') }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (lines, a, b, c, d) => {
      const blocks = lines.map((text) => ({ text }));
      const startIndex = a % blocks.length;
      const endIndex = startIndex + (b % (blocks.length - startIndex));
      const start = c % ((blocks[startIndex]?.text.length ?? 0) + 1);
      const end = d % ((blocks[endIndex]?.text.length ?? 0) + 1);
      const trimmed = trimSpan(blocks, { startIndex, start, endIndex, end });
      if (!trimmed) return;
      expect(blocks[trimmed.startIndex]?.text.charAt(trimmed.start)).toMatch(/\S/);
      expect(blocks[trimmed.endIndex]?.text.charAt(trimmed.end - 1)).toMatch(/\S/);
      expect(trimmed.startIndex).toBeGreaterThanOrEqual(startIndex);
      expect(trimmed.endIndex).toBeLessThanOrEqual(endIndex);
    }),
  );
});
