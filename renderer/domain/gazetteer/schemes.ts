// The groupings of States into regions that pictures use. A State has at most one region in each; a region of running
// text has one only where a region of the scheme contains it whole, so that no mention is counted as its members'.
import type { Language, SchemeId } from '../records.ts';
import { type Place, placeByRef, placeName, places } from './gazetteer.ts';

export interface SchemeRegion {
  /** The region's ref, as in the gazetteer. */
  id: string;
  parent: string | null;
  /** Refs of the States in it. */
  states: readonly string[];
}

export interface Scheme {
  id: SchemeId;
  /** The smallest regions: a partition of the States that the scheme places; in the order that a matrix shows. */
  regions: readonly SchemeRegion[];
  /** The parts of the world that the regions roll up to; the regions themselves where the scheme has no second level. */
  parts: readonly SchemeRegion[];
}

export type SchemeLevel = 'region' | 'part';

/** M49's smallest regions, continent by continent, neighbours side by side. */
const M49_REGIONS = [
  ...['015', '011', '017', '014', '018'],
  ...['021', '013', '029', '005'],
  ...['143', '030', '035', '034', '145'],
  ...['154', '155', '151', '039'],
  ...['053', '054', '057', '061'],
];
const M49_PARTS = ['002', '019', '142', '150', '009'];

const SCHEME_NAMES: Readonly<Record<SchemeId, Readonly<Record<Exclude<Language, 'und'>, string>>>> = {
  m49: {
    en: 'M49 geographic regions',
    fr: 'Régions géographiques M49',
    es: 'Regiones geográficas M49',
    ar: 'المناطق الجغرافية M49',
    ru: 'Географические регионы M49',
    zh: 'M49地理区域',
  },
  'un-groups': {
    en: 'United Nations regional groups',
    fr: 'Groupes régionaux de l’ONU',
    es: 'Grupos regionales de las Naciones Unidas',
    ar: 'المجموعات الإقليمية للأمم المتحدة',
    ru: 'Региональные группы ООН',
    zh: '联合国区域组',
  },
  unodc: {
    en: 'UNODC regions',
    fr: 'Régions de l’ONUDC',
    es: 'Regiones de la UNODC',
    ar: 'مناطق مكتب المخدرات والجريمة',
    ru: 'Регионы УНП ООН',
    zh: '毒罪办区域',
  },
};

function toSchemeRegion(place: Place): SchemeRegion {
  return { id: place.ref, parent: place.parent, states: place.states };
}

function regionsWithRefs(refs: readonly string[]): SchemeRegion[] {
  return refs.flatMap((ref) => placeByRef(ref) ?? []).map(toSchemeRegion);
}

const unGroups = places.filter((place) => place.ref.startsWith('un-groups:')).map(toSchemeRegion);
const unodc = places.filter((place) => place.ref.startsWith('unodc:')).map(toSchemeRegion);
const unodcParents = new Set(unodc.map((region) => region.parent));

/** In the order in which a chooser lists them. */
export const schemes: readonly Scheme[] = [
  {
    id: 'm49',
    regions: regionsWithRefs(M49_REGIONS.map((code) => `m49:${code}`)),
    parts: regionsWithRefs(M49_PARTS.map((code) => `m49:${code}`)),
  },
  { id: 'un-groups', regions: unGroups, parts: unGroups },
  {
    id: 'unodc',
    regions: unodc.filter((region) => !unodcParents.has(region.id)),
    parts: unodc.filter((region) => region.parent === null),
  },
];

const schemesById = new Map(schemes.map((scheme) => [scheme.id, scheme]));

function schemeOf(id: SchemeId): Scheme {
  const scheme = schemesById.get(id);
  if (!scheme) throw new Error(`no scheme ${id}`);
  return scheme;
}

/** The regions of a scheme in the order that a matrix shows; `part` gives the coarser level. */
export function regionsOf(schemeId: SchemeId, level: SchemeLevel = 'region'): readonly SchemeRegion[] {
  const scheme = schemeOf(schemeId);
  return level === 'part' ? scheme.parts : scheme.regions;
}

const homes = new Map<string, ReadonlyMap<string, string>>();

/** Which region of a level each State lies in; computed once. */
function homesOf(schemeId: SchemeId, level: SchemeLevel): ReadonlyMap<string, string> {
  const key = `${schemeId} ${level}`;
  const known = homes.get(key);
  if (known) return known;
  const regions = regionsOf(schemeId, level);
  const map = new Map(regions.flatMap(({ id, states }) => states.map((state) => [state, id])));
  homes.set(key, map);
  return map;
}

/**
 * The region of a scheme in which a place lies. A State has one, or none (the two observers in the UN groups); a
 * region has one if all its States lie there; null when it spans several, and for refs that are no place.
 */
export function regionOf(schemeId: SchemeId, ref: string, level: SchemeLevel = 'region'): string | null {
  const states = placeByRef(ref)?.states ?? [];
  const map = homesOf(schemeId, level);
  const first = states[0] === undefined ? undefined : map.get(states[0]);
  if (first === undefined) return null;
  return states.every((state) => map.get(state) === first) ? first : null;
}

/** The part of the world that a region rolls up to; itself where the scheme has no coarser level. */
export function partOf(schemeId: SchemeId, regionId: string): string | null {
  return regionOf(schemeId, regionId, 'part');
}

export function schemeName(id: SchemeId, language: Language): string {
  return SCHEME_NAMES[id][language === 'und' ? 'en' : language];
}

/** The region's name; English where the scheme has no name in the language. */
export function regionName(_schemeId: SchemeId, regionId: string, language: Language): string {
  return placeName(regionId, language);
}
