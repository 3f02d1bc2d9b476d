// What goes along when something is taken away: an excerpt that nothing holds any more, memos on what is gone.
// Shared by the commands that remove; it only adds to the diff under construction. SPEC 3.6.
import type { Read, Snapshot } from '../command.ts';
import { type Diff, tableDiff } from '../diff.ts';
import type { Excerpt, Memo } from '../records.ts';

/** What must be loaded to know whether excerpts still hold something. */
export function readsAroundExcerpts(ids: readonly string[]): Read[] {
  return [
    { table: 'excerpts', by: 'id', keys: ids },
    { table: 'taggings', by: 'excerptId', keys: ids },
    { table: 'figures', by: 'excerptId', keys: ids },
  ];
}

export const readMemos: Read = { table: 'memos', by: 'all' };

/** Ids of the rows that a diff under construction removes from a table. */
function removedIds(rows: readonly { id: string }[] | undefined): Set<string> {
  return new Set(rows?.map((row) => row.id));
}

export function removeMemosOf(
  diff: Diff,
  snapshot: Snapshot,
  kind: Memo['target']['kind'],
  ids: ReadonlySet<string>,
): void {
  const memos = snapshot.all('memos').filter((memo) => memo.target.kind === kind && ids.has(memo.target.id));
  if (memos.length > 0) tableDiff(diff, 'memos').removed.push(...memos);
}

/** Removes those of the excerpts that keep no tagging, figure, note or memo once `diff` is done. */
export function removeBareExcerpts(diff: Diff, snapshot: Snapshot, excerpts: Iterable<Excerpt>): void {
  const goneTaggings = removedIds(diff.taggings?.removed);
  const goneFigures = removedIds(diff.figures?.removed);
  const held = new Set<string>();
  for (const tagging of snapshot.all('taggings')) {
    if (!goneTaggings.has(tagging.id)) held.add(tagging.excerptId);
  }
  for (const figure of snapshot.all('figures')) {
    if (!goneFigures.has(figure.id)) held.add(figure.excerptId);
  }
  for (const row of diff.taggings?.added ?? []) held.add(row.excerptId);
  for (const row of diff.figures?.added ?? []) held.add(row.excerptId);
  for (const memo of snapshot.all('memos')) {
    if (memo.target.kind === 'excerpt') held.add(memo.target.id);
  }
  for (const excerpt of excerpts) {
    if (held.has(excerpt.id) || excerpt.note.trim() !== '') continue;
    tableDiff(diff, 'excerpts').removed.push(excerpt);
  }
}

/** Removes excerpts with all that hangs on them. */
export function removeExcerptsWhole(diff: Diff, snapshot: Snapshot, excerpts: readonly Excerpt[]): void {
  const ids = new Set<string>(excerpts.map((excerpt) => excerpt.id));
  const taggings = snapshot.all('taggings').filter((tagging) => ids.has(tagging.excerptId));
  const figures = snapshot.all('figures').filter((figure) => ids.has(figure.excerptId));
  if (excerpts.length > 0) tableDiff(diff, 'excerpts').removed.push(...excerpts);
  if (taggings.length > 0) tableDiff(diff, 'taggings').removed.push(...taggings);
  if (figures.length > 0) tableDiff(diff, 'figures').removed.push(...figures);
  removeMemosOf(diff, snapshot, 'excerpt', ids);
}
