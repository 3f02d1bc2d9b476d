// Folding for search works character by character, so that `unfold` can walk back to the words as they are printed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms, fold, queryTerms, unfold } from '../../renderer/domain/textSearch.ts';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aAéÉœŒßİΣσς’`‑ \n\u00a0ёЁ的ب\u064e'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
});

test('a text folds as its characters do', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(fold(words)).toBe([...words].map((character) => fold(character)).join(''));
    }),
  );
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(fold(fold(words))).toBe(fold(words));
    }),
  );
});

test('a range of the folded text leads back to words that fold to it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, from, length) => {
      const folded = fold(words);
      const start = Math.min(from % (folded.length + 1), folded.length);
      const end = Math.min(folded.length, start + (length % 8));
      const range = unfold(words, start, end);
      expect(fold(words.slice(range.start, range.end))).toContain(folded.slice(start, end));
    }),
  );
});

test('words are found whatever their accents, case and apostrophes', () => {
  const printed = 'L’Œuvre de l’État : ÉVALUATION\u00a0finale';
  for (const query of ["l'oeuvre", 'etat', 'évaluation FINALE', '"evaluation finale"']) {
    expect(findTerms(printed, fold(printed), queryTerms(query)), query).not.toEqual([]);
  }
  expect(findTerms(printed, fold(printed), queryTerms('état absent'))).toEqual([]);
});
