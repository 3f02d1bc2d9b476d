// Acts on passages: tagging, noting, re-tagging, figures, taking away. A passage of exactly the same span is the
// same excerpt, whoever marks it. SPEC 3.4 to 3.6.
import type { Command, CommandError, Read, Snapshot } from '../command.ts';
import { type Diff, tableDiff } from '../diff.ts';
import type { AnalystId, ExcerptId, TaggingId } from '../ids.ts';
import { excerptIdSchema, newId, taggingIdSchema } from '../ids.ts';
import type { Passage } from '../passage.ts';
import type { Anchor, Excerpt, Figure, Origin, Tagging } from '../records.ts';
import { fail, ok, type Result } from '../result.ts';
import { changeLabel, shortQuote } from './changeLabels.ts';
import { chooseTag, namesOfChoices, type TagChoice } from './choice.ts';
import { readMemos, readsAroundExcerpts, removeBareExcerpts, removeExcerptsWhole } from './leftovers.ts';

export type { TagChoice } from './choice.ts';
export { removeTagging, retag } from './taggingCommands.ts';

interface MarkedPassage extends Passage {
  analystId: AnalystId;
  /** ISO time. */
  now: string;
}

export interface TagPassage extends MarkedPassage {
  tags: readonly TagChoice[];
  origin: Origin;
  note?: string;
}

export interface NotePassage extends MarkedPassage {
  note: string;
}

export interface AddTag {
  excerptId: ExcerptId;
  choice: TagChoice;
  analystId: AnalystId;
  origin: Origin;
  now: string;
}

const readTags: Read = { table: 'tags', by: 'all' };

function readsOfPassage({ reportId, blockIndex }: Passage): Read[] {
  return [
    { table: 'reports', by: 'id', keys: [reportId] },
    { table: 'excerpts', by: 'firstBlock', reportId, blockIndex },
    readTags,
  ];
}

function isSameSpan(a: Anchor, b: Anchor): boolean {
  return (
    a.startBlockId === b.startBlockId &&
    a.start === b.start &&
    a.endBlockId === b.endBlockId &&
    a.end === b.end
  );
}

function findExcerpt(snapshot: Snapshot, { anchor, reportId }: Passage): Excerpt | undefined {
  return snapshot
    .all('excerpts')
    .find((excerpt) => excerpt.reportId === reportId && isSameSpan(excerpt.anchor, anchor));
}

function createExcerpt(passage: MarkedPassage, id: ExcerptId, note: string): Excerpt {
  const { reportId, anchor, blockIndex, analystId, now } = passage;
  return { id, reportId, anchor, blockIndex, note, analystId, createdAt: now, updatedAt: now };
}

/** A second note on the same words goes below the first: nothing that was written is lost. */
function joinNotes(first: string, second: string): string {
  if (second.trim() === '' || first.includes(second)) return first;
  return first.trim() === '' ? second : `${first}\n\n${second}`;
}

/** The excerpt that a passage is, found or made, with its note; the diff gets what changes. */
function takeExcerpt(
  diff: Diff,
  snapshot: Snapshot,
  passage: MarkedPassage,
  made: { id: ExcerptId; note: string },
): Excerpt {
  const found = findExcerpt(snapshot, passage);
  if (!found) {
    const excerpt = createExcerpt(passage, made.id, made.note);
    tableDiff(diff, 'excerpts').added.push(excerpt);
    return excerpt;
  }
  const note = joinNotes(found.note, made.note);
  if (note !== found.note) {
    tableDiff(diff, 'excerpts').updated.push([found, { ...found, note, updatedAt: passage.now }]);
  }
  return found;
}

interface Choosing {
  choices: readonly { choice: TagChoice; taggingId: TaggingId }[];
  excerpt: Excerpt;
  analystId: AnalystId;
  origin: Origin;
  now: string;
}

