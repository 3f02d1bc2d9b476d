// Numbers in running text: our own sentences in French and English, and the sums of the real report where it is present.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../renderer/domain/records.ts';
import { type Quantity, readQuantities } from '../../../renderer/suggest/quantities.ts';

/** One line a quantity: value or range, approximation unless exact, unit, kind unless a count. */
function line({ value, low, high, approximation, unit, kind }: Quantity): string {
  const number = low === undefined ? String(Number(value.toPrecision(6))) : `${low}–${high}`;
  const parts = [number, approximation === 'exact' ? '' : approximation, unit, kind === 'count' ? '' : kind];
  return parts.filter((part) => part !== '').join(' ');
}

const lines = (text: string, language: Language) => readQuantities(text, language).map(line);

describe('French', () => {
  test.each<[string, string[]]>([
    ['Il a formé 17 551 fonctionnaires de police.', ['17551 fonctionnaires de police']],
    ['10\u00a0000 victimes et 2\u202f700 agents', ['10000 victimes', '2700 agents']],
    ['17.551 personnes', ['17551 personnes']],
    ['11,2 millions de personnes', ['11200000 personnes']],
    ['8,6 millions de dollars (23,7 %)', ['8600000 dollars money', '23.7 % share']],
    ['cinq pour cent des cas', ['5 % share']],
    ['plus d’une trentaine de services', ['30 more-than services']],
    [
      'près de 5 000 femmes, environ 30 sites, au moins cinq pays',
      ['5000 nearly femmes', '30 about sites', '5 at-least pays'],
    ],
    [
      'jusqu’à 300 juges, moins de 2000 détenus, quelque 40 tribunaux',
      ['300 at-most juges', '2000 less-than détenus', '40 about tribunaux'],
    ],
    ['deux milliards et demi d’habitants', ['2500000000 habitants']],
    ['sept pays, vingt et un États, quatre-vingt-dix-sept villes', ['7 pays', '21 États', '97 villes']],
    [
      'quatre-vingts juges, soixante et onze greffiers, septante-cinq avocats',
      ['80 juges', '71 greffiers', '75 avocats'],
    ],
    ['deux cent cinquante juges et trois mille deux cents détenus', ['250 juges', '3200 détenus']],
    ['des centaines de milliers de personnes', ['100000 at-least personnes']],
    ['deux douzaines d’ateliers', ['24 ateliers']],
    [
      'la moitié des victimes, un tiers des cas, trois quarts des pays',
      ['0.5 share', '0.333333 share', '0.75 share'],
    ],
    ['environ une personne détenue sur trois n’est pas jugée', ['0.333333 about personne détenue share']],
    ['deux ateliers sur six thèmes', ['2 ateliers', '6 thèmes']],
    ['5,8 victimes pour 100 000 habitants', ['5.8 victimes pour 100 000 habitants rate']],
    [
      'entre 10 et 20 pays, 10 à 12 ateliers, trois ou quatre villes',
      ['10–20 about pays', '10–12 about ateliers', '3–4 about villes'],
    ],
    ['entre 5 et 10 millions d’euros', ['5000000–10000000 about euros money']],
    ['Le réseau est passé de 12 à 40 pays', ['12 pays', '40 pays']],
    ['douze (12) pays', ['12 pays']],
    ['500 000 $ sur 24 mois', ['500000 $ money', '24 mois other']],
    [
      '43 États Membres en vue de 13 pays d’Afrique subsaharienne',
      ['43 États Membres', '13 pays d’Afrique subsaharienne'],
    ],
    ['67 États bénéficiaient et 25 agents ont été formés', ['67 États', '25 agents']],
  ])('%s', (text, expected) => expect(lines(text, 'fr')).toEqual(expected));

  test.each([
    'un pays, une personne, les deux, les pays tiers, un bâtiment neuf dans la ville',
    'En 2022, entre 2015 et 2021, pour la période 2021-2025, à l’horizon 2030',
    'le 15 juin 2023, du 22 au 27 mai 2023, en décembre 2022, le 1er mars',
    'résolution 77/237, résolutions 9/2 et 9/7, résolution 1244 (1999), loi n° 18/2019',
    'A/78/159, E/CN.15/2023/15, A/78/80-E/2023/64, CTOC/COP/2022/9',
    'article 35, articles 3 et 4, points 5 à 7, objectif 16, cible 16.4, paragraphe 28, n° 16',
    'sa trente-deuxième session, la trente et unième, le 14e Congrès, le vingt-septième',
    '34. Dans ce contexte\n35. L’Office',
    'habitants<sup>12</sup>, habitants1, [77/237](#), COVID-19, G20, voir https://exemple.org/2023-05/19102022.pdf',
    'à 10 h 30, à 9:45',
  ])('nothing in: %s', (text) => expect(lines(text, 'fr')).toEqual([]));
});

