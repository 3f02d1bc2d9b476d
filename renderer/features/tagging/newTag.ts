// A tag as it is first made: under no other, without a colour of its own.
import { facetIdSchema, newId, type TagId, tagIdSchema } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records.ts';

export interface TagWish {
  facet: string;
  name: string;
  ref?: string;
  parentId?: TagId;
}

const LONGEST = 200;

/** At the end of its siblings. */
export function createTagRecord({ facet, name, ref, parentId }: TagWish, tags: readonly Tag[]): Tag {
  const facetId = facetIdSchema.parse(facet);
  const parent = parentId ?? null;
  const siblings = tags.filter((tag) => tag.facetId === facetId && tag.parentId === parent);
  return {
    id: newId(tagIdSchema),
    facetId,
    parentId: parent,
    name: name.trim().slice(0, LONGEST),
    color: null,
    definition: '',
    shortcut: null,
    ref: ref ?? null,
    order: Math.max(-1, ...siblings.map((tag) => tag.order)) + 1,
  };
}
