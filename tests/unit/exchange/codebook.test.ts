import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePath, toPath } from '../../../renderer/exchange/codebook/codebookRows.ts';
import { parseCodebookCsv, toCodebookCsv } from '../../../renderer/exchange/codebook/csv.ts';
import { createExampleProject } from './exampleProject.ts';

describe('a codebook as CSV', () => {
  test('parents first, with their path, formulas defused', () => {
    const { tags, facets } = createExampleProject();
    expect(toCodebookCsv(tags, facets).split('\r\n')).toEqual([
      'facet,path,name,definition,color,ref',
      'theme,,Prevention,,,',
      'theme,Prevention,Schools,,#aa3300,',
      'place,,Bolivia,,,iso3:BOL',
      `Status,,"'+pilot",,,`,
      '',
    ]);
  });

  test('comes back as what it was', () => {
    const { tags, facets } = createExampleProject();
    const parsed = parseCodebookCsv(toCodebookCsv(tags, facets));
    expect(parsed.ok && parsed.value.map(({ facet, path, name }) => [facet, path, name])).toEqual([
      ['theme', [], 'Prevention'],
      ['theme', ['Prevention'], 'Schools'],
      ['place', [], 'Bolivia'],
      ['Status', [], '+pilot'],
    ]);
  });

  test('takes columns in any order and case, a byte order mark, quoted line ends, and no facet', () => {
    const parsed = parseCodebookCsv('\uFEFFName,Definition\nOne,"a\nb"\n\nTwo,\n');
    expect(parsed.ok && parsed.value).toMatchObject([
      { facet: 'theme', path: [], name: 'One', definition: 'a\nb', color: null, ref: null },
      { facet: 'theme', name: 'Two', line: 4 },
    ]);
  });

  test('says everything that is wrong, with its line', () => {
    const text = `name,color\n,#112233\nRed,red\n${'x'.repeat(201)},\nSame,\nSame,\n`;
    expect(parseCodebookCsv(text)).toEqual({
      ok: false,
      error: [
        { kind: 'no-name', line: 2 },
        { kind: 'bad-color', line: 3, found: 'red' },
        { kind: 'name-too-long', line: 4, longest: 200 },
        { kind: 'duplicate', line: 6, name: 'Same' },
      ],
    });
  });

  test('is refused when it is empty, has no names, or its quotes are open', () => {
    expect(parseCodebookCsv('')).toEqual({ ok: false, error: [{ kind: 'empty' }] });
    expect(parseCodebookCsv('a,b\n1,2')).toEqual({
      ok: false,
      error: [{ kind: 'missing-column', column: 'name' }],
    });
    expect(parseCodebookCsv('name\nOne\n"Two')).toMatchObject({ error: [{ kind: 'broken-quotes' }] });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'name', 'x', '>', '\\') }),
        (text) => {
          parseCodebookCsv(text);
        },
      ),
    );
  });

  test('a path comes back whatever its names hold', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', '>', '\\', ' ', 'é'), minLength: 1 })
      .map((text) => `x${text}y`);
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(parsePath(toPath(names))).toEqual(names);
      }),
    );
  });
});
