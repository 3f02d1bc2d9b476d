// What holds for any text: the readers never throw, stay inside the text, go from left to right and quote it exactly.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../renderer/domain/gazetteer/findPlaces.ts';
import { places } from '../../renderer/domain/gazetteer/gazetteer.ts';
import { foldName } from '../../renderer/domain/gazetteer/names.ts';
import { languageSchema } from '../../renderer/domain/records.ts';
import { matchPlaces } from '../../renderer/suggest/matchPlaces.ts';
import { readQuantities } from '../../renderer/suggest/quantities.ts';

const language = fc.constantFrom(...languageSchema.options);

/** Bits of sentences that grammars trip over, in any order, among arbitrary characters. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '17 551',
      '10\u00a0000',
      '8,6',
      '2022',
      '77/237',
      '%',
      '$',
      'millions',
      'de',
      'd’',
      'et',
      'demi',
      'entre',
      'à',
      '–',
    ],
    ...[
      'vingt',
      'quatre',
      'cent',
      'mille',
      'une',
      'trentaine',
      'sur',
      'pour',
      'plus de',
      'two',
      'hundred',
      'and',
      'a half',
    ],
    ...[
      'million',
      'dozen',
      'out of',
      'per',
      'between',
      'from',
      'to',
      'victimes',
      'people',
      'la moitié',
      'half of the',
    ],
    ...[
      'Niger',
      'Guinée',
      '-',
      'Bissau',
      'Côte d’Ivoire',
      'golfe de',
      'M.',
      'Maurice',
      'و',
      'لل',
      'عراق',
      '马里',
      '兰',
      '\u00ad',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(' ', '\n', '. ', ', '),
);
const sentence = fc
  .array(piece, { maxLength: 30 })
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

function expectOrdered(spans: readonly { start: number; end: number }[], text: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

describe('quantities', () => {
  test('never throw, lie in order inside the text, and quote it', () => {
    fc.assert(
      fc.property(sentence, language, (text, spoken) => {
        const quantities = readQuantities(text, spoken);
        expectOrdered(quantities, text);
        for (const { start, end, surface, value, low, high } of quantities) {
          expect(surface).toBe(text.slice(start, end));
          expect(Number.isFinite(value)).toBe(true);
          if (low !== undefined && high !== undefined) expect(low).toBeLessThan(high);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('take time in proportion to the text, whatever it is made of', () => {
    for (const bit of ['a', '1', '(', '1 ', 'vingt ', 'de ', 'A/', 'a@', '1.', '-1']) {
      const started = performance.now();
      readQuantities(bit.repeat(40_000 / bit.length), 'fr');
      readQuantities(bit.repeat(40_000 / bit.length), 'en');
      expect(performance.now() - started, bit).toBeLessThan(1500);
    }
  });
});

describe('places', () => {
  test('never throw and lie in order inside the text', () => {
    fc.assert(
      fc.property(sentence, language, (text, spoken) => expectOrdered(matchPlaces(text, spoken), text)),
      { numRuns: 1500 },
    );
  });

  test('any English or French short name is found where it stands between spaces', () => {
    const states = places.filter((place) => place.kind === 'state');
    const word = fc.constantFrom('alors', 'where', '12', 'puis,', '(');
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom('en', 'fr'), word, (state, spoken, lead) => {
        const name = state.names[spoken].short;
        const text = `${lead} ${name}.`;
        expect(matchPlaces(text, spoken)).toMatchObject([
          { ref: state.ref, start: lead.length + 1, end: lead.length + 1 + name.length },
        ]);
      }),
    );
  });

  test('any query is answered within the limit, without doubles', () => {
    fc.assert(
      fc.property(fc.oneof(piece, sentence), language, fc.nat(20), (query, spoken, limit) => {
        const found = findPlaces(query, spoken, limit).map((place) => place.ref);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: 500 },
    );
  });
});
