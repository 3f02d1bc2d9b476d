import { describe, expect, test } from 'vitest';
import { codebookLanguage, toTags } from '../../../renderer/domain/codebook.ts';
import { BUILT_IN_FACETS, tagSchema } from '../../../renderer/domain/records.ts';
import { codebookById, codebooks } from '../../../seeds/codebooks/index.ts';

describe.each(codebooks)('$id', (codebook) => {
  test('is complete: names and definitions in both languages, refs once, parents before children', () => {
    const seen = new Set<string>();
    for (const tag of codebook.tags) {
      expect(seen.has(tag.ref), tag.ref).toBe(false);
      if (tag.parentRef !== '') expect(seen.has(tag.parentRef), tag.ref).toBe(true);
      seen.add(tag.ref);
      expect(BUILT_IN_FACETS.includes(facetOf(tag.facet))).toBe(true);
      for (const text of [...Object.values(tag.names), ...Object.values(tag.definition)]) {
        expect(text).toBe(text.trim().normalize('NFC'));
        expect(text).not.toBe('');
      }
      expect(Object.values(tag.names).join(' ') + Object.values(tag.definition).join(' ')).not.toContain("'");
    }
    expect(codebook.source).not.toBe('');
  });

  test.each(['en', 'fr'] as const)('becomes valid tags in %s, no two alike side by side', (language) => {
    const tags = toTags(codebook, language);
    expect(tags).toHaveLength(codebook.tags.length);
    for (const tag of tags) expect(tagSchema.parse(tag)).toEqual(tag);
    expect(new Set(tags.map((tag) => `${tag.parentId} ${tag.name}`)).size).toBe(tags.length);
  });
});

function facetOf(name: string) {
  const facet = BUILT_IN_FACETS.find((known) => known === name);
  if (!facet) throw new Error(`no built-in facet ${name}`);
  return facet;
}

test('the Kyoto pillars carry the sub-headings that reports divide them into', () => {
  const kyoto = codebookById('kyoto');
  const children = (ref: string) => kyoto?.tags.filter((tag) => tag.parentRef === ref).length;
  expect(['kyoto:1', 'kyoto:2', 'kyoto:3', 'kyoto:4'].map(children)).toEqual([4, 5, 5, 4]);
});

test('the starter lists have the sizes promised', () => {
  const size = (id: string) => codebookById(id)?.tags.length ?? 0;
  expect(size('sdg16')).toBe(13);
  expect(size('unodc-strategy')).toBe(9);
  expect(size('activities')).toBe(14);
  expect(size('actors')).toBeGreaterThanOrEqual(40);
  expect(size('instruments')).toBeGreaterThanOrEqual(25);
  expect(codebookById('none')).toBeNull();
});

describe('adopting', () => {
  const [kyoto] = codebooks;
  if (!kyoto) throw new Error('no codebook');

  test('twice, in another language, adds nothing', () => {
    const french = toTags(kyoto, 'fr');
    expect(toTags(kyoto, 'en', { existing: french })).toEqual([]);
  });

  test('children go under their parents, and under one that is there already', () => {
    const tags = toTags(kyoto, 'fr');
    const pillar = tags.find((tag) => tag.ref === 'kyoto:2');
    if (!pillar) throw new Error('no pillar');
    expect(tags.find((tag) => tag.ref === 'kyoto:2.1')?.parentId).toBe(pillar.id);
    const rest = toTags(kyoto, 'fr', { existing: [pillar] });
    expect(rest).toHaveLength(tags.length - 1);
    expect(rest.find((tag) => tag.ref === 'kyoto:2.1')?.parentId).toBe(pillar.id);
  });

  test('a tag of the same name in the same place is taken for the same', () => {
    const [own] = toTags(kyoto, 'en');
    if (!own) throw new Error('no tag');
    const rest = toTags(kyoto, 'en', { existing: [{ ...own, ref: null }] });
    expect(rest.some((tag) => tag.ref === 'kyoto:1')).toBe(false);
    expect(rest.find((tag) => tag.ref === 'kyoto:1.1')?.parentId).toBe(own.id);
  });

  test('new tags stand after their siblings', () => {
    const [own] = toTags(kyoto, 'en');
    if (!own) throw new Error('no tag');
    const existing = [{ ...own, ref: null, name: 'Mine', order: 7 }];
    const roots = toTags(kyoto, 'en', { existing }).filter((tag) => tag.parentId === null);
    expect(roots.map((tag) => tag.order)).toEqual([8, 9, 10, 11]);
  });

  test('speaks French to French speakers and English to others', () => {
    expect(codebookLanguage('fr')).toBe('fr');
    expect(codebookLanguage('zh')).toBe('en');
  });
});
