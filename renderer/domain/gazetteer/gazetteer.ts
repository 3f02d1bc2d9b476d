// The places that a report can name: 195 States and the regions, in the six official languages. Owns their names and
// members; knows nothing of tags, nor of how places are found in running text (`matchPlaces.ts`).
import regionRows from '../../../seeds/gazetteer/regions.json' with { type: 'json' };
import stateRows from '../../../seeds/gazetteer/states.json' with { type: 'json' };
import type { Language } from '../records.ts';

export type NameLanguage = Exclude<Language, 'und'>;
export const NAME_LANGUAGES: readonly NameLanguage[] = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];

export interface PlaceNames {
  /** The list form that the United Nations uses, without article; empty where no name is known in the language. */
  short: string;
  formal: string;
  /** Other spellings, accepted for search and detection and never displayed. */
  aliases: readonly string[];
  /** Spellings that alone may mean something else ("CAR", "Micronesia"): for search, not for detection. */
  weak: readonly string[];
}

export interface Place {
  /** `iso3:BOL`, `m49:014`, `region:sahel`, `group:ldc`, `un-groups:african`, `unodc:east-africa`. */
  ref: string;
  kind: 'state' | 'region';
  names: Readonly<Record<NameLanguage, PlaceNames>>;
  /** Three digits as text; null for regions without a code of their own. */
  m49: string | null;
  iso2: string | null;
  /** The next region up in the same grouping; null at the top, and for States (they have one in each scheme). */
  parent: string | null;
  /** Refs of the States covered; a State covers itself. */
  states: readonly string[];
}

type ByLanguage<T> = Readonly<Record<NameLanguage, T>>;

function toNames(language: NameLanguage, row: Record<'short' | 'aliases', ByLanguage<string[]>>): PlaceNames {
  const short = row.short[language][0] ?? '';
  return { short, formal: short, aliases: row.aliases[language], weak: [] };
}

function toStateNames(language: NameLanguage, row: (typeof stateRows)[number]): PlaceNames {
  const names = toNames(language, row);
  return { ...names, formal: row.formal[language][0] ?? names.short, weak: row.weak[language] };
}

function inEachLanguage<T>(of: (language: NameLanguage) => T): Record<NameLanguage, T> {
  return { en: of('en'), fr: of('fr'), es: of('es'), ar: of('ar'), ru: of('ru'), zh: of('zh') };
}

const states: readonly Place[] = stateRows.map((row) => ({
  ref: `iso3:${row.iso3}`,
  kind: 'state',
  names: inEachLanguage((language) => toStateNames(language, row)),
  m49: row.m49,
  iso2: row.iso2,
  parent: null,
  states: [`iso3:${row.iso3}`],
}));

const regions: readonly Place[] = regionRows.map((row) => ({
  ref: row.ref,
  kind: 'region',
  names: inEachLanguage((language) => toNames(language, row)),
  m49: row.ref.startsWith('m49:') ? row.ref.slice(4) : null,
  iso2: null,
  parent: row.parent === '' ? null : row.parent,
  states: row.members.split(' ').map((iso3) => `iso3:${iso3}`),
}));

/** Every State, by ISO code, then every region: M49, regions of running text, special groups, UN groups, UNODC. */
export const places: readonly Place[] = [...states, ...regions];

/** The two States that sit in the Assembly as observers and belong to none of its regional groups. */
export const observers: readonly string[] = stateRows
  .filter((row) => row.observer)
  .map((row) => `iso3:${row.iso3}`);

const byRef = new Map(places.map((place) => [place.ref, place]));
const byM49 = new Map(states.map((place) => [place.m49 ?? '', place]));

export function placeByRef(ref: string): Place | null {
  return byRef.get(ref) ?? null;
}

/** The State with an M49 code, as map geometries carry it ("068"); null for any other area. */
export function stateByM49(code: string): Place | null {
  return byM49.get(code) ?? null;
}

/**
 * The name to display: the short form of the United Nations, in French with the typographic apostrophe. English where
 * the language has none; the ref itself where the place is unknown, so that a foreign tag still shows something.
 */
export function placeName(ref: string, language: Language): string {
  const place = byRef.get(ref);
  if (!place) return ref;
  const name = language === 'und' ? '' : place.names[language].short;
  const shown = name === '' ? place.names.en.short : name;
  return language === 'fr' ? shown.replaceAll("'", '’') : shown;
}

/** The M49 code that the map joins on; null for regions and unknown refs. */
export function isoNumeric(ref: string): string | null {
  const place = byRef.get(ref);
  return place?.kind === 'state' ? place.m49 : null;
}

/** Refs of the States that a region covers; of a State, itself. A mention of the region is not a mention of them. */
export function statesOf(ref: string): readonly string[] {
  return byRef.get(ref)?.states ?? [];
}
