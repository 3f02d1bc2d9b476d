import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCodePoints, toUtf16 } from '../../../renderer/exchange/positions.ts';

const text = 'ab\u{1F600}cd';

describe('UTF-16 units ↔ code points', () => {
  test('before, inside, after an astral character', () => {
    expect([0, 1, 2].map((unit) => toCodePoints(text, unit))).toEqual([0, 1, 2]);
    expect(toCodePoints(text, 3)).toBe(2);
    expect([4, 5, 6, 99].map((unit) => toCodePoints(text, unit))).toEqual([3, 4, 5, 5]);
    expect([0, 1, 2, 3, 4, 5, 99].map((point) => toUtf16(text, point))).toEqual([0, 1, 2, 4, 5, 6, 6]);
  });

  test('halves of characters that stand alone count as one each', () => {
    expect(toCodePoints('\uDE00a\uD83D', 3)).toBe(3);
    expect(toUtf16('\uDE00a\uD83D', 3)).toBe(3);
  });

  test('agree with the iterator of strings, and come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40), (words, cut) => {
        const points = Math.min(cut, [...words].length);
        const units = [...words].slice(0, points).join('').length;
        expect(toUtf16(words, points)).toBe(units);
        expect(toCodePoints(words, units)).toBe(points);
      }),
    );
  });
});
