// The matrix as an SVG document, from the same layout as on screen. Pure.
import { interpolateLab } from 'd3';
import type { MatrixCell, MatrixLayout } from '../matrix/layout.ts';
import { framePicture, INKS, type PictureCaption } from './frame.ts';
import { element, escapeXml, fitText, textElement } from './svg.ts';

export interface MatrixPictureInput {
  layout: MatrixLayout;
  caption: PictureCaption;
  total: string;
  /** The ink that the tints are mixed from. */
  ink: string;
  number(value: number): string;
}

const CELL = { width: 40, height: 24 };
const HEAD = { width: 240, height: 170 };
/** How much of the facet's colour each step takes; the same steps as on screen. */
const STEPS = [0, 0.16, 0.28, 0.4, 0.52, 0.94];

function toHex(color: string): string {
  const parts = color.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

function drawCell(cell: MatrixCell, at: { x: number; y: number }, input: MatrixPictureInput): string {
  const box = { x: at.x, y: at.y, width: CELL.width - 1, height: CELL.height - 1, rx: 3 };
  if (cell.count === 0) {
    const fill = cell.state === 'not-read' ? 'none' : `url(#${cell.state})`;
    return element('rect', { ...box, fill, stroke: INKS.ruleSoft });
  }
  const fill = toHex(interpolateLab(INKS.paper, input.ink)(STEPS[cell.tint] ?? 0));
  return (
    element('rect', { ...box, fill }) +
    textElement(
      input.number(cell.count),
      { x: at.x + (CELL.width - 1) / 2, y: at.y + 16 },
      { size: 12, fill: cell.tint === 5 ? INKS.paper : INKS.ink, anchor: 'middle' },
    )
  );
}

/** Hatching for cells where nothing was found: close for "nothing said", wide for "not all read". */
function hatches(): string {
  const hatch = (id: string, gap: number) =>
    element(
      'pattern',
      { id, width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      [element('rect', { width: 1.4, height: gap, fill: INKS.rule })],
    );
  return element('defs', {}, [hatch('nothing-said', 6), hatch('partly-read', 12)]);
}

function drawHead(text: string, column: number): string {
  const x = HEAD.width + column * CELL.width + CELL.width / 2 + 4;
  const transform = `rotate(-90 ${x} ${HEAD.height - 6})`;
  return textElement(
    fitText(text, 11.5, HEAD.height - 8),
    { x, y: HEAD.height - 6, transform },
    { size: 11.5, fill: INKS.ink2 },
  );
}

function drawTotal(value: string, column: number, y: number): string {
  const x = HEAD.width + column * CELL.width + CELL.width / 2;
  return textElement(value, { x, y: y + 16 }, { size: 12, fill: INKS.ink2, weight: 600, anchor: 'middle' });
}

export function matrixPicture(input: MatrixPictureInput): string {
  const { layout, caption, total, number } = input;
  const { rows, columns } = layout;
  const heads = columns.map(({ name }, index) => drawHead(name, index));
  heads.push(drawHead(total, columns.length));
  const body = rows.flatMap((row, index) => {
    const y = HEAD.height + index * CELL.height;
    const indent = row.depth * 12;
    const name = element('g', {}, [
      element('title', {}, [escapeXml(row.name)]),
      textElement(
        fitText(row.name, 12, HEAD.width - indent - 10),
        { x: indent, y: y + 16 },
        { size: 12, fill: INKS.ink },
      ),
    ]);
    const cells = row.cells.map((cell, column) =>
      drawCell(cell, { x: HEAD.width + column * CELL.width, y }, input),
    );
    return [name, ...cells, drawTotal(number(row.total), columns.length, y)];
  });
  const foot = HEAD.height + rows.length * CELL.height;
  return framePicture(caption, {
    width: HEAD.width + (columns.length + 1) * CELL.width,
    height: foot + CELL.height,
    content: [
      hatches(),
      ...heads,
      ...body,
      textElement(total, { x: 0, y: foot + 16 }, { size: 12, fill: INKS.ink2, weight: 600 }),
      ...columns.map((column, index) => drawTotal(number(column.total), index, foot)),
      drawTotal(number(layout.total), columns.length, foot),
    ],
  });
}
