// Acts on one tagging: taking it away, or giving its excerpt another tag in its place. SPEC 3.5, 3.6.
import type { Command, Read, Snapshot } from '../command.ts';
import { type Diff, tableDiff } from '../diff.ts';
import type { TaggingId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { changeLabel, shortQuote } from './changeLabels.ts';
import { chooseTag, namesOfChoices, type TagChoice } from './choice.ts';
import { readMemos, readsAroundExcerpts, removeBareExcerpts } from './leftovers.ts';

function readsOfTagging(id: TaggingId): readonly Read[] {
  return [{ table: 'taggings', by: 'id', keys: [id] }, { table: 'tags', by: 'all' }, readMemos];
}

function readsOfExcerpt(snapshot: Snapshot, id: TaggingId): Read[] {
  const tagging = snapshot.get('taggings', id);
  return tagging ? readsAroundExcerpts([tagging.excerptId]) : [];
}

function quoteOf(snapshot: Snapshot, id: TaggingId): string {
  const tagging = snapshot.get('taggings', id);
  const excerpt = tagging ? snapshot.get('excerpts', tagging.excerptId) : undefined;
  return excerpt ? shortQuote(excerpt.anchor.quote) : '';
}

/** An excerpt left without tagging, note, figure or memo goes too. */
export function removeTagging(taggingId: TaggingId): Command {
  return {
    label: changeLabel('removeTagging', { quote: '', tags: '' }),
    reads: readsOfTagging(taggingId),
    readsNext: [(snapshot) => readsOfExcerpt(snapshot, taggingId)],
    plan(snapshot) {
      const tagging = snapshot.get('taggings', taggingId);
      if (!tagging) return fail({ kind: 'missing', table: 'taggings', id: taggingId });
      const diff: Diff = { taggings: { added: [], updated: [], removed: [tagging] } };
      const excerpt = snapshot.get('excerpts', tagging.excerptId);
      if (excerpt) removeBareExcerpts(diff, snapshot, [excerpt]);
      return ok(diff);
    },
    describe(snapshot) {
      const tagging = snapshot.get('taggings', taggingId);
      const tags = tagging ? (snapshot.get('tags', tagging.tagId)?.name ?? '') : '';
      return changeLabel('removeTagging', { quote: quoteOf(snapshot, taggingId), tags });
    },
  };
}

/** Puts another tag in a tagging's place; where the excerpt has that tag of the same analyst, the old one just goes. */
export function retag(taggingId: TaggingId, choice: TagChoice, now: string): Command {
  return {
    label: changeLabel('retag', { quote: '', tags: '' }),
    reads: readsOfTagging(taggingId),
    readsNext: [(snapshot) => readsOfExcerpt(snapshot, taggingId)],
    plan(snapshot) {
      const from = snapshot.get('taggings', taggingId);
      if (!from) return fail({ kind: 'missing', table: 'taggings', id: taggingId });
      const chosen = chooseTag(snapshot, choice);
      if (!chosen.ok) return chosen;
      const { tag, isNew } = chosen.value;
      if (tag.id === from.tagId) return fail({ kind: 'nothing-to-do' });
      const diff: Diff = {};
      if (isNew) tableDiff(diff, 'tags').added.push(tag);
      const has = snapshot
        .all('taggings')
        .some(
          (other) =>
            other.excerptId === from.excerptId &&
            other.analystId === from.analystId &&
            other.tagId === tag.id,
        );
      if (has) tableDiff(diff, 'taggings').removed.push(from);
      else {
        const to = { ...from, tagId: tag.id, origin: 'manual' as const, createdAt: now };
        tableDiff(diff, 'taggings').updated.push([from, to]);
      }
      return ok(diff);
    },
    describe: (snapshot) =>
      changeLabel('retag', { quote: quoteOf(snapshot, taggingId), tags: namesOfChoices(snapshot, [choice]) }),
  };
}
