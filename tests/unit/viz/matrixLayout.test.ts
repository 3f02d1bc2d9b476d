import { describe, expect, test } from 'vitest';
import { emptyStateOf, layoutMatrix, type MatrixInput, tintOf } from '../../../renderer/viz/matrix/layout.ts';
import { moveInGrid } from '../../../renderer/viz/matrix/navigation.ts';

const base: MatrixInput = {
  rows: [
    { key: 'a', name: 'Prevention', depth: 0 },
    { key: 'b', name: 'Gender', depth: 1 },
    { key: 'none', name: 'No theme', depth: 0, isOptional: true },
  ],
  columns: [
    { key: 'x', name: 'Africa' },
    { key: 'y', name: 'Asia' },
    { key: 'none', name: 'No place', isOptional: true },
  ],
  cells: [2, 0, 9, 1, 0, 0, 0, 0, 0],
  rowTotals: [10, 1, 0],
  columnTotals: [2, 0, 9],
  total: 10,
  coverage: { paragraphs: 48, read: 48 },
  sort: 'codebook',
  compare: (a, b) => a.localeCompare(b, 'en'),
};

describe('the matrix (SPEC 6.2, 6.6)', () => {
  test('leaves out rest rows and columns only while nothing is in them', () => {
    const layout = layoutMatrix(base);
    expect(layout.rows.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(layout.columns.map(({ key }) => key)).toEqual(['x', 'y', 'none']);
    expect(layoutMatrix({ ...base, columnTotals: [2, 0, 0] }).columns.map(({ key }) => key)).toEqual([
      'x',
      'y',
    ]);
  });

  test('keeps empty regions: that nothing was said there is a finding', () => {
    const cell = layoutMatrix(base).rows[0]?.cells[1];
    expect(cell).toEqual({ count: 0, share: 0, tint: 0, state: 'nothing-said' });
  });

  test('takes the deepest tint from real regions, not from "no place"', () => {
    const layout = layoutMatrix(base);
    expect(layout.most).toBe(2);
    expect(layout.rows[0]?.cells.map(({ tint }) => tint)).toEqual([5, 0, 0]);
  });

  test('says by coverage what an empty cell means', () => {
    expect(emptyStateOf({ paragraphs: 48, read: 48 })).toBe('nothing-said');
    expect(emptyStateOf({ paragraphs: 48, read: 20 })).toBe('partly-read');
    expect(emptyStateOf({ paragraphs: 48, read: 0 })).toBe('not-read');
    expect(emptyStateOf({ paragraphs: 0, read: 0 })).toBe('not-read');
  });

  test('remembers the place of a row in the codebook when sorted otherwise', () => {
    const byName = layoutMatrix({ ...base, sort: 'name' });
    expect(byName.rows.map(({ key, index, depth }) => [key, index, depth])).toEqual([
      ['b', 1, 0],
      ['a', 0, 0],
    ]);
    expect(layoutMatrix({ ...base, sort: 'total' }).rows.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('tints in five equal steps', () => {
    expect([0, 1, 2, 3, 4, 5].map((count) => tintOf(count, 5))).toEqual([0, 1, 2, 3, 4, 5]);
    expect([1, 20, 21, 100].map((count) => tintOf(count, 100))).toEqual([1, 1, 2, 5]);
    expect(tintOf(7, 5)).toBe(5);
  });

  test('an empty project is an empty matrix', () => {
    const layout = layoutMatrix({
      ...base,
      rows: [],
      columns: [],
      cells: [],
      rowTotals: [],
      columnTotals: [],
      total: 0,
    });
    expect(layout).toMatchObject({ rows: [], columns: [], total: 0, most: 0 });
  });
});

describe('walking through the matrix', () => {
  const size = { rows: 3, columns: 4 };
  const press = (key: string, from: { row: number; column: number }, ctrlKey = false, isMirrored = false) =>
    moveInGrid(from, { key, ctrlKey, isMirrored }, size);

  test('arrows go one cell, through heads and totals, and stop at the edges', () => {
    expect(press('ArrowRight', { row: 0, column: 0 })).toEqual({ row: 0, column: 1 });
    expect(press('ArrowDown', { row: 2, column: 1 })).toEqual({ row: 3, column: 1 });
    expect(press('ArrowDown', { row: 3, column: 1 })).toEqual({ row: 3, column: 1 });
    expect(press('ArrowUp', { row: 0, column: 1 })).toEqual({ row: -1, column: 1 });
    expect(press('ArrowLeft', { row: 0, column: 0 })).toEqual({ row: 0, column: -1 });
  });

  test('never enters the corner, which holds nothing', () => {
    expect(press('ArrowUp', { row: 0, column: -1 })).toEqual({ row: 0, column: -1 });
    expect(press('ArrowLeft', { row: -1, column: 0 })).toEqual({ row: -1, column: 0 });
  });

  test('is mirrored right-to-left', () => {
    expect(press('ArrowLeft', { row: 0, column: 0 }, false, true)).toEqual({ row: 0, column: 1 });
  });

  test('Home, End and Page keys', () => {
    expect(press('Home', { row: 1, column: 2 })).toEqual({ row: 1, column: -1 });
    expect(press('End', { row: 1, column: 2 })).toEqual({ row: 1, column: 4 });
    expect(press('End', { row: 1, column: 2 }, true)).toEqual({ row: 2, column: 3 });
    expect(press('PageDown', { row: 0, column: 2 })).toEqual({ row: 3, column: 2 });
    expect(press('x', { row: 0, column: 2 })).toBeNull();
  });
});
