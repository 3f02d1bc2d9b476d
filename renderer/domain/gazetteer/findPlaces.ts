// Finds places by any of their names, as an analyst types them: all six languages at once, spelling folded.
// Knows the gazetteer only; the palette decides what to show.
import type { Language } from '../records.ts';
import { NAME_LANGUAGES, type NameLanguage, type Place, placeName, places } from './gazetteer.ts';
import { foldName } from './names.ts';

interface Entry {
  key: string;
  /** The key without spaces: finds "cotedivoire", and Chinese names typed with or without punctuation. */
  squeezed: string;
  place: Place;
  language: NameLanguage;
  /** 0 short, 1 formal, 2 alias, 3 ambiguous alias. */
  standing: number;
}

/** How well an entry answers, best first; the order of the palette. */
const MATCH = { exact: 0, prefix: 1, wordPrefix: 2, substring: 3 } as const;

function toEntries(place: Place, language: NameLanguage): Entry[] {
  const names = place.names[language];
  const standings = [[names.short], [names.formal], names.aliases, names.weak];
  return standings.flatMap((group, standing) =>
    group.map((name) => {
      const key = foldName(name);
      return { key, squeezed: key.replaceAll(' ', ''), place, language, standing };
    }),
  );
}

function toCodes(place: Place): Entry[] {
  const codes = [place.kind === 'state' ? place.ref.slice(5) : null, place.m49];
  return codes
    .filter((code) => code !== null)
    .map((code) => ({ key: '', squeezed: code.toLowerCase(), place, language: 'en', standing: 3 }));
}

let index: readonly Entry[] | null = null;

function readIndex(): readonly Entry[] {
  if (index) return index;
  // The Office's regions that share their name with a region of M49 would only be the same line twice.
  const taken = new Set<string>();
  const entries: Entry[] = [];
  for (const place of places) {
    const own = NAME_LANGUAGES.flatMap((language) => toEntries(place, language)).filter((e) => e.key !== '');
    const scheme = place.ref.startsWith('unodc:');
    if (scheme && own.some((entry) => entry.standing === 0 && taken.has(entry.key))) continue;
    for (const entry of own) {
      if (scheme && taken.has(entry.key)) continue;
      entries.push(entry);
    }
    if (!scheme) for (const entry of own) taken.add(entry.key);
    entries.push(...toCodes(place));
  }
  index = entries;
  return entries;
}

function matchOf(entry: Entry, key: string, squeezed: string): number | null {
  if (entry.key === '') return entry.squeezed === squeezed ? MATCH.exact : null;
  if (entry.key === key || entry.squeezed === squeezed) return MATCH.exact;
  if (entry.key.startsWith(key)) return MATCH.prefix;
  if (entry.key.includes(` ${key}`)) return MATCH.wordPrefix;
  return entry.squeezed.includes(squeezed) ? MATCH.substring : null;
}

interface Hit {
  place: Place;
  /** Smaller is better, compared in order. */
  rank: readonly number[];
}

function isBetter(rank: readonly number[], other: readonly number[]): boolean {
  for (let at = 0; at < rank.length; at++) {
    const difference = (rank[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * Places whose name answers a query in any of the six languages, best first: the whole name, its beginning, the
 * beginning of a word in it, any part of it; States before regions, then the reader's own language, then shorter names.
 * ISO and M49 codes answer when typed whole. An empty query finds nothing.
 */
export function findPlaces(query: string, language: Language, limit = 8): Place[] {
  const key = foldName(query);
  const squeezed = key.replaceAll(' ', '');
  if (key === '') return [];
  const hits = new Map<string, Hit>();
  for (const entry of readIndex()) {
    const match = matchOf(entry, key, squeezed);
    if (match === null) continue;
    const { place } = entry;
    const region = place.kind === 'region' ? 1 : 0;
    const foreign = entry.language === language ? 0 : 1;
    const rank = [match, region, entry.standing === 3 ? 1 : 0, foreign, entry.key.length, entry.standing];
    const known = hits.get(place.ref);
    if (!known || isBetter(rank, known.rank)) hits.set(place.ref, { place, rank });
  }
  return [...hits.values()]
    .sort((a, b) => compareHits(a, b, language))
    .slice(0, limit)
    .map((hit) => hit.place);
}

function compareHits(a: Hit, b: Hit, language: Language): number {
  if (isBetter(a.rank, b.rank)) return -1;
  if (isBetter(b.rank, a.rank)) return 1;
  const first = foldName(placeName(a.place.ref, language));
  const second = foldName(placeName(b.place.ref, language));
  return first < second ? -1 : first > second ? 1 : 0;
}
