import { describe, expect, test } from 'vitest';
import { ANY_EXCERPT, parseSeeQuery, toCriteria } from '../../../renderer/domain/query.ts';
import { type InterfaceLanguage, isMessageKey, messagesOf } from '../../../renderer/i18n/catalogue.ts';
import type { Texts } from '../../../renderer/i18n/InterfaceText.tsx';
import { isPlaceWithin } from '../../../renderer/viz/axes.ts';
import {
  choosePart,
  chosenOf,
  PARTS,
  type PartsContext,
  questionText,
  sectionsOf,
} from '../../../renderer/viz/question/questionParts.ts';
import { aReport, someTags, tagId } from './fixtures.ts';

/** Messages with plain arguments only: enough for the sentence. */
function plainTexts(language: InterfaceLanguage): Texts {
  const messages = messagesOf(language);
  return {
    language,
    t: (key, values = {}) => {
      if (!isMessageKey(key)) throw new Error(key);
      return messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
    },
    number: String,
    date: (iso) => iso.slice(0, 10),
    list: (items) => items.join(', '),
    compare: (a, b) => a.localeCompare(b, language),
  };
}

const tags = someTags([
  { facet: 'theme', name: 'Gender' },
  { facet: 'activity', name: 'Training' },
  { facet: 'activity', name: 'Research' },
  { facet: 'place', name: 'Kenya', ref: 'iso3:KEN' },
  { facet: 'place', name: 'Sahel', ref: 'region:sahel' },
]);
const reports = [aReport(1), aReport(2, { language: 'fr', date: '2022-01-05' })];
const contextIn = (language: InterfaceLanguage): PartsContext => ({
  tags,
  reports,
  schemeId: 'm49',
  texts: plainTexts(language),
});
const context = contextIn('en');

describe('the question', () => {
  test('asks for everything at first', () => {
    expect(questionText(ANY_EXCERPT, context)).toBe(
      'Excerpts tagged any activity about any theme, in any place, in all reports',
    );
    expect(questionText(ANY_EXCERPT, contextIn('fr'))).not.toContain('{');
  });

  test('says what is chosen', () => {
    const query = {
      ...ANY_EXCERPT,
      activity: [tagId(1), tagId(2)],
      places: ['m49:014'],
      years: ['2023'],
      languages: ['en' as const],
    };
    expect(questionText(query, context)).toBe(
      'Excerpts tagged Training or Research about any theme, in Eastern Africa, in reports of 2023, reports in English',
    );
  });

  test('names actor and instrument only when one is asked for', () => {
    expect(questionText({ ...ANY_EXCERPT, actor: [] }, context)).toContain('by any actor');
    expect(questionText(ANY_EXCERPT, context)).not.toContain('actor');
  });

  test('every option of every part can be chosen, is then chosen, and can be taken back', () => {
    for (const part of PARTS) {
      const ids = sectionsOf(part, context).flatMap(({ options }) => options.map(({ id }) => id));
      for (const id of ids) {
        const query = choosePart(ANY_EXCERPT, part, [id], context);
        expect(chosenOf(part, query)).toEqual([id]);
        expect(choosePart(query, part, [], context)).toEqual(ANY_EXCERPT);
        expect(parseSeeQuery(JSON.parse(JSON.stringify(query)))).toEqual(query);
      }
    }
  });

  test('offers the regions of the scheme, regions of running text and States that have a tag, apart', () => {
    const sections = sectionsOf('place', context);
    expect(sections.map(({ key, options }) => [key, options.length])).toEqual([
      ['regions', 22],
      ['otherRegions', 1],
      ['states', 1],
    ]);
  });

  test('a saved question that is none is not one', () => {
    expect(parseSeeQuery({ theme: 'Gender' })).toBeNull();
    expect(parseSeeQuery(null)).toBeNull();
  });

  test('asks for reports by year and language together', () => {
    const query = { ...ANY_EXCERPT, years: ['2022'], languages: ['fr' as const] };
    const asked = { tags, reports, isWithin: isPlaceWithin };
    expect([...(toCriteria(query, asked).reportIds ?? [])]).toEqual([reports[1]?.id]);
    expect(toCriteria({ ...query, languages: ['en'] }, asked).reportIds?.size).toBe(0);
    expect(toCriteria(ANY_EXCERPT, asked).reportIds).toBeNull();
  });
});
