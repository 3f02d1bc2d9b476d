// Questions about the tree of tags in a facet. Total even on a broken tree (a cycle, a missing parent).
import type { TagId } from '../ids.ts';
import type { Tag } from '../records.ts';

/** A tag and all below it, parents before children; a tag is never listed twice. */
export function subtree(tags: Iterable<Tag>, rootId: TagId): Tag[] {
  const children = new Map<TagId | null, Tag[]>();
  let root: Tag | undefined;
  for (const tag of tags) {
    if (tag.id === rootId) root = tag;
    const siblings = children.get(tag.parentId);
    if (siblings) siblings.push(tag);
    else children.set(tag.parentId, [tag]);
  }
  if (!root) return [];
  const found = new Set([root]);
  for (const tag of found) {
    for (const child of children.get(tag.id) ?? []) found.add(child);
  }
  return [...found];
}
