// Finds places by their names in running text. It proposes: each mention says how sure it is, and a mention of a region
// is a mention of the region alone. Russian is matched in the nominative only.
import ambiguities from '../../seeds/gazetteer/ambiguities.json' with { type: 'json' };
import { NAME_LANGUAGES, type NameLanguage, type Place, places } from '../domain/gazetteer/gazetteer.ts';
import { withoutAccents } from '../domain/gazetteer/names.ts';
import type { Language } from '../domain/records.ts';
import { type Found, NameTrie } from './nameTrie.ts';

export interface PlaceMention {
  ref: string;
  /** UTF-16 units of the text, half-open; without article and without the particles that Arabic attaches. */
  start: number;
  end: number;
  /** 1 for a name that means one place only; less for spellings without accents and for homonyms. */
  confidence: number;
}

interface Name {
  /** Null for a phrase that names no place although one stands in it: "golfe de Guinée". */
  ref: string | null;
  confidence: number;
  /** A name that is also something else: context decides. */
  watched: boolean;
  /** Also a person's name. */
  person: boolean;
}

const SPELT_OTHERWISE = 0.8;
const HOMONYM = 0.5;
const HOMONYM_IN_COMPANY = 0.9;
/** A homonym is believed when another place stands this near, in UTF-16 units. */
const COMPANY = 60;

const TITLE_BEFORE = /(?:^|[\s(])(?:MM?\.|Mme|Mlle|Dr\.?|Mrs?\.?|Ms\.?|Sra?\.|Prof\.)\s*$/u;
const CAPITALISED_AFTER = /^[ \u00a0\u202f](?:\p{Lu}\p{Ll}|\p{Lu}\.)/u;
const PREPOSITION_BEFORE = /(?:^|[\s(])(?:à|au|aux|en|du|de|in|from|to|of|with|by|для|в|из)\s+$/iu;

const BLOCK: Name = { ref: null, confidence: 1, watched: false, person: false };

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The ways a name is printed in the Latin script; the exact spelling first. */
function spellings(name: string): string[] {
  return [
    name,
    capitalised(name),
    name.toUpperCase(),
    withoutAccents(name),
    withoutAccents(name).toUpperCase(),
  ];
}

function addSpelt(trie: NameTrie<Name>, language: NameLanguage, name: string, meaning: Name): void {
  if (name === '') return;
  trie.add(name, meaning);
  if (language === 'ar' || language === 'zh') return;
  const other = { ...meaning, confidence: Math.min(meaning.confidence, SPELT_OTHERWISE) };
  for (const spelling of spellings(name))
    trie.add(spelling, spelling === capitalised(name) ? meaning : other);
}

function namesInText(place: Place, language: NameLanguage): readonly string[] {
  if (place.ref === 'm49:001') return [];
  const { short, formal, aliases } = place.names[language];
  // "États d'Afrique de l'Ouest" does not name the regional group: only the group's own title does.
  if (place.ref.startsWith('un-groups:')) return aliases;
  const all = [short, formal, ...aliases].filter((name) => !/^(?:the|les) /.test(name));
  return place.ref.startsWith('group:') ? all.flatMap((name) => [name, lowered(name)]) : all;
}

function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** A name that the gazetteer lists as ambiguous in itself ("Micronésie": the region, or the State). */
function weakNames(language: NameLanguage): Set<string> {
  return new Set(places.flatMap((place) => place.names[language].weak));
}

function addLanguage(trie: NameTrie<Name>, language: NameLanguage): void {
  const weak = weakNames(language);
  const watched = ambiguities.watch.filter((entry) => entry.language === language);
  for (const { name, ref, person } of watched) {
    const meaning = { ref: ref === '' ? null : ref, confidence: HOMONYM, watched: true, person };
    addSpelt(trie, language, name, meaning);
  }
  for (const place of places) {
    for (const name of namesInText(place, language)) {
      const confidence = weak.has(name) ? HOMONYM : 1;
      addSpelt(trie, language, name, { ref: place.ref, confidence, watched: false, person: false });
    }
  }
  for (const name of ambiguities.blockers[language]) addSpelt(trie, language, name, BLOCK);
}

const tries = new Map<Language, NameTrie<Name>>();

function trieFor(language: Language): NameTrie<Name> {
  const known = tries.get(language);
  if (known) return known;
  const trie = new NameTrie<Name>(language !== 'zh');
  const languages = language === 'und' ? NAME_LANGUAGES.filter((name) => name !== 'zh') : [language];
  for (const each of languages) addLanguage(trie, each);
  tries.set(language, trie);
  return trie;
}

function isPerson(text: string, { start, end }: Found<Name>): boolean {
  if (TITLE_BEFORE.test(text.slice(Math.max(0, start - 8), start))) return true;
  return CAPITALISED_AFTER.test(text.slice(end, end + 4));
}

function isInCompany(text: string, found: readonly Found<Name>[], at: number): boolean {
  const hit = found[at];
  if (!hit) return false;
  if (PREPOSITION_BEFORE.test(text.slice(Math.max(0, hit.start - 8), hit.start))) return true;
  const [before, after] = [found[at - 1], found[at + 1]];
  if (before && hit.start - before.end <= COMPANY) return true;
  return after !== undefined && after.start - hit.end <= COMPANY;
}

/**
 * The places named in a text of a language, in order and without overlaps, the longest name winning. Texts of unknown
 * language are read in every language that separates words. Offsets are those of the text given.
 */
export function matchPlaces(text: string, language: Language): PlaceMention[] {
  const found = trieFor(language).find(text);
  const mentions: PlaceMention[] = [];
  found.forEach((hit, at) => {
    const { ref, watched, person } = hit.value;
    if (ref === null || (person && isPerson(text, hit))) return;
    const confidence = watched && isInCompany(text, found, at) ? HOMONYM_IN_COMPANY : hit.value.confidence;
    mentions.push({ ref, start: hit.start, end: hit.end, confidence });
  });
  return mentions;
}
