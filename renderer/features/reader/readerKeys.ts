// What a key means in the reader. Letters are taken from the place on the keyboard where the layout has no Latin ones,
// so that they work for who types Russian or Arabic. Pure.

export type ReaderAction =
  | { kind: 'move'; step: 1 | -1; extend: boolean }
  | { kind: 'select' | 'tag' | 'note' | 'copy' | 'read' | 'clear' | 'open' };

export interface KeyPress {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const LETTERS: Readonly<Record<string, ReaderAction['kind']>> = {
  t: 'tag',
  n: 'note',
  c: 'copy',
  r: 'read',
};

function letterOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const onKeyboard = /^Key([A-Z])$/.exec(code)?.[1];
  return key.length === 1 && onKeyboard ? onKeyboard.toLowerCase() : '';
}

export function actionOf(press: KeyPress): ReaderAction | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) {
    if (press.key === 'ArrowDown') return { kind: 'move', step: 1, extend: press.shiftKey };
    if (press.key === 'ArrowUp') return { kind: 'move', step: -1, extend: press.shiftKey };
    return null;
  }
  const letter = letterOf(press);
  if (letter === 'j') return { kind: 'move', step: 1, extend: press.shiftKey };
  if (letter === 'k') return { kind: 'move', step: -1, extend: press.shiftKey };
  if (press.key === 'Escape') return { kind: 'clear' };
  if (press.shiftKey) return null;
  if (press.key === ' ') return { kind: 'select' };
  if (press.key === 'Enter') return { kind: 'open' };
  const kind = LETTERS[letter];
  return kind === undefined || kind === 'move' ? null : { kind };
}
