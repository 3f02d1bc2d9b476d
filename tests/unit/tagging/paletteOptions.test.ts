import { expect, test } from 'vitest';
import {
  facetIdSchema,
  newId,
  type TagId,
  taggingIdSchema,
  tagIdSchema,
} from '../../../renderer/domain/ids.ts';
import type { Language, Tag } from '../../../renderer/domain/records.ts';
import {
  indexTags,
  type PaletteContext,
  type PaletteOption,
  paletteOptions,
  parseQuery,
} from '../../../renderer/features/tagging/paletteOptions.ts';

function tag(facet: string, name: string, part: Partial<Tag> = {}): Tag {
  return {
    id: newId(tagIdSchema),
    facetId: facetIdSchema.parse(facet),
    parentId: null,
    name,
    color: null,
    definition: '',
    shortcut: null,
    ref: null,
    order: 0,
    ...part,
  };
}

const FACETS = [
  { id: 'theme', names: ['theme', 'Theme', 'Themes'] },
  { id: 'activity', names: ['activity', 'Activité'] },
  { id: 'place', names: ['place', 'Place'] },
  { id: 'actor', names: ['actor', 'Acteur'] },
  { id: 'instrument', names: ['instrument', 'Instrument'] },
];

function context(
  tags: readonly Tag[],
  part: Partial<PaletteContext> = {},
  language: Language = 'en',
): PaletteContext {
  return {
    tags: indexTags(tags, language),
    facets: FACETS,
    language,
    applied: new Map(),
    recent: [],
    counts: new Map(),
    ...part,
  };
}

const label = (option: PaletteOption): string =>
  option.kind === 'tag' ? option.entry.name : `${option.kind} ${option.facet} ${option.name}`;
const labels = (query: string, given: PaletteContext): string[] => paletteOptions(query, given).map(label);

test('the same State by any of its names in six languages, before any tag exists', () => {
  for (const query of ['bolivie', 'Bolivia', '玻利维亚', 'боливия', 'بوليفيا']) {
    const [first] = paletteOptions(query, context([]));
    expect(first).toMatchObject({ kind: 'place', ref: 'iso3:BOL' });
  }
});

test('once the tag exists it answers in every language and no second one is offered', () => {
  const bolivia = tag('place', 'Bolivia', { ref: 'iso3:BOL' });
  for (const query of ['bolivie', '玻利维亚']) {
    const options = paletteOptions(query, context([bolivia]));
    expect(options[0]).toMatchObject({ kind: 'tag', id: bolivia.id });
    expect(options.some((option) => option.kind === 'place' && option.ref === 'iso3:BOL')).toBe(false);
  }
});

test('any part of a name, accents or none; the better match first', () => {
  const tags = [
    tag('activity', 'Post-release rehabilitation'),
    tag('theme', 'Réhabilitation'),
    tag('theme', 'Gender'),
  ];
  expect(labels('rehab', context(tags)).slice(0, 2)).toEqual([
    'Réhabilitation',
    'Post-release rehabilitation',
  ]);
  expect(labels('habilit', context(tags)).slice(0, 2)).toEqual([
    'Réhabilitation',
    'Post-release rehabilitation',
  ]);
  expect(labels('release post', context(tags))[0]).toBe('Post-release rehabilitation');
});

test('with nothing typed: the tags used last, then the most used', () => {
  const [a, b, c] = [tag('theme', 'Aaa'), tag('theme', 'Bbb'), tag('theme', 'Ccc')];
  const counts = new Map<TagId, number>([[b.id, 9]]);
  expect(labels('', context([a, b, c], { recent: [c.id], counts }))).toEqual(['Ccc', 'Bbb', 'Aaa']);
});

test('what nothing else orders stands by name, in whatever order the tags come', () => {
  const tags = [tag('theme', 'Aac'), tag('theme', 'Aaa'), tag('theme', 'Aab')];
  expect(labels('aa', context(tags)).slice(0, 3)).toEqual(['Aaa', 'Aab', 'Aac']);
  expect(labels('aa', context(tags.toReversed())).slice(0, 3)).toEqual(['Aaa', 'Aab', 'Aac']);
});

test('a facet is chosen by its name, its beginning, or its name in the language of the interface', () => {
  expect(parseQuery('actor: UN Women', FACETS)).toEqual({ facet: 'actor', words: 'UN Women' });
  expect(parseQuery('acteur : ONU', FACETS)).toEqual({ facet: 'actor', words: 'ONU' });
  expect(parseQuery('pl:bol', FACETS)).toEqual({ facet: 'place', words: 'bol' });
  // "act" could be an activity or an actor; "SDG" is no facet: what was typed stays whole.
  expect(parseQuery('act: x', FACETS)).toEqual({ facet: null, words: 'act: x' });
  expect(parseQuery('SDG: 16', FACETS)).toEqual({ facet: null, words: 'SDG: 16' });
});

test('creating: the theme first; not what is there; a place by hand only where it is asked for', () => {
  const tags = [tag('theme', 'Gender')];
  expect(labels('gender', context(tags))).toEqual([
    'Gender',
    'create activity gender',
    'create actor gender',
    'create instrument gender',
    'create place gender',
  ]);
  expect(labels('mali', context([])).filter((name) => name.startsWith('create'))).not.toContain(
    'create place mali',
  );
  expect(labels('place: Gotham', context([]))).toEqual(['create place Gotham']);
});

test('what the passage bears is said to be applied', () => {
  const gender = tag('theme', 'Gender');
  const taggingId = newId(taggingIdSchema);
  const [first] = paletteOptions('gen', context([gender], { applied: new Map([[gender.id, taggingId]]) }));
  expect(first).toMatchObject({ kind: 'tag', applied: taggingId });
});

test('a child is found by the names above it, and shown with them', () => {
  const parent = tag('theme', 'Prisons');
  const child = tag('theme', 'Libraries', { parentId: parent.id });
  const options = paletteOptions('prisons lib', context([parent, child]));
  expect(options[0]).toMatchObject({ kind: 'tag', id: child.id, entry: { path: ['Prisons'] } });
});