/** Adds the taggings that are not there yet, with the tags that they need. */
function addTaggings(diff: Diff, snapshot: Snapshot, choosing: Choosing): CommandError | null {
  const { excerpt, analystId, origin, now } = choosing;
  const present = new Set(
    snapshot
      .all('taggings')
      .filter((tagging) => tagging.excerptId === excerpt.id && tagging.analystId === analystId)
      .map((tagging) => tagging.tagId),
  );
  for (const { choice, taggingId } of choosing.choices) {
    const chosen = chooseTag(snapshot, choice);
    if (!chosen.ok) return chosen.error;
    const { tag, isNew } = chosen.value;
    if (present.has(tag.id)) continue;
    present.add(tag.id);
    if (isNew) tableDiff(diff, 'tags').added.push(tag);
    const tagging: Tagging = {
      id: taggingId,
      excerptId: excerpt.id,
      reportId: excerpt.reportId,
      tagId: tag.id,
      analystId,
      origin,
      createdAt: now,
    };
    tableDiff(diff, 'taggings').added.push(tagging);
  }
  return null;
}

function finish(diff: Diff, error: CommandError | null): Result<Diff, CommandError> {
  if (error) return fail(error);
  return Object.keys(diff).length === 0 ? fail({ kind: 'nothing-to-do' }) : ok(diff);
}

/** Gives a passage its tags, and a note where there is one, in one act. */
export function tagPassage(passage: TagPassage): Command {
  const { tags, origin, analystId, now } = passage;
  const quote = shortQuote(passage.anchor.quote);
  const id = newId(excerptIdSchema);
  const choices = tags.map((choice) => ({ choice, taggingId: newId(taggingIdSchema) }));
  return {
    label: changeLabel('tagPassage', { quote, tags: '' }),
    reads: readsOfPassage(passage),
    readsNext: [(snapshot) => readsOfFound(snapshot, passage)],
    plan(snapshot) {
      if (!snapshot.get('reports', passage.reportId)) return missingReport(passage);
      if (tags.length === 0) return fail({ kind: 'nothing-to-do' });
      const diff: Diff = {};
      const excerpt = takeExcerpt(diff, snapshot, passage, { id, note: passage.note ?? '' });
      return finish(diff, addTaggings(diff, snapshot, { choices, excerpt, analystId, origin, now }));
    },
    describe: (snapshot) => changeLabel('tagPassage', { quote, tags: namesOfChoices(snapshot, tags) }),
  };
}

function readsOfFound(snapshot: Snapshot, passage: Passage): Read[] {
  const found = findExcerpt(snapshot, passage);
  return found ? [{ table: 'taggings', by: 'excerptId', keys: [found.id] }] : [];
}

function missingReport({ reportId }: Passage): { ok: false; error: CommandError } {
  return fail({ kind: 'missing', table: 'reports', id: reportId });
}

/** A note on a passage without any tag. */
export function notePassage(passage: NotePassage): Command {
  const id = newId(excerptIdSchema);
  return {
    label: changeLabel('notePassage', { quote: shortQuote(passage.anchor.quote) }),
    reads: readsOfPassage(passage),
    plan(snapshot) {
      if (!snapshot.get('reports', passage.reportId)) return missingReport(passage);
      if (passage.note.trim() === '') return fail({ kind: 'nothing-to-do' });
      const diff: Diff = {};
      takeExcerpt(diff, snapshot, passage, { id, note: passage.note });
      return finish(diff, null);
    },
  };
}

export function addTag({ excerptId, choice, analystId, origin, now }: AddTag): Command {
  const choices = [{ choice, taggingId: newId(taggingIdSchema) }];
  return {
    label: changeLabel('addTag', { quote: '', tags: '' }),
    reads: [
      { table: 'excerpts', by: 'id', keys: [excerptId] },
      { table: 'taggings', by: 'excerptId', keys: [excerptId] },
      readTags,
    ],
    plan(snapshot) {
      const excerpt = snapshot.get('excerpts', excerptId);
      if (!excerpt) return fail({ kind: 'missing', table: 'excerpts', id: excerptId });
      const diff: Diff = {};
      return finish(diff, addTaggings(diff, snapshot, { choices, excerpt, analystId, origin, now }));
    },
    describe: (snapshot) =>
      changeLabel('addTag', {
        quote: quoteOf(snapshot, excerptId),
        tags: namesOfChoices(snapshot, [choice]),
      }),
  };
}

