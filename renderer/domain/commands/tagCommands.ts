// Acts on tags themselves: making, editing, moving in the tree, taking away, and letting a whole codebook in.
import type { Command, Read, Snapshot } from '../command.ts';
import { type Diff, tableDiff } from '../diff.ts';
import type { FacetId, TagId } from '../ids.ts';
import type { Tag } from '../records.ts';
import { fail, ok } from '../result.ts';
import { changeLabel } from './changeLabels.ts';
import { adoptTags, findSameTag } from './choice.ts';
import { readMemos, readsAroundExcerpts, removeBareExcerpts, removeMemosOf } from './leftovers.ts';
import { subtree } from './tagTree.ts';

export { mergeTags } from './mergeTags.ts';

const readTags: Read = { table: 'tags', by: 'all' };

function nameOf(snapshot: Snapshot, id: TagId): string {
  return snapshot.get('tags', id)?.name ?? '';
}

export function createTag(tag: Tag): Command {
  return {
    label: changeLabel('createTag', { name: tag.name }),
    reads: [readTags],
    plan(snapshot) {
      const same = findSameTag(snapshot.all('tags'), tag);
      if (same) return fail({ kind: 'duplicate', table: 'tags', name: same.name });
      return ok({ tags: { added: [tag], updated: [], removed: [] } });
    },
  };
}

export type TagPatch = Partial<Pick<Tag, 'name' | 'color' | 'definition' | 'shortcut' | 'ref'>>;

/** A name or reference that another tag of the facet bears is refused; a shortcut moves here from the tag that had it. */
export function editTag(tagId: TagId, patch: TagPatch): Command {
  return {
    label: changeLabel('editTag', { name: patch.name ?? '' }),
    reads: [readTags],
    plan(snapshot) {
      const from = snapshot.get('tags', tagId);
      if (!from) return fail({ kind: 'missing', table: 'tags', id: tagId });
      const to: Tag = { ...from, ...patch };
      if (JSON.stringify(from) === JSON.stringify(to)) return fail({ kind: 'nothing-to-do' });
      const others = snapshot.all('tags').filter((tag) => tag.id !== tagId);
      if (to.name !== from.name || to.ref !== from.ref) {
        const same = findSameTag(others, to);
        if (same) return fail({ kind: 'duplicate', table: 'tags', name: same.name });
      }
      const diff: Diff = { tags: { added: [], updated: [[from, to]], removed: [] } };
      for (const other of to.shortcut === null ? [] : others) {
        if (other.shortcut === to.shortcut) {
          tableDiff(diff, 'tags').updated.push([other, { ...other, shortcut: null }]);
        }
      }
      return ok(diff);
    },
    describe: (snapshot) => changeLabel('editTag', { name: patch.name ?? nameOf(snapshot, tagId) }),
  };
}

export interface TagPlace {
  facetId: FacetId;
  parentId: TagId | null;
  order: number;
}

/** Moves a tag with all below it; into another facet too. Not below itself. */
export function moveTag(tagId: TagId, { facetId, parentId, order }: TagPlace): Command {
  return {
    label: changeLabel('moveTag', { name: '' }),
    reads: [readTags],
    plan(snapshot) {
      const from = snapshot.get('tags', tagId);
      if (!from) return fail({ kind: 'missing', table: 'tags', id: tagId });
      if (from.facetId === facetId && from.parentId === parentId && from.order === order) {
        return fail({ kind: 'nothing-to-do' });
      }
      const moved = subtree(snapshot.all('tags'), tagId);
      if (moved.some((tag) => tag.id === parentId)) {
        return fail({ kind: 'invalid', rule: 'tag-cycle', detail: from.name });
      }
      const diff: Diff = {
        tags: { added: [], updated: [[from, { ...from, facetId, parentId, order }]], removed: [] },
      };
      for (const tag of moved) {
        if (tag.id !== tagId && tag.facetId !== facetId) {
          tableDiff(diff, 'tags').updated.push([tag, { ...tag, facetId }]);
        }
      }
      return ok(diff);
    },
    describe: (snapshot) => changeLabel('moveTag', { name: nameOf(snapshot, tagId) }),
  };
}

/** With its child tags, their taggings, and the excerpts that hold nothing else. */
export function removeTag(tagId: TagId): Command {
  return {
    label: changeLabel('removeTag', { name: '' }),
    reads: [readTags, readMemos],
    readsNext: [
      (snapshot) => [
        { table: 'taggings', by: 'tagId', keys: subtree(snapshot.all('tags'), tagId).map((tag) => tag.id) },
      ],
      (snapshot) => readsAroundExcerpts([...new Set(snapshot.all('taggings').map((row) => row.excerptId))]),
    ],
    plan(snapshot) {
      const removed = subtree(snapshot.all('tags'), tagId);
      if (removed.length === 0) return fail({ kind: 'missing', table: 'tags', id: tagId });
      const ids = new Set<string>(removed.map((tag) => tag.id));
      const diff: Diff = { tags: { added: [], updated: [], removed } };
      const taggings = snapshot.all('taggings').filter((tagging) => ids.has(tagging.tagId));
      if (taggings.length > 0) tableDiff(diff, 'taggings').removed = taggings;
      removeBareExcerpts(diff, snapshot, snapshot.all('excerpts'));
      removeMemosOf(diff, snapshot, 'tag', ids);
      return ok(diff);
    },
    describe: (snapshot) => changeLabel('removeTag', { name: nameOf(snapshot, tagId) }),
  };
}

/** Lets a codebook in: tags whose reference, or facet, parent and name, the project has already are left out. */
export function addCodebook(tags: readonly Tag[], name: string): Command {
  return {
    label: changeLabel('addCodebook', { name, count: tags.length }),
    reads: [readTags],
    plan(snapshot) {
      const { added } = adoptTags(snapshot.all('tags'), tags);
      if (added.length === 0) return fail({ kind: 'nothing-to-do' });
      return ok({ tags: { added, updated: [], removed: [] } });
    },
    describe: (snapshot) =>
      changeLabel('addCodebook', { name, count: adoptTags(snapshot.all('tags'), tags).added.length }),
  };
}
