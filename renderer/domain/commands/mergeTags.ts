// Two tags become one: taggings, child tags and memos of the first go over to the second. SPEC 3.7.
import type { Command, CommandError, Snapshot } from '../command.ts';
import { type Diff, tableDiff } from '../diff.ts';
import type { TagId } from '../ids.ts';
import type { Memo, Tag, Tagging } from '../records.ts';
import { fail, ok, type Result } from '../result.ts';
import { changeLabel } from './changeLabels.ts';
import { readMemos } from './leftovers.ts';
import { subtree } from './tagTree.ts';

/** Where an analyst gave an excerpt both tags, one tagging remains. */
export function mergeTags(fromId: TagId, intoId: TagId): Command {
  return {
    label: changeLabel('mergeTags', { name: '', into: '' }),
    reads: [
      { table: 'tags', by: 'all' },
      readMemos,
      { table: 'taggings', by: 'tagId', keys: [fromId, intoId] },
    ],
    plan: (snapshot) => planMerge(snapshot, fromId, intoId),
    describe: (snapshot) =>
      changeLabel('mergeTags', {
        name: snapshot.get('tags', fromId)?.name ?? '',
        into: snapshot.get('tags', intoId)?.name ?? '',
      }),
  };
}

function planMerge(snapshot: Snapshot, fromId: TagId, intoId: TagId): Result<Diff, CommandError> {
  const from = snapshot.get('tags', fromId);
  const into = snapshot.get('tags', intoId);
  if (!from) return fail({ kind: 'missing', table: 'tags', id: fromId });
  if (!into) return fail({ kind: 'missing', table: 'tags', id: intoId });
  if (from.id === into.id) return fail({ kind: 'nothing-to-do' });
  const diff: Diff = {
    tags: { added: [], updated: moveChildren(snapshot.all('tags'), from, into), removed: [from] },
  };
  moveTaggings(diff, snapshot.all('taggings'), from, into);
  moveMemo(diff, snapshot.all('memos'), from, into);
  return ok(diff);
}

function moveChildren(tags: readonly Tag[], from: Tag, into: Tag): [Tag, Tag][] {
  const below = subtree(tags, from.id).filter((tag) => tag.id !== from.id);
  const updates: [Tag, Tag][] = [];
  for (const tag of below) {
    const to: Tag = { ...tag, facetId: into.facetId };
    // A tag merged into one below it: that one takes its place, so that no cycle arises.
    if (tag.id === into.id) to.parentId = from.parentId;
    else if (tag.parentId === from.id) to.parentId = into.id;
    if (to.parentId !== tag.parentId || to.facetId !== tag.facetId) updates.push([tag, to]);
  }
  return updates;
}

function moveTaggings(diff: Diff, taggings: readonly Tagging[], from: Tag, into: Tag): void {
  const key = (tagging: Tagging): string => `${tagging.excerptId} ${tagging.analystId}`;
  const present = new Set(taggings.filter((tagging) => tagging.tagId === into.id).map(key));
  for (const tagging of taggings) {
    if (tagging.tagId !== from.id) continue;
    if (present.has(key(tagging))) tableDiff(diff, 'taggings').removed.push(tagging);
    else tableDiff(diff, 'taggings').updated.push([tagging, { ...tagging, tagId: into.id }]);
  }
}

function moveMemo(diff: Diff, memos: readonly Memo[], from: Tag, into: Tag): void {
  const on = (tag: Tag) => memos.filter((memo) => memo.target.kind === 'tag' && memo.target.id === tag.id);
  const kept = on(into)[0];
  for (const memo of on(from)) {
    if (!kept) {
      const target = { kind: 'tag' as const, id: into.id };
      tableDiff(diff, 'memos').updated.push([memo, { ...memo, target }]);
      continue;
    }
    tableDiff(diff, 'memos').removed.push(memo);
    const earlier = tableDiff(diff, 'memos').updated.find(([row]) => row.id === kept.id);
    const text = `${earlier ? earlier[1].text : kept.text}\n\n${memo.text}`;
    if (earlier) earlier[1] = { ...kept, text };
    else tableDiff(diff, 'memos').updated.push([kept, { ...kept, text }]);
  }
}
