import { expect, test } from 'vitest';
import { findPlaces } from '../../../renderer/domain/gazetteer/findPlaces.ts';
import {
  isoNumeric,
  NAME_LANGUAGES,
  observers,
  placeByRef,
  placeName,
  places,
  stateByM49,
  statesOf,
} from '../../../renderer/domain/gazetteer/gazetteer.ts';
import { foldName, withoutAccents } from '../../../renderer/domain/gazetteer/names.ts';

const first = (query: string) => findPlaces(query, 'fr')[0]?.ref;
const refs = (query: string, limit?: number) => findPlaces(query, 'fr', limit).map((place) => place.ref);

test.each([
  ['bolivie', 'iso3:BOL'],
  ['BOLIVIA', 'iso3:BOL'],
  ['玻利维亚', 'iso3:BOL'],
  ['Боливия', 'iso3:BOL'],
  ['بوليفيا', 'iso3:BOL'],
  ["cote d'ivoire", 'iso3:CIV'],
  ['Côte d’Ivoire', 'iso3:CIV'],
  ['cotedivoire', 'iso3:CIV'],
  ['ivory coast', 'iso3:CIV'],
  ['costa de marfil', 'iso3:CIV'],
  ['guinee equat', 'iso3:GNQ'],
  ['guinea bissau', 'iso3:GNB'],
  ['timor-leste', 'iso3:TLS'],
  ['الجزاير', 'iso3:DZA'],
  ['الاردن', 'iso3:JOR'],
  ['соединённое кор', 'iso3:GBR'],
  ['turkey', 'iso3:TUR'],
  ['burma', 'iso3:MMR'],
  ['KEN', 'iso3:KEN'],
  ['014', 'm49:014'],
  ["afrique de l'est", 'm49:014'],
  ['sahel', 'region:sahel'],
  ['PMA', 'group:ldc'],
])('%s finds %s first', (query, ref) => expect(first(query)).toBe(ref));

test('the whole name stands before longer names, these before names with the word inside', () => {
  expect(refs('niger')).toEqual(['iso3:NER', 'iso3:NGA']);
  expect(refs('guinee')).toEqual(['iso3:GIN', 'iso3:GNB', 'iso3:GNQ', 'iso3:PNG']);
  expect(refs('congo')).toEqual(['iso3:COG', 'iso3:COD']);
});

test('States stand before regions that answer as well, and no region shows twice under one name', () => {
  expect(refs('afri')[0]).toBe('iso3:ZAF');
  expect(refs('Caraïbes', 20).filter((ref) => placeName(ref, 'fr') === 'Caraïbes')).toEqual(['m49:029']);
  expect(refs('afrique de l’ouest et afrique centrale')).toEqual(['unodc:west-central-africa']);
});

test('every name of every State finds it first, or an equal homonym', () => {
  for (const state of places.filter((place) => place.kind === 'state')) {
    for (const language of NAME_LANGUAGES) {
      const { short, formal, aliases } = state.names[language];
      for (const name of [short, formal, ...aliases]) {
        const found = findPlaces(name, language, 3).map((place) => place.ref);
        expect(found, `${name} (${language})`).toContain(state.ref);
        if (name === short) expect(found[0], `${name} (${language})`).toBe(state.ref);
      }
    }
  }
});

test('nothing, punctuation and nonsense find nothing', () => {
  for (const query of ['', '  ', "'-", 'qqqq', '\u0000']) expect(findPlaces(query, 'en')).toEqual([]);
});

test('a query takes less than 5 ms', () => {
  findPlaces('warm', 'en');
  const started = performance.now();
  for (let time = 0; time < 50; time++) findPlaces('guine', 'fr');
  expect((performance.now() - started) / 50).toBeLessThan(5);
});

test('names are the United Nations’ own, in French with typographic apostrophes', () => {
  expect(placeName('iso3:CIV', 'fr')).toBe('Côte d’Ivoire');
  expect(placeName('iso3:BOL', 'en')).toBe('Bolivia (Plurinational State of)');
  expect(placeName('iso3:PSE', 'fr')).toBe('État de Palestine');
  expect(placeName('iso3:TUR', 'zh')).toBe('土耳其');
  expect(placeName('iso3:TUR', 'und')).toBe('Türkiye');
  expect(placeName('unodc:south-asia', 'ru')).toBe('South Asia');
  expect(placeName('region:elsewhere', 'fr')).toBe('region:elsewhere');
});

test('codes and members', () => {
  expect(isoNumeric('iso3:BOL')).toBe('068');
  expect(isoNumeric('m49:014')).toBeNull();
  expect(stateByM49('068')?.ref).toBe('iso3:BOL');
  expect(stateByM49('732')).toBeNull();
  expect(statesOf('iso3:BOL')).toEqual(['iso3:BOL']);
  expect(statesOf('m49:053')).toEqual(['iso3:AUS', 'iso3:NZL']);
  expect(statesOf('nowhere')).toEqual([]);
  expect(placeByRef('nowhere')).toBeNull();
  expect(observers).toEqual(['iso3:VAT', 'iso3:PSE']);
  expect(places.filter((place) => place.kind === 'state')).toHaveLength(195);
});

test.each([
  ['  L’ÉTHIOPIE ', 'l ethiopie'],
  ['Œuvre', 'oeuvre'],
  ['Ёлка й', 'елка й'],
  ['أإآٱ ة ى مُـحَمَّد', 'اااا ه ي محمد'],
  ['Guinée\u2011Bissau', 'guinee bissau'],
  ['İstanbul', 'istanbul'],
  ['ｆｕｌｌ', 'full'],
])('%s folds to %s', (text, folded) => expect(foldName(text)).toBe(folded));

test('accents go, case and everything else stays', () => {
  expect(withoutAccents('Éthiopie, Côte d’Ivoire')).toBe('Ethiopie, Cote d’Ivoire');
});
