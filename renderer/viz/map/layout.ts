// The map as marks: where land, borders and bubbles are drawn. Pure: counts, shapes and a size in, paths and circles
// out (pixels, rounded to one decimal). Knows nothing of taggings, React or colours.
import { type GeoPath, type GeoProjection, geoEqualEarth, geoPath } from 'd3';
import type { Geography } from './geography.ts';

export interface MapSize {
  width: number;
  height: number;
}

/** A view on the map: points are multiplied by `k`, then moved. */
export interface MapZoom {
  k: number;
  x: number;
  y: number;
}

export const WHOLE_WORLD: MapZoom = { k: 1, x: 0, y: 0 };

export interface MapCount {
  ref: string;
  name: string;
  /** Longitude and latitude in degrees. */
  point: readonly [number, number];
  count: number;
}

export interface MapInput {
  counts: readonly MapCount[];
  size: MapSize;
  zoom: MapZoom;
}

export interface Bubble {
  ref: string;
  name: string;
  count: number;
  x: number;
  y: number;
  r: number;
}

interface BubbleLabel {
  ref: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

interface LegendEntry {
  count: number;
  r: number;
}

export interface MapLayout {
  size: MapSize;
  /** Biggest first, so that small ones lie on top. */
  bubbles: Bubble[];
  labels: BubbleLabel[];
  legend: LegendEntry[];
}

export interface LandPaths {
  land: string;
  borders: string;
  unsettled: string;
}

/** The smallest radius in pixels: below it a bubble could hardly be seen or hit. */
export const SMALLEST_RADIUS = 5;
/** Turned so that the map is cut in the Bering Strait and no State is cut in two. */
const ROTATION = -11;
const LABELS = 14;
const LABEL_SIZE = 11;

const round = (value: number): number => Math.round(value * 10) / 10;

/** The frame that the projection is fitted to: everything but Antarctica. */
const FRAME = {
  type: 'MultiPoint' as const,
  coordinates: [-168.9, -120, -60, 11, 80, 140, 190.9].flatMap((longitude) =>
    [-56, 0, 83.7].map((latitude) => [longitude, latitude]),
  ),
};

/** The size at which land is laid out once; other sizes and zooms move and scale these paths. */
export const BASE_SIZE: MapSize = { width: 960, height: 415 };
const MARGIN = 6;

/** Equal Earth (Šavrič, Patterson and Jenny 2018), fitted to the base size. */
function createProjection(): GeoProjection {
  return geoEqualEarth()
    .rotate([ROTATION, 0])
    .fitExtent(
      [
        [0, 0],
        [BASE_SIZE.width, BASE_SIZE.height],
      ],
      FRAME,
    );
}

/** How base coordinates come to lie in a window of a given size under a zoom. */
export function placeMap({ width, height }: MapSize, zoom: MapZoom): MapZoom {
  const k = Math.max(
    0.05,
    Math.min((width - 2 * MARGIN) / BASE_SIZE.width, (height - 2 * MARGIN) / BASE_SIZE.height),
  );
  const x = (width - k * BASE_SIZE.width) / 2;
  const y = (height - k * BASE_SIZE.height) / 2;
  return { k: k * zoom.k, x: x * zoom.k + zoom.x, y: y * zoom.k + zoom.y };
}

function createPath(): GeoPath {
  return geoPath(createProjection()).digits(1);
}

/** Outlines of land and lines at the base size; costs some 60 ms: make once. */
export function layoutLand(geography: Geography): LandPaths {
  const path = createPath();
  return {
    land: path(geography.areas) ?? '',
    borders: path(geography.borders) ?? '',
    unsettled: path(geography.unsettled) ?? '',
  };
}

/** The outline at the base size of some areas (M49 codes) together: a region that is pointed at. */
export function layoutAreas(geography: Geography, codes: ReadonlySet<string>): string {
  const features = geography.areas.features.filter(({ id }) => codes.has(String(id)));
  return createPath()({ type: 'FeatureCollection', features }) ?? '';
}

/** Radius in pixels of the biggest bubble: smaller where many States would cover each other. */
function largestRadius({ width }: MapSize, bubbles: number): number {
  const crowd = Math.min(1, Math.max(0.6, Math.sqrt(70 / Math.max(1, bubbles))));
  return Math.min(26, Math.max(12, width * 0.024)) * crowd;
}

/** Area is proportional to the count, down to the smallest radius. */
function createRadius(most: number, bubbles: number, size: MapSize): (count: number) => number {
  const largest = largestRadius(size, bubbles);
  return (count) => round(Math.max(SMALLEST_RADIUS, most === 0 ? 0 : largest * Math.sqrt(count / most)));
}

/** 1, about half, and the most: what the reader needs to judge sizes by. */
function layoutLegend(most: number, radius: (count: number) => number): LegendEntry[] {
  if (most === 0) return [];
  const counts = [...new Set([most, Math.ceil(most / 3), 1])];
  return counts.map((count) => ({ count, r: radius(count) }));
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Names beside the biggest bubbles, where there is room for them: to the right, else to the left, else none. */
function layoutLabels(bubbles: readonly Bubble[], { width }: MapSize): BubbleLabel[] {
  const taken: Box[] = bubbles.map(({ x, y, r }) => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }));
  const labels: BubbleLabel[] = [];
  for (const { ref, name, x, y, r } of bubbles) {
    if (labels.length === LABELS) break;
    const length = [...name].length * LABEL_SIZE * 0.58;
    const top = y - LABEL_SIZE * 0.6;
    const bottom = y + LABEL_SIZE * 0.6;
    const after: Box = { left: x + r + 2, right: x + r + 4 + length, top, bottom };
    const before: Box = { left: x - r - 4 - length, right: x - r - 2, top, bottom };
    const box = [after, before].find(
      (side) => side.left > 0 && side.right < width && !taken.some((other) => overlaps(side, other)),
    );
    if (!box) continue;
    taken.push(box);
    const isAfter = box === after;
    labels.push({
      ref,
      text: name,
      x: round(isAfter ? x + r + 3 : x - r - 3),
      y: round(y + LABEL_SIZE * 0.35),
      anchor: isAfter ? 'start' : 'end',
    });
  }
  return labels;
}

/** Bubbles, labels and legend. Zooming moves bubbles apart and leaves their size, which means the count, alone. */
export function layoutMap({ counts, size, zoom }: MapInput): MapLayout {
  const projection = createProjection();
  const place = placeMap(size, zoom);
  const most = counts.reduce((highest, { count }) => Math.max(highest, count), 0);
  const radius = createRadius(most, counts.length, size);
  const bubbles = counts.flatMap(({ ref, name, point, count }) => {
    const at = projection([point[0], point[1]]);
    if (!at || count === 0) return [];
    const [x, y] = at;
    return [
      {
        ref,
        name,
        count,
        x: round(x * place.k + place.x),
        y: round(y * place.k + place.y),
        r: radius(count),
      },
    ];
  });
  bubbles.sort((a, b) => b.count - a.count || (a.ref < b.ref ? -1 : 1));
  return { size, bubbles, labels: layoutLabels(bubbles, size), legend: layoutLegend(most, radius) };
}
