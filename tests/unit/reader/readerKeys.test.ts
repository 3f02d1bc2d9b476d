import { expect, test } from 'vitest';
import { actionOf, type KeyPress } from '../../../renderer/features/reader/readerKeys.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...part,
});

test('the keys of the reader', () => {
  expect(actionOf(press('j'))).toEqual({ kind: 'move', step: 1, extend: false });
  expect(actionOf(press('K', { shiftKey: true }))).toEqual({ kind: 'move', step: -1, extend: true });
  expect(actionOf(press('ArrowDown', { altKey: true }))).toEqual({ kind: 'move', step: 1, extend: false });
  expect(['t', 'n', 'c', 'r', ' ', 'Enter', 'Escape'].map((key) => actionOf(press(key))?.kind)).toEqual([
    'tag',
    'note',
    'copy',
    'read',
    'select',
    'open',
    'clear',
  ]);
});

test('on a keyboard without Latin letters the place of the key counts', () => {
  expect(actionOf(press('е', { code: 'KeyT' }))?.kind).toBe('tag');
  expect(actionOf(press('ت', { code: 'KeyJ' }))).toEqual({ kind: 'move', step: 1, extend: false });
  // On a French keyboard the letter decides, not the place.
  expect(actionOf(press('t', { code: 'KeyY' }))?.kind).toBe('tag');
});

test('the browser keeps its own keys', () => {
  expect(actionOf(press('c', { ctrlKey: true }))).toBe(null);
  expect(actionOf(press('r', { metaKey: true }))).toBe(null);
  expect(actionOf(press('ArrowDown'))).toBe(null);
  expect(actionOf(press('x'))).toBe(null);
});
