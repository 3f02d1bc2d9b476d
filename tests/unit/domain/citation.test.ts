import { expect, test } from 'vitest';
import { cite } from '../../../renderer/domain/citation.ts';

const withSymbol = { symbol: 'A/78/159', title: 'Crime prevention', date: '2023-07-20' };
const without = { symbol: null, title: 'Crime prevention', date: '2023-07-20' };

test('symbol and paragraph (SPEC 2.7)', () => {
  expect(cite(withSymbol, '28', 'en')).toBe('A/78/159, para. 28');
  expect(cite(withSymbol, '28', 'fr')).toBe('A/78/159, par. 28');
  expect(cite(withSymbol, '47 (b)', 'en')).toBe('A/78/159, para. 47 (b)');
  expect(cite(withSymbol, null, 'en')).toBe('A/78/159');
  expect(cite(withSymbol, [], 'fr')).toBe('A/78/159');
});

test('title and date where there is no symbol; title alone where there is no date', () => {
  expect(cite(without, '28', 'en')).toBe('Crime prevention, 20 July 2023, para. 28');
  expect(cite(without, '28', 'fr')).toBe('Crime prevention, 20 juillet 2023, par. 28');
  expect(cite({ ...without, date: '2024-02-01' }, '3', 'fr')).toBe(
    'Crime prevention, 1er février 2024, par. 3',
  );
  expect(cite({ ...without, date: '2024-02-11' }, '3', 'fr')).toBe(
    'Crime prevention, 11 février 2024, par. 3',
  );
  expect(cite({ ...without, date: null }, '28', 'en')).toBe('Crime prevention, para. 28');
});

test('several paragraphs: runs become ranges, the rest a list, each label once', () => {
  expect(cite(withSymbol, ['28', '29'], 'en')).toBe('A/78/159, paras. 28–29');
  expect(cite(withSymbol, ['28', '29', '30'], 'fr')).toBe('A/78/159, par. 28 à 30');
  expect(cite(withSymbol, ['28', '30', '31', '40'], 'en')).toBe('A/78/159, paras. 28, 30–31 and 40');
  expect(cite(withSymbol, ['28', '31'], 'fr')).toBe('A/78/159, par. 28 et 31');
  expect(cite(withSymbol, ['28', '28'], 'en')).toBe('A/78/159, para. 28');
  expect(cite(withSymbol, ['47 (a)', '47 (b)'], 'en')).toBe('A/78/159, paras. 47 (a) and 47 (b)');
});

test('footnotes and headings', () => {
  expect(cite(withSymbol, '5', { language: 'en', kind: 'footnote' })).toBe('A/78/159, footnote 5');
  expect(cite(withSymbol, '5', { language: 'fr', kind: 'footnote' })).toBe('A/78/159, note 5');
  expect(cite(withSymbol, 'III.', { language: 'en', kind: 'heading' })).toBe('A/78/159, sect. III');
});