function quoteOf(snapshot: Snapshot, excerptId: ExcerptId | undefined): string {
  const excerpt = excerptId ? snapshot.get('excerpts', excerptId) : undefined;
  return excerpt ? shortQuote(excerpt.anchor.quote) : '';
}

/** Sets the note of an excerpt; an empty one takes it away, and with it an excerpt that holds nothing else. */
export function setNote({
  excerptId,
  note,
  now,
}: {
  excerptId: ExcerptId;
  note: string;
  now: string;
}): Command {
  return {
    label: changeLabel('setNote', { quote: '' }),
    reads: [...readsAroundExcerpts([excerptId]), readMemos],
    plan(snapshot) {
      const from = snapshot.get('excerpts', excerptId);
      if (!from) return fail({ kind: 'missing', table: 'excerpts', id: excerptId });
      if (from.note === note) return fail({ kind: 'nothing-to-do' });
      const diff: Diff = {};
      removeBareExcerpts(diff, snapshot, [{ ...from, note }]);
      // The journal keeps the row as it was, note included.
      if (diff.excerpts) diff.excerpts.removed = [from];
      else tableDiff(diff, 'excerpts').updated.push([from, { ...from, note, updatedAt: now }]);
      return ok(diff);
    },
    describe: (snapshot) => changeLabel('setNote', { quote: quoteOf(snapshot, excerptId) }),
  };
}

/** With its taggings, note, figures and memos. */
export function removeExcerpt(excerptId: ExcerptId): Command {
  return {
    label: changeLabel('removeExcerpt', { quote: '' }),
    reads: [...readsAroundExcerpts([excerptId]), readMemos],
    plan(snapshot) {
      const excerpt = snapshot.get('excerpts', excerptId);
      if (!excerpt) return fail({ kind: 'missing', table: 'excerpts', id: excerptId });
      const diff: Diff = {};
      removeExcerptsWhole(diff, snapshot, [excerpt]);
      return ok(diff);
    },
    describe: (snapshot) => changeLabel('removeExcerpt', { quote: quoteOf(snapshot, excerptId) }),
  };
}

/** The numbers read in an excerpt become exactly these; rows keep their ids. */
export function setFigures(excerptId: ExcerptId, figures: readonly Figure[]): Command {
  return {
    label: changeLabel('setFigures', { quote: '', count: figures.length }),
    reads: [...readsAroundExcerpts([excerptId]), readMemos],
    plan(snapshot) {
      const excerpt = snapshot.get('excerpts', excerptId);
      if (!excerpt) return fail({ kind: 'missing', table: 'excerpts', id: excerptId });
      const diff: Diff = {};
      const wanted = new Map(figures.map((figure) => [figure.id, { ...figure, excerptId }]));
      for (const from of snapshot.all('figures')) {
        const to = wanted.get(from.id);
        wanted.delete(from.id);
        if (!to) tableDiff(diff, 'figures').removed.push(from);
        else if (JSON.stringify(from) !== JSON.stringify(to))
          tableDiff(diff, 'figures').updated.push([from, to]);
      }
      for (const figure of wanted.values()) tableDiff(diff, 'figures').added.push(figure);
      if (diff.figures?.removed.length) removeBareExcerpts(diff, snapshot, [excerpt]);
      return finish(diff, null);
    },
    describe: (snapshot) =>
      changeLabel('setFigures', { quote: quoteOf(snapshot, excerptId), count: figures.length }),
  };
}
