// What stands on the sides of a picture: tags of a facet in codebook order, regions of a scheme, places of a map; each
// with the axis that counts them. Pure; the one place where pictures meet tags and gazetteer.

import { isoNumeric, placeByRef, placeName, statesOf } from '../domain/gazetteer/gazetteer.ts';
import { regionName, regionOf, regionsOf, type SchemeLevel } from '../domain/gazetteer/schemes.ts';
import { tagName } from '../domain/gazetteer/tagName.ts';
import type { TagId } from '../domain/ids.ts';
import { ancestorsByTag } from '../domain/query.ts';
import type { Language, SchemeId, Tag } from '../domain/records.ts';
import type { Axis } from '../domain/selection.ts';
import { placePoint } from './map/geography.ts';

interface AxisEntry {
  /** The tag's id, the region's or place's ref, or `none` and `several` for what has no entry of its own. */
  key: string;
  name: string;
  depth: number;
  /** Name of the tag above; empty at the first level. */
  parent: string;
  isOptional: boolean;
}

export interface NamedAxis {
  entries: AxisEntry[];
  axis: Axis;
}

/** Tags of one facet with their depth, parents before children, siblings by order then name. */
export function treeOrder(
  tags: readonly Tag[],
  facetId: string,
  language: Language,
): { tag: Tag; depth: number }[] {
  const own = tags.filter((tag) => tag.facetId === facetId);
  const ids = new Set<TagId>(own.map((tag) => tag.id));
  const children = Map.groupBy<string, Tag>(own, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : '',
  );
  const sorted: { tag: Tag; depth: number }[] = [];
  const visit = (parent: string, depth: number) => {
    const siblings = (children.get(parent) ?? []).toSorted(
      (a, b) => a.order - b.order || tagName(a, language).localeCompare(tagName(b, language), language),
    );
    for (const tag of siblings) {
      sorted.push({ tag, depth });
      visit(tag.id, depth + 1);
    }
  };
  visit('', 0);
  return sorted;
}

export interface TagAxisOptions {
  language: Language;
  /** `top` rolls everything up to the first level; `own` counts each tag alone; `all` counts a tag with its descendants. */
  levels: 'all' | 'top' | 'own';
  /** Name of the entry for excerpts without a tag of the facet; null for none. */
  noneName: string | null;
}

/** The tags of a facet as entries. */
export function tagAxis(tags: readonly Tag[], facetId: string, options: TagAxisOptions): NamedAxis {
  const { language, levels, noneName } = options;
  const ordered = treeOrder(tags, facetId, language);
  const shown = levels === 'top' ? ordered.filter(({ depth }) => depth === 0) : ordered;
  const names = new Map(ordered.map(({ tag }) => [tag.id, tagName(tag, language)]));
  const entries: AxisEntry[] = shown.map(({ tag, depth }) => ({
    key: tag.id,
    name: names.get(tag.id) ?? '',
    depth,
    parent: tag.parentId === null ? '' : (names.get(tag.parentId) ?? ''),
    isOptional: false,
  }));
  const placeOf = new Map(shown.map(({ tag }, index) => [tag.id, index]));
  const lines = ancestorsByTag(tags);
  const placesOf = new Map<TagId, readonly number[]>();
  for (const { tag } of ordered) {
    const line = levels === 'own' ? [tag.id] : (lines.get(tag.id) ?? []);
    placesOf.set(
      tag.id,
      line.flatMap((id) => placeOf.get(id) ?? []),
    );
  }
  return withRest({ entries, axis: { size: entries.length, placesOf, none: null } }, noneName);
}

function rest(key: string, name: string): AxisEntry {
  return { key, name, depth: 0, parent: '', isOptional: true };
}

function withRest({ entries, axis }: NamedAxis, noneName: string | null): NamedAxis {
  if (noneName === null) return { entries, axis };
  return {
    entries: [...entries, rest('none', noneName)],
    axis: { ...axis, size: axis.size + 1, none: axis.size },
  };
}

export interface RegionAxisOptions {
  language: Language;
  level: SchemeLevel;
  /** For places that lie in no single region of the scheme: broader regions, places of the user's own. */
  severalName: string;
  noneName: string | null;
}

/** The regions of a scheme; a State counts in its region, a broader region in `several`, never in its members'. */
export function regionAxis(tags: readonly Tag[], schemeId: SchemeId, options: RegionAxisOptions): NamedAxis {
  const { language, level, severalName, noneName } = options;
  const regions = regionsOf(schemeId, level);
  const placeOf = new Map(regions.map(({ id }, index) => [id, index]));
  const entries = regions.map(({ id }) => ({
    ...rest(id, regionName(schemeId, id, language)),
    isOptional: false,
  }));
  const several = entries.length;
  const placesOf = new Map<TagId, readonly number[]>();
  for (const { id, facetId, ref } of tags) {
    if (facetId !== 'place') continue;
    const region = ref === null ? null : regionOf(schemeId, ref, level);
    placesOf.set(id, [(region === null ? undefined : placeOf.get(region)) ?? several]);
  }
  entries.push(rest('several', severalName));
  return withRest({ entries, axis: { size: entries.length, placesOf, none: null } }, noneName);
}

export interface PlaceEntry {
  key: string;
  name: string;
  /** Where its bubble stands; null for regions and places of the user's own, which are listed beside the map. */
  point: readonly [number, number] | null;
  kind: 'state' | 'region' | 'own';
}

export interface PlaceAxis {
  entries: PlaceEntry[];
  axis: Axis;
}

function toPlaceEntry(tag: Tag, language: Language): PlaceEntry {
  const place = tag.ref === null ? null : placeByRef(tag.ref);
  if (!place) return { key: tag.id, name: tagName(tag, language), point: null, kind: 'own' };
  const code = isoNumeric(place.ref);
  const point = code === null ? null : placePoint(code);
  return { key: place.ref, name: placeName(place.ref, language), point, kind: place.kind };
}

/** Every place that has a tag, by itself: what a map shows. */
export function placeAxis(tags: readonly Tag[], language: Language): PlaceAxis {
  const entries: PlaceEntry[] = [];
  const placeOf = new Map<string, number>();
  const placesOf = new Map<TagId, readonly number[]>();
  for (const tag of tags) {
    if (tag.facetId !== 'place') continue;
    const entry = toPlaceEntry(tag, language);
    const at = placeOf.get(entry.key) ?? entries.push(entry) - 1;
    placeOf.set(entry.key, at);
    placesOf.set(tag.id, [at]);
  }
  return { entries, axis: { size: entries.length, placesOf, none: null } };
}

/** Whether a place lies in another or is it: every State of the first is one of the second. */
export function isPlaceWithin(ref: string, chosen: string): boolean {
  if (ref === chosen) return true;
  const inside = statesOf(ref);
  if (inside.length === 0) return false;
  const around = new Set(statesOf(chosen));
  return inside.every((state) => around.has(state));
}

/** M49 codes of the States of a region: the areas to highlight on a map. */
export function areaCodesOf(ref: string): string[] {
  return statesOf(ref).flatMap((state) => isoNumeric(state) ?? []);
}