describe('English', () => {
  test.each<[string, string[]]>([
    ['trained 17,551 police officers, first responders', ['17551 police officers']],
    ['10,000 victims of trafficking received help', ['10000 victims of trafficking']],
    ['458,000 victims of intentional homicide', ['458000 victims of intentional homicide']],
    ['11.2 million people', ['11200000 people']],
    [
      '$8.6 million (23.7 per cent), US$ 430 million programmes',
      ['8600000 $ money', '23.7 % share', '430000000 US$ money'],
    ],
    [
      'a million dollars, two and a half billion euros',
      ['1000000 about dollars money', '2500000000 euros money'],
    ],
    ['more than thirty countries, at least five States', ['30 more-than countries', '5 at-least States']],
    [
      'no fewer than 40 States, up to 300 people, fewer than 2000 judges',
      ['40 at-least States', '300 at-most people', '2000 less-than judges'],
    ],
    [
      'nearly 5,000 women, some 300 officers, about 30 sites',
      ['5000 nearly women', '300 about officers', '30 about sites'],
    ],
    ['twenty-one States, ninety-seven Member States', ['21 States', '97 Member States']],
    ['two hundred and fifty judges, three thousand two hundred prisoners', ['250 judges', '3200 prisoners']],
    [
      'hundreds of thousands of people, a dozen judges, two dozen courts',
      ['100000 at-least people', '12 about judges', '24 courts'],
    ],
    [
      'half of the victims, two thirds of the cases, one third of them',
      ['0.5 share', '0.666667 share', '0.333333 share'],
    ],
    ['one in three prisoners, two out of five countries', ['0.333333 share', '0.4 share']],
    ['three workshops in two countries', ['3 workshops', '2 countries']],
    ['5.8 victims per 100,000 inhabitants', ['5.8 victims per 100,000 inhabitants rate']],
    [
      'between 10 and 20 countries, 10–12 workshops, three or four cities',
      ['10–20 about countries', '10–12 about workshops', '3–4 about cities'],
    ],
    ['rose from 12 to 40 countries', ['12 countries', '40 countries']],
    ['youth from 15 to 24 years', ['15–24 about years other']],
    ['twelve (12) countries over three days', ['12 countries', '3 days other']],
    ['In 2021, 458 persons; in 2022 430 people', ['458 persons', '430 people']],
  ])('%s', (text, expected) => expect(lines(text, 'en')).toEqual(expected));

  test.each([
    'one of the two, of whom 60 may be',
    'the first half of 2023, in 2022, 2021-2025, the 2030 Agenda, Agenda 2030',
    '15 June 2023, from 22 to 27 May 2023, December 2022, June 5, 2023',
    'resolution 77/237, resolutions 9/2 and 9/7, S/RES/1244 (1999), A/78/159',
    'article 35, paragraphs 3 and 4, para. 12, Goal 16, target 16.4, item 110, No. 4',
    'its thirty-second session, the twenty-first, the 14th Congress',
    'COVID-19, G20, the 1st, www.example.org/12, at 3 p.m.',
  ])('nothing in: %s', (text) => expect(lines(text, 'en')).toEqual([]));
});

test('the surface runs from the modifier to the end of the unit, at the text’s own offsets', () => {
  const text = 'Ici, plus d’une trentaine\nde services ont agi.';
  const [quantity] = readQuantities(text, 'fr');
  expect(quantity?.surface).toBe('plus d’une trentaine\nde services');
  expect(text.slice(quantity?.start, quantity?.end)).toBe(quantity?.surface);
});

test('a change keeps its two numbers apart', () => {
  const surfaces = readQuantities('Il est passé de 12 à 40 pays.', 'fr').map(({ surface }) => surface);
  expect(surfaces).toEqual(['12', '40 pays']);
});

test('other languages give nothing yet', () => {
  for (const language of ['es', 'ar', 'ru', 'zh', 'und'] as const)
    expect(lines('12 países', language)).toEqual([]);
});

const report = join(import.meta.dirname, '../../../../shared/corpus/000_3b6cad8a3c249faa.txt');
const hasReport = existsSync(report);
if (!hasReport) console.warn('skipped: quantities are not read in ../shared/corpus, which is absent');

describe.skipIf(!hasReport)('the real report', () => {
  const quantities = hasReport ? readQuantities(readFileSync(report, 'utf8'), 'fr') : [];

  test('holds five sums, one percentage, one rate and one ratio', () => {
    const of = (kind: Quantity['kind']) => quantities.filter((quantity) => quantity.kind === kind).map(line);
    expect(of('money')).toEqual(
      [430, 8.6, 691, 132.4, 558.6].map((millions) => `${Math.round(millions * 1e6)} dollars money`),
    );
    expect(of('share')).toEqual(['0.333333 about personne incarcérée share', '23.7 % share']);
    expect(of('rate')).toEqual(['5.8 victimes pour 100 000 habitants rate']);
  });

  test('every count has a unit, and no year, symbol or paragraph number is among them', () => {
    const counts = quantities.filter((quantity) => quantity.kind === 'count');
    expect(counts.length).toBeGreaterThan(60);
    expect(counts.length).toBeLessThan(90);
    expect(counts.filter(({ unit }) => unit === '')).toEqual([]);
    expect(counts.filter(({ value }) => value >= 1990 && value <= 2030)).toEqual([]);
  });
});

test('an adjective that sounds like an ordinal does not hide a count', () => {
  const [first] = readQuantities('It trained more than 17,000 first responders.', 'en');
  expect(first).toMatchObject({ value: 17000, unit: 'first responders', approximation: 'more-than' });
  expect(readQuantities('On the 21 st of the month.', 'en')).toEqual([]);
});
