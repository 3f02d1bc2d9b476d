// Places in running text: our own sentences in six languages, and the counts of the real report where it is present.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../renderer/domain/records.ts';
import { matchPlaces } from '../../../renderer/suggest/matchPlaces.ts';

const refs = (text: string, language: Language) => matchPlaces(text, language).map(({ ref }) => ref);
const words = (text: string, language: Language) =>
  matchPlaces(text, language).map(({ start, end }) => text.slice(start, end));

describe('French', () => {
  test.each<[string, string[]]>([
    ['Au Mexique et aux Philippines, puis de l’Éthiopie à l’Iran.', ['MEX', 'PHL', 'ETH', 'IRN']],
    ['Le Niger, le Nigéria et Oman, non Roman ni la Somalie du Malien.', ['NER', 'NGA', 'OMN', 'SOM']],
    [
      'La Guinée-Bissau, la Guinée équatoriale, la Papouasie-Nouvelle-Guinée, la Guinée',
      ['GNB', 'GNQ', 'PNG', 'GIN'],
    ],
    ['La République démocratique du Congo et le Congo.', ['COD', 'COG']],
    ['Le Soudan du Sud et le Soudan', ['SSD', 'SDN']],
    ['Le golfe de Guinée, le delta du Niger et la mer de Chine ne sont pas des États.', []],
    ['Le Royaume-Uni de Grande-Bretagne et d’Irlande du Nord', ['GBR']],
    ['En Irlande du Nord comme au Conseil de l’Europe', []],
    ['Bolivie (État plurinational de)', ['BOL']],
    ['l’État plurinational de Bolivie', ['BOL']],
    ['ETHIOPIE, CÔTE D’IVOIRE, Emirats arabes unis', ['ETH', 'CIV', 'ARE']],
    ['une grenade, de la porcelaine de chine, un chili', []],
    ['M. Maurice Dupont et Mme Dominique Martin ont remercié Maurice et Madagascar.', ['MUS', 'MDG']],
    ['République démo-\ncratique du Congo', ['COD']],
    ['Papouasie-Nouvelle- Guinée', ['PNG']],
    ['Côte\u00a0d\u2019Ivoire, Viet\nNam, Burkina\u202f Faso', ['CIV', 'VNM', 'BFA']],
    ['Timor\u2011Leste et Ka\u00adzakhstan', ['TLS', 'KAZ']],
    ['La frontière Mali-Niger', ['MLI', 'NER']],
    ['Kenya1', []],
  ])('%s', (text, expected) => {
    expect(refs(text, 'fr')).toEqual(expected.map((iso3) => `iso3:${iso3}`));
  });

  test('regions are named as themselves', () => {
    expect(
      refs('en Afrique de l’Ouest, au Sahel, dans les Caraïbes et le bassin du lac Tchad', 'fr'),
    ).toEqual(['m49:011', 'region:sahel', 'm49:029', 'region:lake-chad-basin']);
    expect(refs('L’Afrique du Sud, puis l’Amérique du Sud', 'fr')).toEqual(['iso3:ZAF', 'm49:005']);
    expect(refs('des pays les moins avancés', 'fr')).toEqual(['group:ldc']);
    expect(refs('Les États d’Afrique de l’Ouest dans le monde', 'fr')).toEqual(['m49:011']);
  });

  test('offsets are those of the text, whatever is printed inside the name', () => {
    expect(words('De la Côte\u00a0d\u2019Ivoire et du Ka\u00adzakhstan.', 'fr')).toEqual([
      'Côte\u00a0d\u2019Ivoire',
      'Ka\u00adzakhstan',
    ]);
    expect(words('dans les Caraïbes', 'fr')).toEqual(['Caraïbes']);
  });

  test('homonyms and spellings without accents are less sure', () => {
    const [alone] = matchPlaces('Luxembourg', 'fr');
    const [, inList] = matchPlaces('Belgique, Luxembourg', 'fr');
    const [plain] = matchPlaces('Ethiopie', 'fr');
    expect([alone?.confidence, inList?.confidence, plain?.confidence]).toEqual([0.5, 0.9, 0.8]);
  });
});

test.each<[Language, string, string[]]>([
  [
    'en',
    'Kenya’s courts; the United Republic of Tanzania; Mr. Jordan Smith in Jordan',
    ['KEN', 'TZA', 'JOR'],
  ],
  ['en', 'Northern Ireland, New Mexico, the Gulf of Guinea, Korea, turkey', []],
  ['en', 'the Republic of Korea and the Democratic People’s Republic of Korea', ['KOR', 'PRK']],
  ['es', 'En la República Dominicana, el Perú y los Estados Unidos', ['DOM', 'PER', 'USA']],
  ['ru', 'Мали, Сомали и Российская Федерация', ['MLI', 'SOM', 'RUS']],
  ['ar', 'في الجزائر وبالأردن وللبنان والعراق', ['DZA', 'JOR', 'LBN', 'IRQ']],
  ['ar', 'للعراق وكينيا', ['IRQ', 'KEN']],
  ['ar', 'في خليج غينيا', []],
  ['zh', '在索马里、印度尼西亚、南苏丹和马里开展活动', ['SOM', 'IDN', 'SSD', 'MLI']],
  ['zh', '印度洋和几内亚湾', []],
  ['und', 'Kenya, Mexique, Perú, Россия', ['KEN', 'MEX', 'PER', 'RUS']],
])('%s: %s', (language, text, expected) => {
  const states = refs(text, language).filter((ref) => ref.startsWith('iso3:'));
  expect(states).toEqual(expected.map((iso3) => `iso3:${iso3}`));
});

const report = join(import.meta.dirname, '../../../../shared/corpus/000_3b6cad8a3c249faa.txt');
const hasReport = existsSync(report);
if (!hasReport) console.warn('skipped: places are not counted in ../shared/corpus, which is absent');

describe.skipIf(!hasReport)('the real report', () => {
  const text = hasReport ? readFileSync(report, 'utf8') : '';

  test('names 54 States in 107 places', () => {
    const states = refs(text, 'fr').filter((ref) => ref.startsWith('iso3:'));
    expect(states).toHaveLength(107);
    expect(new Set(states).size).toBe(54);
    expect(states.filter((ref) => ref === 'iso3:MEX')).toHaveLength(7);
    expect(states.filter((ref) => ref === 'iso3:KEN')).toHaveLength(6);
  });

  test('is read at more than 5 MB a second', () => {
    const long = text.repeat(20);
    matchPlaces('', 'fr');
    const started = performance.now();
    matchPlaces(long, 'fr');
    expect((long.length / 1e6) * (1000 / (performance.now() - started))).toBeGreaterThan(5);
  });
});
