// Turning what a person picked in the palette into a tag, and tags that come in from outside into tags that the
// project has: one meaning (facet and reference, or facet, parent and name) is one tag. SPEC 3.5.
import type { CommandError, Snapshot } from '../command.ts';
import type { TagId } from '../ids.ts';
import type { Tag } from '../records.ts';
import { fail, ok, type Result } from '../result.ts';

/** A tag of the project, or one made on the spot. */
export type TagChoice = { kind: 'existing'; tagId: TagId } | { kind: 'new'; tag: Tag };

export interface ChosenTag {
  tag: Tag;
  /** Whether the tag has to be added to the project. */
  isNew: boolean;
}

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();

/** The tag that already means what `tag` means, if any: by reference, else by name under the same parent. */
export function findSameTag(tags: Iterable<Tag>, tag: Tag): Tag | undefined {
  for (const other of tags) {
    if (other.id === tag.id) return other;
    if (other.facetId !== tag.facetId) continue;
    if (tag.ref !== null && tag.ref === other.ref) return other;
    if (other.parentId !== tag.parentId || !sameName(other.name, tag.name)) continue;
    // Two references under one name are two meanings (two "Georgia").
    if (tag.ref === null || other.ref === null) return other;
  }
  return undefined;
}

export function chooseTag(snapshot: Snapshot, choice: TagChoice): Result<ChosenTag, CommandError> {
  if (choice.kind === 'existing') {
    const tag = snapshot.get('tags', choice.tagId);
    return tag ? ok({ tag, isNew: false }) : fail({ kind: 'missing', table: 'tags', id: choice.tagId });
  }
  const same = findSameTag(snapshot.all('tags'), choice.tag);
  return ok(same ? { tag: same, isNew: false } : { tag: choice.tag, isNew: true });
}

/** Names for a change's label, in the order chosen. */
export function namesOfChoices(snapshot: Snapshot, choices: readonly TagChoice[]): string {
  return choices
    .map((choice) =>
      choice.kind === 'new' ? choice.tag.name : (snapshot.get('tags', choice.tagId)?.name ?? ''),
    )
    .filter((name) => name !== '')
    .join(', ');
}

export interface AdoptedTags {
  /** What the project lacks, parents before children, parents replaced by those that it has. */
  added: Tag[];
  /** For every incoming tag, the id under which the project knows it. */
  idOf: Map<TagId, TagId>;
}

/** Lets a list of tags (a codebook, a sample) into a project that may have some of them already. */
export function adoptTags(existing: readonly Tag[], incoming: readonly Tag[]): AdoptedTags {
  const known = [...existing];
  const added: Tag[] = [];
  const idOf = new Map<TagId, TagId>();
  const ids = new Set(incoming.map((tag) => tag.id));
  let waiting = [...incoming];
  while (waiting.length > 0) {
    const ready = waiting.filter(
      (tag) => tag.parentId === null || !ids.has(tag.parentId) || idOf.has(tag.parentId),
    );
    // A cycle never becomes ready: its tags go in as they are, and the invariants name the fault.
    const round = ready.length > 0 ? ready : waiting;
    const taken = new Set(round);
    for (const tag of round) {
      const parentId = tag.parentId === null ? null : (idOf.get(tag.parentId) ?? tag.parentId);
      const placed: Tag = { ...tag, parentId };
      const same = findSameTag(known, placed);
      idOf.set(tag.id, same ? same.id : tag.id);
      if (same) continue;
      known.push(placed);
      added.push(placed);
    }
    waiting = waiting.filter((tag) => !taken.has(tag));
  }
  return { added, idOf };
}
