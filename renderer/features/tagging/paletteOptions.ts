// What the palette offers for what was typed: tags of the project by any part of their name, places of the gazetteer by
// any of their names in six languages, and the making of a new tag. Pure, so that it can be timed and proved.

import { findPlaces } from '../../domain/gazetteer/findPlaces.ts';
import { placeName } from '../../domain/gazetteer/gazetteer.ts';
import { foldName } from '../../domain/gazetteer/names.ts';
import { tagName } from '../../domain/gazetteer/tagName.ts';
import type { TaggingId, TagId } from '../../domain/ids.ts';
import type { Language, Tag } from '../../domain/records.ts';

export interface PaletteTag {
  tag: Tag;
  /** As shown. */
  name: string;
  /** Names of the tags above it, outermost first. */
  path: readonly string[];
  key: string;
  pathKey: string;
}

export interface PaletteFacet {
  id: string;
  /** All that a person may call it, for `actor: …`. */
  names: readonly string[];
}

export type PaletteOption =
  | { kind: 'tag'; id: string; facet: string; entry: PaletteTag; applied: TaggingId | null }
  | { kind: 'place'; id: string; facet: 'place'; ref: string; name: string }
  | { kind: 'create'; id: string; facet: string; name: string };

export interface PaletteContext {
  tags: readonly PaletteTag[];
  facets: readonly PaletteFacet[];
  language: Language;
  /** Tags that the passage bears already. */
  applied: ReadonlyMap<TagId, TaggingId>;
  /** Most recently used first. */
  recent: readonly TagId[];
  counts: ReadonlyMap<TagId, number>;
}

const MOST_TAGS = 24;
const MOST_PLACES = 6;

/** Tags with their folded names, made once for a list of tags. */
export function indexTags(tags: readonly Tag[], language: Language): PaletteTag[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const pathOf = (tag: Tag): string[] => {
    const path: string[] = [];
    let above = tag.parentId === null ? undefined : byId.get(tag.parentId);
    while (above && path.length < 12) {
      path.unshift(tagName(above, language));
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
    return path;
  };
  return tags.map((tag) => {
    const name = tagName(tag, language);
    const path = pathOf(tag);
    return { tag, name, path, key: foldName(name), pathKey: foldName(path.join(' ')) };
  });
}

export interface PaletteQuery {
  /** Null where any facet will do. */
  facet: string | null;
  words: string;
}

/** Takes "actor: unodc" apart; a beginning of the facet's name is enough where only one begins so. */
export function parseQuery(query: string, facets: readonly PaletteFacet[]): PaletteQuery {
  const [, prefix, rest] = /^\s*([^:：]{1,40}?)\s*[:：](.*)$/su.exec(query) ?? [];
  if (prefix === undefined || rest === undefined) return { facet: null, words: query.trim() };
  const key = foldName(prefix);
  const begins = facets.filter((facet) => facet.names.some((name) => foldName(name).startsWith(key)));
  const exact = facets.find((facet) => facet.names.some((name) => foldName(name) === key));
  const facet = exact ?? (begins.length === 1 ? begins[0] : undefined);
  return facet && key !== '' ? { facet: facet.id, words: rest.trim() } : { facet: null, words: query.trim() };
}

/** How well a name answers, smaller is better; null where it does not. */
function rankName(key: string, pathKey: string, words: string): number | null {
  const name = ` ${key}`;
  if (key === words) return 0;
  if (key.startsWith(words)) return 1;
  if (name.includes(` ${words}`)) return 2;
  const parts = words.split(' ');
  if (parts.every((part) => name.includes(` ${part}`))) return 3;
  if (parts.every((part) => key.includes(part))) return 4;
  const all = `${pathKey} ${key}`;
  return parts.every((part) => all.includes(part)) ? 5 : null;
}

interface Ranked {
  entry: PaletteTag;
  rank: number;
}

function byUse({ recent, counts }: PaletteContext): (a: PaletteTag, b: PaletteTag) => number {
  const order = new Map(recent.map((id, at) => [id, at]));
  const recency = (entry: PaletteTag): number => order.get(entry.tag.id) ?? recent.length;
  const count = (entry: PaletteTag): number => counts.get(entry.tag.id) ?? 0;
  return (a, b) =>
    recency(a) - recency(b) ||
    count(b) - count(a) ||
    a.key.length - b.key.length ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function matchTags(
  context: PaletteContext,
  query: PaletteQuery,
  placesFound: ReadonlySet<string>,
): PaletteTag[] {
  const words = foldName(query.words);
  const ranked: Ranked[] = [];
  for (const entry of context.tags) {
    if (query.facet !== null && entry.tag.facetId !== query.facet) continue;
    const byName = words === '' ? 0 : rankName(entry.key, entry.pathKey, words);
    const isPlace = entry.tag.ref !== null && placesFound.has(entry.tag.ref);
    const rank = byName ?? (isPlace ? 2 : null);
    if (rank !== null) ranked.push({ entry, rank });
  }
  const compare = byUse(context);
  return ranked
    .sort((a, b) => a.rank - b.rank || compare(a.entry, b.entry))
    .slice(0, MOST_TAGS)
    .map(({ entry }) => entry);
}

/**
 * Facets in which a tag of that name may still be made; the theme first, since that is the analyst's own codebook. A
 * place that the gazetteer may know is made by hand only where the facet was asked for: "place: …".
 */
function creatable(context: PaletteContext, { facet, words }: PaletteQuery, placesFound: number): string[] {
  const key = foldName(words);
  if (key === '') return [];
  const isTaken = (id: string): boolean =>
    context.tags.some(({ tag, key: known }) => tag.facetId === id && tag.parentId === null && known === key);
  const ids = context.facets.map(({ id }) => id);
  if (facet !== null) return isTaken(facet) ? [] : [facet];
  const places = placesFound > 0 ? [] : ['place'];
  return [...ids.filter((id) => id !== 'place'), ...places].filter((id) => ids.includes(id) && !isTaken(id));
}

export function paletteOptions(query: string, context: PaletteContext): PaletteOption[] {
  const parsed = parseQuery(query, context.facets);
  const mayBePlace = parsed.facet === null || parsed.facet === 'place';
  const found = mayBePlace ? findPlaces(parsed.words, context.language, 24) : [];
  const tags = matchTags(context, parsed, new Set(found.map((place) => place.ref)));
  const known = new Set(context.tags.map((entry) => entry.tag.ref));
  const places = found.filter((place) => !known.has(place.ref)).slice(0, MOST_PLACES);
  const names = places.map((place) => placeName(place.ref, context.language));
  return [
    ...tags.map(
      (entry): PaletteOption => ({
        kind: 'tag',
        id: entry.tag.id,
        facet: entry.tag.facetId,
        entry,
        applied: context.applied.get(entry.tag.id) ?? null,
      }),
    ),
    ...places.map(
      (place, at): PaletteOption => ({
        kind: 'place',
        id: place.ref,
        facet: 'place',
        ref: place.ref,
        name: names[at] ?? place.ref,
      }),
    ),
    ...creatable(context, parsed, found.length).map(
      (facet): PaletteOption => ({
        kind: 'create',
        id: `create:${facet}`,
        facet,
        name: parsed.words,
      }),
    ),
  ];
}

/** Builds the gazetteer's index, which the first search would else have to wait for. */
export function warmPlaces(language: Language): void {
  findPlaces('a', language, 1);
}
