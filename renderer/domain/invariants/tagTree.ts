// Tags form a tree in each facet: a parent is there, in the same facet, and nobody is their own ancestor.
import type { Snapshot } from '../command.ts';
import type { Tag } from '../records.ts';
import { type Rule, type Violation, written } from './rule.ts';

function checkTag(tag: Tag, after: Snapshot): Violation[] {
  if (tag.parentId === null) return [];
  const parent = after.get('tags', tag.parentId);
  if (!parent || parent.facetId !== tag.facetId) return [{ rule: 'tag-parent', table: 'tags', id: tag.id }];
  const seen = new Set<string>([tag.id]);
  for (let above: Tag | undefined = parent; above; ) {
    if (seen.has(above.id)) return [{ rule: 'tag-cycle', table: 'tags', id: tag.id }];
    seen.add(above.id);
    above = above.parentId === null ? undefined : after.get('tags', above.parentId);
  }
  return [];
}

export const tagTree: Rule = {
  reads: (diff) => (diff.tags ? [{ table: 'tags', by: 'all' }] : []),
  check(diff, after) {
    if (!diff.tags) return [];
    const changed = new Set<string>(written(diff.tags).map((tag) => tag.id));
    const gone = new Set<string>(diff.tags.removed.map((tag) => tag.id));
    // Children of what changed are concerned too: their parent may be gone, or in another facet now.
    const concerned = after
      .all('tags')
      .filter(
        ({ id, parentId }) =>
          changed.has(id) || (parentId !== null && (changed.has(parentId) || gone.has(parentId))),
      );
    return concerned.flatMap((tag) => checkTag(tag, after));
  },
};
