// The rows of the tag tree: facets, and under each its tags in their order, filtered by name. Pure.

import { foldName } from '../../domain/gazetteer/names.ts';
import { tagName } from '../../domain/gazetteer/tagName.ts';
import type { TagId } from '../../domain/ids.ts';
import type { Facet, Language, Tag } from '../../domain/records.ts';
import { keepRows, type TreeRow } from '../../ui/Tree.tsx';
import type { RowNaming } from './TagNameField.tsx';

export interface TagRow extends TreeRow {
  facet: Facet;
  /** Null for the row of the facet itself. */
  tag: Tag | null;
  /** Taggings of the tag and of all below it. */
  count: number;
  /** While a name is being typed in the row. */
  naming: RowNaming | null;
}

export interface TagRowsInput {
  facets: readonly Facet[];
  tags: readonly Tag[];
  counts: ReadonlyMap<TagId, number>;
  closed: ReadonlySet<string>;
  filter: string;
  language: Language;
  /** The row in which a name is being typed, if any. */
  naming: { id: string; field: RowNaming } | null;
  facetName(facet: Facet): string;
  compare(a: string, b: string): number;
}

type Children = ReadonlyMap<string, Tag[]>;

interface Walk {
  input: TagRowsInput;
  children: Children;
  /** Tags whose name answers the filter, with all above them; null without a filter. */
  kept: ReadonlySet<TagId> | null;
}

function groupChildren({ tags, language, compare }: TagRowsInput): Children {
  const ids = new Set<TagId>(tags.map((tag) => tag.id));
  const children = new Map<string, Tag[]>();
  for (const tag of tags) {
    const key = tag.parentId !== null && ids.has(tag.parentId) ? tag.parentId : tag.facetId;
    const siblings = children.get(key);
    if (siblings) siblings.push(tag);
    else children.set(key, [tag]);
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => a.order - b.order || compare(tagName(a, language), tagName(b, language)));
  }
  return children;
}

function keep({ tags, filter, language }: TagRowsInput): ReadonlySet<TagId> | null {
  const words = foldName(filter);
  if (words === '') return null;
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const kept = new Set<TagId>();
  for (const tag of tags) {
    if (!foldName(`${tagName(tag, language)} ${tag.name}`).includes(words)) continue;
    let at: Tag | undefined = tag;
    while (at && !kept.has(at.id)) {
      kept.add(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
  }
  return kept;
}

function countBelow({ input, children }: Walk, tag: Tag): number {
  const below = children.get(tag.id) ?? [];
  const own = input.counts.get(tag.id) ?? 0;
  return below.reduce((sum, child) => sum + countBelow({ input, children, kept: null }, child), own);
}

function createRow(
  input: TagRowsInput,
  place: Pick<TagRow, 'id' | 'level' | 'expanded' | 'facet' | 'tag' | 'count'>,
): TagRow {
  const text = place.tag ? tagName(place.tag, input.language) : input.facetName(place.facet);
  return {
    ...place,
    text,
    data: { 'data-facet': place.facet.id, 'data-own': place.tag ? 'tag' : 'facet' },
    naming: input.naming?.id === place.id ? input.naming.field : null,
  };
}

function rowsOf(walk: Walk, facet: Facet, siblings: readonly Tag[], level: number): TagRow[] {
  const { input, children, kept } = walk;
  return siblings.flatMap((tag) => {
    if (kept && !kept.has(tag.id)) return [];
    const below = children.get(tag.id) ?? [];
    // A filter opens what it has found.
    const isOpen = kept !== null || !input.closed.has(tag.id);
    const expanded = below.length > 0 ? isOpen : null;
    const row = createRow(input, { id: tag.id, level, expanded, facet, tag, count: countBelow(walk, tag) });
    return isOpen ? [row, ...rowsOf(walk, facet, below, level + 1)] : [row];
  });
}

export function tagRows(input: TagRowsInput): TagRow[] {
  const walk: Walk = { input, children: groupChildren(input), kept: keep(input) };
  return [...input.facets]
    .sort((a, b) => a.order - b.order)
    .flatMap((facet) => {
      const siblings = walk.children.get(facet.id) ?? [];
      const isOpen = walk.kept !== null || !input.closed.has(facet.id);
      const below = isOpen || walk.kept ? rowsOf(walk, facet, siblings, 2) : [];
      if (walk.kept && below.length === 0) return [];
      const expanded = siblings.length > 0 ? isOpen : null;
      const count = siblings.reduce((sum, tag) => sum + countBelow(walk, tag), 0);
      const row = createRow(input, { id: facet.id, level: 1, expanded, facet, tag: null, count });
      return [row, ...below];
    });
}

/** The new rows, those that did not change as the same objects: a thousand are not drawn again for one count. */
export function keepTagRows(before: readonly TagRow[], after: readonly TagRow[]): TagRow[] {
  return keepRows(
    before,
    after,
    (a, b) =>
      a.level === b.level &&
      a.expanded === b.expanded &&
      a.text === b.text &&
      a.count === b.count &&
      a.naming === b.naming &&
      JSON.stringify(a.tag) === JSON.stringify(b.tag),
  );
}
