// The map as an SVG document, from the same layout as on screen. Pure.
import { type LandPaths, type MapLayout, placeMap, WHOLE_WORLD } from '../map/layout.ts';
import { framePicture, INKS, type PictureCaption } from './frame.ts';
import { element, escapeXml, estimateWidth, textElement, wrapText } from './svg.ts';

export interface MapPictureInput {
  /** Laid out for the picture's own size, unzoomed. */
  layout: MapLayout;
  land: LandPaths;
  caption: PictureCaption;
  legend: string;
  /** "Named as regions: Central Asia 3", one entry a region; never spread over the States of it. */
  regions: { title: string; entries: readonly string[] };
  number(value: number): string;
}

/** The size at which maps are saved. */
export const MAP_PICTURE_SIZE = { width: 1100, height: 480 };

function drawLand(land: LandPaths, { size }: MapLayout): string {
  const { k, x, y } = placeMap(size, WHOLE_WORLD);
  const line = { fill: 'none', 'stroke-width': 0.5 };
  return element('g', { transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) scale(${k.toFixed(4)})` }, [
    element('path', { d: land.land, fill: INKS.ruleSoft }),
    element('path', { d: land.borders, stroke: INKS.paper, ...line }),
    element('path', { d: land.unsettled, stroke: INKS.ink3, 'stroke-dasharray': '2 2', ...line }),
  ]);
}

function drawBubbles({ bubbles }: MapLayout, number: MapPictureInput['number']): string[] {
  return bubbles.map(({ name, count, x, y, r }) =>
    element('circle', { cx: x, cy: y, r, fill: INKS.place, 'fill-opacity': 0.64, stroke: INKS.paper }, [
      element('title', {}, [escapeXml(`${name}: ${number(count)}`)]),
    ]),
  );
}

/** At the foot on the left, where the southern Pacific leaves room. */
function drawLegend({ legend, size }: MapLayout, title: string, number: MapPictureInput['number']): string[] {
  if (legend.length === 0) return [];
  const style = { size: 11, fill: INKS.ink2 };
  const y = size.height - (legend[0]?.r ?? 0) - 6;
  const marks = [textElement(title, { x: 0, y: y + 4 }, style)];
  let x = estimateWidth(title, style.size) + 10;
  for (const { count, r } of legend) {
    const text = number(count);
    marks.push(
      element('circle', { cx: Math.round(x + r), cy: y, r, fill: INKS.place, 'fill-opacity': 0.64 }),
      textElement(text, { x: Math.round(x + 2 * r + 5), y: y + 4 }, style),
    );
    x += 2 * r + estimateWidth(text, style.size) + 18;
  }
  return marks;
}

function drawRegions({ title, entries }: MapPictureInput['regions'], { size }: MapLayout) {
  if (entries.length === 0) return { marks: [], height: 0 };
  const lines = wrapText(`${title}: ${entries.join(' · ')}`, 11.5, size.width);
  const marks = lines.map((line, index) =>
    textElement(line, { x: 0, y: size.height + 18 + index * 16 }, { size: 11.5, fill: INKS.ink }),
  );
  return { marks, height: lines.length * 16 + 8 };
}

export function mapPicture(input: MapPictureInput): string {
  const { layout, land, caption, legend, regions, number } = input;
  const named = drawRegions(regions, layout);
  const labels = layout.labels.map(({ text, x, y, anchor }) =>
    textElement(text, { x, y }, { size: 11, fill: INKS.ink2, anchor }),
  );
  return framePicture(caption, {
    width: layout.size.width,
    height: layout.size.height + named.height,
    content: [
      drawLand(land, layout),
      ...drawBubbles(layout, number),
      ...labels,
      ...drawLegend(layout, legend, number),
      ...named.marks,
    ],
  });
}
