// Habits that no compiler checks: no literal text in components, logical properties only, files small enough to read,
// messages whose arguments agree in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../renderer/i18n/catalogue.ts';

const root = resolve(import.meta.dirname, '../..');

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(root, folder, path));
}

const LETTERS = /\p{L}{2,}/u;
const SPOKEN = new Set([
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'label',
  'aria-description',
  'aria-roledescription',
]);

/** JSX text and spoken attributes that hold words of their own. */
function literalTexts(source: string, name: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTERS.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      if (LETTERS.test(node.initializer.text)) found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

const PHYSICAL =
  /(?<![\w-])(margin|padding|border|inset)-(left|right|top|bottom)\b|(?<![\w-])(left|right)\s*:|text-align:\s*(left|right)|float:\s*(left|right)/g;

describe('components', () => {
  test('speak only from the catalogue', () => {
    const literal = filesUnder('renderer', /\.tsx$/).flatMap((path) =>
      literalTexts(readFileSync(path, 'utf8'), path).map((text) => `${relative(root, path)}: ${text}`),
    );
    expect(literal).toEqual([]);
  });

  test('a planted word is found', () => {
    expect(literalTexts('<p>Hello <b aria-label="Close" /></p>', 'planted.tsx')).toEqual(['Hello', 'Close']);
  });

  test('are styled by logical properties', () => {
    const physical = filesUnder('renderer', /\.css$/).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(PHYSICAL)].map(([text]) => `${relative(root, path)}: ${text}`),
    );
    expect(physical).toEqual([]);
    expect('a { margin-left: 2px }'.match(PHYSICAL)).not.toBeNull();
  });
});

test('no source file is past 300 lines', () => {
  const long = ['renderer', 'electron', 'build', 'tests']
    .flatMap((folder) => filesUnder(folder, /\.(ts|tsx|css)$/))
    .map((path) => ({ path: relative(root, path), lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

/** Where the brace that opens at `open` closes. */
function closing(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1;
    if (message[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a brace stays open: ${message}`);
}

/** The stretches in braces at the top of a text. */
function braced(text: string): string[] {
  const found: string[] = [];
  for (let open = text.indexOf('{'); open >= 0; ) {
    const end = closing(text, open);
    found.push(text.slice(open + 1, end));
    open = text.indexOf('{', end);
  }
  return found;
}

/** Names of the arguments of an ICU message, those inside plural and select branches too. */
function argumentsOf(message: string): string[] {
  const names = braced(message).flatMap((argument) => {
    const [name = '', kind = ''] = argument.split(',').map((part) => part.trim());
    const branches = kind === '' ? [] : braced(argument.slice(argument.indexOf(kind))).flatMap(argumentsOf);
    return [name, ...branches];
  });
  return [...new Set(names)].sort();
}

test('arguments are read out of plural branches', () => {
  expect(argumentsOf('{a} {n, plural, one {# x} other {# {b} y}}')).toEqual(['a', 'b', 'n']);
});

test('French messages take the arguments of the English ones', () => {
  const en = Object.entries(messagesOf('en'));
  const fr = Object.entries(messagesOf('fr'));
  expect(fr.map(([key, text]) => [key, argumentsOf(text)]).sort()).toEqual(
    en.map(([key, text]) => [key, argumentsOf(text)]).sort(),
  );
});
