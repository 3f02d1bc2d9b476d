import { expect, test } from 'vitest';
import { buildOutline, headingOf, visibleEntries } from '../../../renderer/features/reader/outlineTree.ts';

const heading = (index: number, level: number, text: string) =>
  ({ index, kind: 'heading', label: null, level, text }) as const;
const paragraph = (index: number, label: string | null = String(index)) =>
  ({ index, kind: 'paragraph', label, level: 1, text: 'words' }) as const;

const BLOCKS = [
  paragraph(0, null),
  heading(1, 1, 'I'),
  paragraph(2),
  heading(3, 2, 'A'),
  paragraph(4),
  paragraph(5),
  heading(6, 3, '1'),
  paragraph(7),
  heading(8, 2, 'B'),
  heading(9, 1, 'II'),
  paragraph(10),
];

test('paragraphs and tagged ones are counted under every heading above them', () => {
  const outline = buildOutline(BLOCKS, new Set([4, 7]));
  expect(outline.map(({ text, level, paragraphs, tagged }) => [text, level, paragraphs, tagged])).toEqual([
    ['I', 1, 4, 2],
    ['A', 2, 3, 2],
    ['1', 3, 1, 1],
    ['B', 2, 0, 0],
    ['II', 1, 1, 0],
  ]);
  expect(outline.filter((entry) => entry.hasChildren).map((entry) => entry.text)).toEqual(['I', 'A']);
});

test('a heading that skips a level hangs on the nearest above', () => {
  const outline = buildOutline([heading(0, 1, 'I'), heading(1, 3, 'deep'), heading(2, 2, 'A')], new Set());
  expect(outline.map((entry) => [entry.level, entry.parent])).toEqual([
    [1, null],
    [2, 0],
    [2, 0],
  ]);
});

test('where nothing is numbered every paragraph counts', () => {
  const outline = buildOutline([heading(0, 1, 'I'), paragraph(1, null), paragraph(2, null)], new Set());
  expect(outline[0]?.paragraphs).toBe(2);
});

test('a closed heading hides all below it; a block is under the heading before it', () => {
  const outline = buildOutline(BLOCKS, new Set());
  expect(visibleEntries(outline, new Set([1])).map((entry) => entry.text)).toEqual(['I', 'II']);
  expect(visibleEntries(outline, new Set([3])).map((entry) => entry.text)).toEqual(['I', 'A', 'B', 'II']);
  expect(headingOf(outline, 0)).toBe(null);
  expect(headingOf(outline, 7)?.text).toBe('1');
  expect(headingOf(outline, 9)?.text).toBe('II');
});
