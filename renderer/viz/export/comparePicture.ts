// The comparison as an SVG document: bars to both sides of a middle, in three labelled groups. Pure.
import type { CompareGroupKind, CompareLayout } from '../compare/layout.ts';
import { framePicture, INKS, type PictureCaption } from './frame.ts';
import { element, escapeXml, fitText, textElement } from './svg.ts';

export interface ComparePictureInput {
  layout: CompareLayout;
  caption: PictureCaption;
  names: { a: string; b: string };
  groups: Readonly<Record<CompareGroupKind, string>>;
  /** Said under a group without rows. */
  nothing: string;
  number(value: number): string;
}

const WIDTH = 900;
const HALF = 270;
const MIDDLE = { start: HALF + 10, end: WIDTH - HALF - 10 };
const ROW = 24;

function drawBar(side: 'a' | 'b', share: number, value: string, y: number): string[] {
  if (share === 0) return [];
  const length = Math.round(share * (HALF - 40));
  const isA = side === 'a';
  const x = isA ? MIDDLE.start - length : MIDDLE.end;
  return [
    element('rect', {
      x,
      y: y + 4,
      width: length,
      height: ROW - 9,
      rx: 2,
      fill: isA ? INKS.place : INKS.actor,
    }),
    textElement(
      value,
      { x: isA ? x - 6 : x + length + 6, y: y + 16 },
      { size: 12, fill: INKS.ink, anchor: isA ? 'end' : 'start' },
    ),
  ];
}

export function comparePicture(input: ComparePictureInput): string {
  const { layout, caption, names, groups, nothing, number } = input;
  const marks: string[] = [];
  let y = 24;
  const center = (MIDDLE.start + MIDDLE.end) / 2;
  marks.push(
    textElement(
      names.a,
      { x: MIDDLE.start, y: 14 },
      { size: 14, fill: INKS.place, weight: 600, anchor: 'end' },
    ),
    textElement(names.b, { x: MIDDLE.end, y: 14 }, { size: 14, fill: INKS.actor, weight: 600 }),
  );
  for (const { kind, rows } of layout.groups) {
    marks.push(
      element('line', { x1: 0, x2: WIDTH, y1: y + 4, y2: y + 4, stroke: INKS.rule }),
      textElement(groups[kind], { x: 0, y: y + 22 }, { size: 12, fill: INKS.ink2, weight: 600 }),
    );
    y += 30;
    if (rows.length === 0) {
      marks.push(
        textElement(nothing, { x: center, y: y + 14 }, { size: 12, fill: INKS.ink3, anchor: 'middle' }),
      );
      y += ROW;
    }
    for (const row of rows) {
      marks.push(
        element('g', {}, [
          element('title', {}, [escapeXml(row.name)]),
          textElement(
            fitText(row.name, 12, MIDDLE.end - MIDDLE.start - 16),
            { x: center, y: y + 16 },
            { size: 12, fill: INKS.ink, anchor: 'middle' },
          ),
        ]),
        ...drawBar('a', row.barA, number(row.a), y),
        ...drawBar('b', row.barB, number(row.b), y),
      );
      y += ROW;
    }
    y += 8;
  }
  return framePicture(caption, { width: WIDTH, height: y, content: marks });
}
