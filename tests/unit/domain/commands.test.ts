// What each act does, on a project in memory. Rules are those of SPEC 3.
import { describe, expect, test } from 'vitest';
import {
  addTag,
  notePassage,
  removeExcerpt,
  removeTagging,
  retag,
  setFigures,
  setNote,
  tagPassage,
} from '../../../renderer/domain/commands/excerptCommands.ts';
import { setMemo } from '../../../renderer/domain/commands/memoCommands.ts';
import {
  addCodebook,
  createTag,
  editTag,
  mergeTags,
  moveTag,
  removeTag,
} from '../../../renderer/domain/commands/tagCommands.ts';
import { facetIdSchema } from '../../../renderer/domain/ids.ts';
import { aTag, NOW } from '../storage/sampleRows.ts';
import {
  act,
  analystId,
  blocks,
  figure,
  LATER,
  model,
  only,
  passageAt,
  refusal,
  tagAt,
  tagsByName,
} from './commandSetup.ts';
import { runInMemory } from './memoryStore.ts';

describe('passages', () => {
  test('the same span is the same excerpt; a note joins the note that is there (SPEC 3.4)', () => {
    tagAt(1, aTag('Courts'));
    act(notePassage({ ...passageAt(1), note: 'Which courts?' }));
    act(
      tagPassage({
        ...passageAt(1),
        tags: [{ kind: 'new', tag: aTag('Prisons') }],
        origin: 'query',
        note: 'See 4',
      }),
    );
    expect(only(model.excerpts).note).toBe('Which courts?\n\nSee 4');
    expect(model.taggings.size).toBe(2);
    tagAt(2, aTag('Courts'));
    expect(model.excerpts.size).toBe(2);
  });

  test('a new tag that means an existing one is that one (SPEC 3.5)', () => {
    tagAt(1, aTag('Courts'), aTag('Bolivia', { ref: 'iso3:BOL', facetId: facetIdSchema.parse('place') }));
    tagAt(2, aTag(' courts '), aTag('Bolivie', { ref: 'iso3:BOL', facetId: facetIdSchema.parse('place') }));
    expect([...model.tags.values()].map((tag) => tag.name).sort()).toEqual(['Bolivia', 'Courts']);
    expect(model.taggings.size).toBe(4);
  });

  test('the same tag twice is nothing to do, for the same analyst', () => {
    tagAt(1, aTag('Courts'));
    const again = {
      ...passageAt(1),
      tags: [{ kind: 'new' as const, tag: aTag('Courts') }],
      origin: 'manual' as const,
    };
    expect(refusal(tagPassage(again))).toEqual({ kind: 'nothing-to-do' });
    const { id: excerptId } = only(model.excerpts);
    const choice = { kind: 'existing' as const, tagId: tagsByName().Courts?.id ?? aTag('x').id };
    expect(refusal(addTag({ excerptId, choice, analystId, origin: 'manual', now: NOW }))).toEqual({
      kind: 'nothing-to-do',
    });
  });

  test('an excerpt goes with the last thing that held it (SPEC 3.6)', () => {
    tagAt(1, aTag('Courts'), aTag('Prisons'));
    const [one, two] = [...model.taggings.keys()].map((id) => model.taggings.get(id));
    if (!one || !two) throw new Error('two taggings');
    const { id } = only(model.excerpts);
    act(removeTagging(one.id));
    act(setNote({ excerptId: id, note: 'Stay', now: LATER }));
    act(removeTagging(two.id));
    expect(only(model.excerpts).updatedAt).toBe(LATER);
    act(setFigures(id, [figure(12)]));
    act(setNote({ excerptId: id, note: '', now: LATER }));
    expect(model.excerpts.size).toBe(1);
    act(setMemo({ target: { kind: 'excerpt', id }, text: 'Ask', analystId, now: NOW }));
    act(setFigures(id, []));
    expect(model.excerpts.size).toBe(1);
    act(notePassage({ ...passageAt(1), note: 'Again' }));
    act(setMemo({ target: { kind: 'excerpt', id }, text: ' ', analystId, now: NOW }));
    act(setNote({ excerptId: id, note: '', now: LATER }));
    expect(model.excerpts.size).toBe(0);
  });

  test('removing an excerpt takes taggings, figures and memos along', () => {
    tagAt(1, aTag('Courts'));
    const { id } = only(model.excerpts);
    act(setFigures(id, [figure(1), figure(2)]));
    act(setMemo({ target: { kind: 'excerpt', id }, text: 'Ask', analystId, now: NOW }));
    act(removeExcerpt(id));
    expect([model.excerpts.size, model.taggings.size, model.figures.size, model.memos.size]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(model.tags.size).toBe(1);
  });

  test('re-tagging changes the tagging, or drops it where the tag is there already', () => {
    tagAt(1, aTag('Courts'), aTag('Prisons'));
    const { Courts } = tagsByName();
    const tagging = [...model.taggings.values()].find((row) => row.tagId === Courts?.id);
    if (!tagging) throw new Error('no tagging');
    act(retag(tagging.id, { kind: 'new', tag: aTag('Police') }, LATER));
    expect(model.taggings.get(tagging.id)).toMatchObject({
      tagId: tagsByName().Police?.id,
      createdAt: LATER,
    });
    act(retag(tagging.id, { kind: 'new', tag: aTag('Prisons') }, LATER));
    expect(model.taggings.size).toBe(1);
  });

  test('figures keep their ids; what is the same is nothing to do', () => {
    tagAt(1, aTag('Courts'));
    const { id } = only(model.excerpts);
    const [a, b] = [figure(1), figure(2)];
    act(setFigures(id, [a, b]));
    expect(refusal(setFigures(id, [b, a]))).toEqual({ kind: 'nothing-to-do' });
    const diff = act(setFigures(id, [{ ...a, value: 3 }]));
    expect(diff.figures).toMatchObject({ added: [], updated: [[a, { id: a.id, value: 3 }]], removed: [b] });
  });

  test('a label names quote and tags, cut without breaking a pair', () => {
    const long = passageAt(1, 0, blocks[1]?.text.length ?? 0);
    const tags = [{ kind: 'new' as const, tag: aTag('Courts') }];
    const planned = runInMemory(model, tagPassage({ ...long, tags, origin: 'manual' }));
    if (!planned.ok) throw new Error(planned.error.kind);
    const label = tagPassage({ ...long, tags, origin: 'manual' }).describe?.(planned.value.snapshot);
    expect(label).toMatchObject({ key: 'tagPassage', values: { tags: 'Courts' } });
    expect([...String(label?.values.quote)]).toHaveLength(60);
  });
});

describe('tags', () => {
  test('a name stands once under a parent; two references are two meanings', () => {
    act(createTag(aTag('Georgia', { ref: 'iso3:GEO' })));
    expect(refusal(createTag(aTag('georgia')))).toMatchObject({ kind: 'duplicate', name: 'Georgia' });
    act(createTag(aTag('Georgia', { ref: 'us:GA' })));
    expect(refusal(createTag(aTag('  ')))).toMatchObject({ kind: 'invalid', rule: 'name-empty' });
    const orphan = aTag('Child', { parentId: aTag('nobody').id });
    expect(refusal(createTag(orphan))).toMatchObject({ kind: 'invalid', rule: 'tag-parent' });
  });

  test('a shortcut moves from the tag that had it', () => {
    const [a, b] = [aTag('A', { shortcut: '1' }), aTag('B')];
    act(createTag(a));
    act(createTag(b));
    act(editTag(b.id, { shortcut: '1', color: '#112233' }));
    expect(model.tags.get(a.id)?.shortcut).toBeNull();
    expect(model.tags.get(b.id)).toMatchObject({ shortcut: '1', color: '#112233' });
    expect(refusal(editTag(b.id, { name: 'a' }))).toMatchObject({ kind: 'duplicate', name: 'A' });
    expect(refusal(editTag(b.id, {}))).toEqual({ kind: 'nothing-to-do' });
  });

  test('a tag moves with all below it, never below itself', () => {
    const root = aTag('Root');
    const child = aTag('Child', { parentId: root.id });
    const leaf = aTag('Leaf', { parentId: child.id });
    act(addCodebook([leaf, child, root], 'Own'));
    const actor = facetIdSchema.parse('actor');
    expect(refusal(moveTag(root.id, { facetId: root.facetId, parentId: leaf.id, order: 0 }))).toMatchObject({
      rule: 'tag-cycle',
    });
    act(moveTag(child.id, { facetId: actor, parentId: null, order: 3 }));
    expect([...model.tags.values()].map((tag) => [tag.name, String(tag.facetId)]).sort()).toEqual([
      ['Child', 'actor'],
      ['Leaf', 'actor'],
      ['Root', 'theme'],
    ]);
  });

  test('removing a tag takes children, taggings, bare excerpts and memos along', () => {
    const root = aTag('Root');
    const child = aTag('Child', { parentId: root.id });
    act(addCodebook([root, child], 'Own'));
    tagAt(1, child);
    tagAt(2, child, aTag('Courts'));
    act(setMemo({ target: { kind: 'tag', id: child.id }, text: 'Means', analystId, now: NOW }));
    act(removeTag(root.id));
    expect(Object.keys(tagsByName())).toEqual(['Courts']);
    expect(only(model.excerpts).blockIndex).toBe(2);
    expect(model.memos.size).toBe(0);
  });

  test('merging moves taggings, children and memos; into a tag below it too (SPEC 3.7)', () => {
    const root = aTag('Root');
    const child = aTag('Child', { parentId: root.id });
    const leaf = aTag('Leaf', { parentId: child.id });
    act(addCodebook([root, child, leaf], 'Own'));
    tagAt(1, root, leaf);
    tagAt(2, root);
    for (const [tag, text] of [
      [root, 'One'],
      [leaf, 'Two'],
    ] as const) {
      act(setMemo({ target: { kind: 'tag', id: tag.id }, text, analystId, now: NOW }));
    }
    act(mergeTags(root.id, leaf.id));
    expect(model.tags.get(leaf.id)?.parentId).toBeNull();
    expect(model.tags.get(child.id)?.parentId).toBe(leaf.id);
    expect([...model.taggings.values()].map((row) => row.tagId)).toEqual([leaf.id, leaf.id]);
    expect(only(model.memos).text).toBe('Two\n\nOne');
    expect(refusal(mergeTags(leaf.id, leaf.id))).toEqual({ kind: 'nothing-to-do' });
  });

  test('a codebook lets in what is not there, under the parents that are', () => {
    const root = aTag('Prevention');
    act(createTag(root));
    const twin = aTag('prevention');
    const diff = act(addCodebook([aTag('Youth', { parentId: twin.id }), twin], 'Book'));
    expect(diff.tags?.added).toMatchObject([{ name: 'Youth', parentId: root.id }]);
    expect(refusal(addCodebook([twin], 'Book'))).toEqual({ kind: 'nothing-to-do' });
  });
});
