import { describe, expect, test } from 'vitest';
import {
  areaCodesOf,
  isPlaceWithin,
  placeAxis,
  regionAxis,
  tagAxis,
  treeOrder,
} from '../../../renderer/viz/axes.ts';
import { someTags, tagId } from './fixtures.ts';

const tags = someTags([
  { facet: 'theme', name: 'Prevention' },
  { facet: 'theme', name: 'Gender', parent: 0 },
  { facet: 'place', name: 'Kenia', ref: 'iso3:KEN' },
  { facet: 'place', name: 'Central Asia', ref: 'm49:143' },
  { facet: 'place', name: 'Sahel', ref: 'region:sahel' },
  { facet: 'place', name: 'The harbour' },
  { facet: 'theme', name: 'Rule of law' },
]);

describe('the sides of a picture (SPEC 6.3)', () => {
  test('tags stand in codebook order with their depth', () => {
    expect(treeOrder(tags, 'theme', 'en').map(({ tag, depth }) => [tag.name, depth])).toEqual([
      ['Prevention', 0],
      ['Gender', 1],
      ['Rule of law', 0],
    ]);
  });

  test('a parent counts what its children have; at first level only parents stand', () => {
    const all = tagAxis(tags, 'theme', { language: 'en', levels: 'all', noneName: 'No theme' });
    expect(all.axis.placesOf.get(tagId(1))).toEqual([1, 0]);
    expect(all.axis.none).toBe(3);
    const top = tagAxis(tags, 'theme', { language: 'en', levels: 'top', noneName: null });
    expect(top.entries.map(({ name }) => name)).toEqual(['Prevention', 'Rule of law']);
    expect(top.axis.placesOf.get(tagId(1))).toEqual([0]);
    const own = tagAxis(tags, 'theme', { language: 'en', levels: 'own', noneName: null });
    expect(own.axis.placesOf.get(tagId(1))).toEqual([1]);
    expect(own.entries[1]?.parent).toBe('Prevention');
  });

  test('a State counts in its region by the scheme; a region that spans several counts in none of them', () => {
    const options = { language: 'en', level: 'region', severalName: 'Several', noneName: null } as const;
    const { entries, axis } = regionAxis(tags, 'm49', options);
    const keysOf = (n: number) => axis.placesOf.get(tagId(n))?.map((at) => entries[at]?.key);
    expect(keysOf(2)).toEqual(['m49:014']);
    expect(keysOf(3)).toEqual(['m49:143']);
    expect(keysOf(4)).toEqual(['several']);
    expect(keysOf(5)).toEqual(['several']);
    const unodc = regionAxis(tags, 'unodc', options);
    expect(unodc.axis.placesOf.get(tagId(2))?.map((at) => unodc.entries[at]?.key)).toEqual([
      'unodc:east-africa',
    ]);
  });

  test('the map shows States as points under the name of the gazetteer, and lists what is no State beside', () => {
    const { entries } = placeAxis(tags, 'fr');
    expect(entries.map(({ key, name, kind, point }) => [key, name, kind, point !== null])).toEqual([
      ['iso3:KEN', 'Kenya', 'state', true],
      ['m49:143', 'Asie centrale', 'region', false],
      ['region:sahel', 'Sahel', 'region', false],
      [tagId(5), 'The harbour', 'own', false],
    ]);
  });

  test('places lie within regions, never the other way round', () => {
    expect(isPlaceWithin('iso3:KEN', 'm49:014')).toBe(true);
    expect(isPlaceWithin('m49:014', 'm49:002')).toBe(true);
    expect(isPlaceWithin('m49:002', 'm49:014')).toBe(false);
    expect(isPlaceWithin('iso3:MEX', 'm49:002')).toBe(false);
    expect(isPlaceWithin('place:unknown', 'm49:002')).toBe(false);
    expect(areaCodesOf('m49:143')).toHaveLength(5);
  });
});
