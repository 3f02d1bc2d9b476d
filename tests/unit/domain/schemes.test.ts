import { describe, expect, test } from 'vitest';
import { observers, places } from '../../../renderer/domain/gazetteer/gazetteer.ts';
import {
  partOf,
  regionName,
  regionOf,
  regionsOf,
  schemeName,
  schemes,
} from '../../../renderer/domain/gazetteer/schemes.ts';
import { languageSchema } from '../../../renderer/domain/records.ts';

const states = places.filter((place) => place.kind === 'state').map((place) => place.ref);

describe.each(schemes)('$id', ({ id, regions, parts }) => {
  test('its regions place each State once, observers apart in the UN groups', () => {
    for (const level of [regions, parts]) {
      const placed = level.flatMap((region) => region.states);
      expect(new Set(placed).size).toBe(placed.length);
      const missing = states.filter((ref) => !placed.includes(ref));
      expect(missing).toEqual(id === 'un-groups' ? observers : []);
    }
  });

  test('each region lies in itself and in one part', () => {
    for (const region of regions) {
      expect(regionOf(id, region.id)).toBe(region.id);
      expect(parts.map((part) => part.id)).toContain(partOf(id, region.id));
      for (const state of region.states) expect(regionOf(id, state)).toBe(region.id);
    }
  });

  test('it has a name in every language', () => {
    for (const language of languageSchema.options) {
      expect(schemeName(id, language)).not.toBe('');
      for (const region of regions) expect(regionName(id, region.id, language)).not.toContain(':');
    }
  });
});

test('the schemes place the same States differently', () => {
  const homes = (ref: string) => schemes.map(({ id }) => regionOf(id, ref));
  expect(homes('iso3:MEX')).toEqual(['m49:013', 'un-groups:grulac', 'unodc:north-america']);
  expect(homes('iso3:TUR')).toEqual(['m49:145', 'un-groups:weog', 'unodc:south-eastern-europe']);
  expect(homes('iso3:PSE')).toEqual(['m49:145', null, 'unodc:near-middle-east']);
});

test('a region of running text has a home only where one region holds all of it', () => {
  expect(regionOf('m49', 'region:maghreb')).toBeNull();
  expect(regionOf('m49', 'region:maghreb', 'part')).toBe('m49:002');
  expect(regionOf('m49', 'region:south-caucasus')).toBe('m49:145');
  expect(regionOf('m49', 'm49:202')).toBeNull();
  expect(regionOf('m49', 'm49:202', 'part')).toBe('m49:002');
  expect(regionOf('unodc', 'm49:015')).toBe('unodc:north-africa');
  expect(regionOf('un-groups', 'm49:001')).toBeNull();
  expect(regionOf('m49', 'org:unodc')).toBeNull();
});

test('sizes', () => {
  expect(schemes.map(({ id }) => regionsOf(id).length)).toEqual([22, 5, 17]);
  expect(schemes.map(({ id }) => regionsOf(id, 'part').length)).toEqual([5, 5, 5]);
});
