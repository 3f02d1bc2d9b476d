// Two places put side by side: which tags lie in which, what each has by subject, which excerpts stand behind. Pure.

import { placeByRef, placeName } from '../../domain/gazetteer/gazetteer.ts';
import { regionsOf } from '../../domain/gazetteer/schemes.ts';
import type { ExcerptId, TagId } from '../../domain/ids.ts';
import type { Report, SchemeId, Tag } from '../../domain/records.ts';
import { type Axis, crossTally, excerptsBehind, type Selection, WHOLE } from '../../domain/selection.ts';
import { isPlaceWithin, type NamedAxis, tagAxis } from '../../viz/axes.ts';
import { type CompareLayout, layoutCompare } from '../../viz/compare/layout.ts';

export type Subject = 'theme' | 'activity';
type Side = 'a' | 'b';
export type Language = 'en' | 'fr';

/** Refs of the two places; null while none is chosen. */
export interface Pair {
  a: string | null;
  b: string | null;
}

export interface PlaceOption {
  ref: string;
  name: string;
  kind: 'region' | 'otherRegion' | 'state';
  /** Distinct excerpts that name a place in it. */
  excerpts: number;
}

/** An axis with one place for each ref: a tag is in all those that its own place lies in. */
function placesAxis(tags: readonly Tag[], refs: readonly string[]): Axis {
  const placesOf = new Map<TagId, readonly number[]>();
  for (const { id, facetId, ref } of tags) {
    if (facetId !== 'place' || ref === null) continue;
    const places = refs.flatMap((chosen, index) => (isPlaceWithin(ref, chosen) ? [index] : []));
    if (places.length > 0) placesOf.set(id, places);
  }
  return { size: refs.length, placesOf, none: null };
}

/** Every place that has excerpts: regions of the scheme, other regions, States; most excerpts first in each. */
export function placeOptions(
  tags: readonly Tag[],
  selection: Selection,
  schemeId: SchemeId,
  language: Language,
): PlaceOption[] {
  const inScheme = [...regionsOf(schemeId), ...regionsOf(schemeId, 'part')].map(({ id }) => id);
  const named = tags.flatMap(({ facetId, ref }) =>
    facetId === 'place' && ref !== null && placeByRef(ref) ? [ref] : [],
  );
  const refs = [...new Set([...inScheme, ...named])];
  const { cells } = crossTally(selection, WHOLE, placesAxis(tags, refs), 'excerpts');
  const kindOf = (ref: string): PlaceOption['kind'] => {
    if (placeByRef(ref)?.kind === 'state') return 'state';
    return inScheme.includes(ref) ? 'region' : 'otherRegion';
  };
  return refs
    .map((ref, index) => ({
      ref,
      name: placeName(ref, language),
      kind: kindOf(ref),
      excerpts: cells[index] ?? 0,
    }))
    .filter(({ excerpts }) => excerpts > 0)
    .sort((x, y) => y.excerpts - x.excerpts);
}

/** Two places to begin with: the regions of the scheme that have the most excerpts, else the States. */
export function firstPair(options: readonly PlaceOption[], schemeId: SchemeId): Pair {
  const smallest = new Set(regionsOf(schemeId).map(({ id }) => id));
  const regions = options.filter(({ ref }) => smallest.has(ref));
  const states = options.filter(({ kind }) => kind === 'state');
  const [a, b] = regions.length > 1 ? regions : states;
  return { a: a?.ref ?? null, b: b?.ref ?? null };
}

export interface Comparison {
  layout: CompareLayout;
  /** Excerpts that name both places. */
  shared: number;
  /** Excerpts of a side; of one subject when its key is given. */
  excerptsOf(side: Side, key: string | null): ExcerptId[];
}

export interface ComparisonInput {
  tags: readonly Tag[];
  selection: Selection;
  pair: { a: string; b: string };
  by: Subject;
  language: Language;
  noneName: string;
}

function rowInputs({ entries }: NamedAxis, cells: Uint32Array) {
  return entries.map(({ key, name, parent }, index) => ({
    key,
    name,
    parent,
    a: cells[index * 2] ?? 0,
    b: cells[index * 2 + 1] ?? 0,
  }));
}

export function comparePlaces(input: ComparisonInput): Comparison {
  const { tags, selection, pair, by, language, noneName } = input;
  const subjects = tagAxis(tags, by, { language, levels: 'own', noneName });
  const sides = placesAxis(tags, [pair.a, pair.b]);
  const { cells } = crossTally(selection, subjects.axis, sides, 'excerpts');
  const { columnTotals, total } = crossTally(selection, WHOLE, sides, 'excerpts');
  const totals = { a: columnTotals[0] ?? 0, b: columnTotals[1] ?? 0 };
  return {
    layout: layoutCompare({ rows: rowInputs(subjects, cells), totals }),
    shared: totals.a + totals.b - total,
    excerptsOf(side, key) {
      const column = side === 'a' ? 0 : 1;
      if (key === null) return excerptsBehind(selection, WHOLE, sides, { row: null, column });
      const row = subjects.entries.findIndex((entry) => entry.key === key);
      return row < 0 ? [] : excerptsBehind(selection, subjects.axis, sides, { row, column });
    },
  };
}

/** The language in which a report's words are shown and read; null when it is not known. */
export function languageOfReport(reports: readonly Report[], id: string): Report['language'] {
  return reports.find((report) => report.id === id)?.language ?? 'und';
}
