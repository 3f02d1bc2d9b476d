import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText, readTextFile } from '../../renderer/reading/readTextFile.ts';
import { readReportSchema } from '../../renderer/reading/report.ts';
import {
  corpusBytes,
  hasCorpus,
  missingWords,
  mustReadText,
  words,
  wordsOf,
} from '../unit/reading/corpus.ts';

/** A report of our own wording with all that a report has. */
const OWN = `# General Assembly

Distr. general
20 July 2034

Ninetieth session
Item 110 of the preliminary list\\*
Gardens

## Keeping of the gardens of the towns

#### *Summary*

This summary says what the gardeners did, where and with whom, in a few words that end here.

\\* [A/90/50](#).

## I. Introduction

1. The gardeners counted 458 trees<sup>1</sup> and wrote down a plan against

<sup>1</sup> See A/90/80.

the winds of autumn (see [90/1](#)).

### A. Beds

2. They planted: a) roses; b) lilies.

(a) In the north;

(b) In the south:

• By the wall.

**1. Red ones**

3. They are red.

| Tree | Count |
|---|---|
| Oak | 3 |

*Last words*

4. The year ended well.
`;

const BASE = hasCorpus ? new TextDecoder().decode(corpusBytes('000_3b6cad8a3c249faa.txt')) : OWN;

/** Holds for whatever comes in: a value, within the schema, with ids in order and paths that exist. */
function check(bytes: Uint8Array): void {
  const read = readTextFile(bytes, 'report.txt');
  if (!read.ok) return;
  const report = readReportSchema.parse(read.value);
  expect(report.blocks.map((block) => block.id)).toEqual(report.blocks.map((_, at) => `b${at + 1}`));
  const ids = new Set(report.blocks.map((block) => block.id));
  const headings = new Set(
    report.blocks.filter((block) => block.kind === 'heading').map((block) => block.text),
  );
  for (const block of report.blocks) {
    expect(block.text).toBe(block.text.normalize('NFC'));
    expect(block.text.isWellFormed()).toBe(true);
    expect(block.text).not.toMatch(/\r|\f/);
    for (const place of block.path) expect(headings).toContain(place);
  }
  for (const warning of report.warnings) if (warning.block !== null) expect(ids).toContain(warning.block);
}

const encode = (text: string) => new TextEncoder().encode(text);
const position = fc.nat({ max: BASE.length });

describe('reading never throws, whatever happened to the file', () => {
  test('cut off anywhere', () => {
    const bytes = encode(BASE);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length }), fc.nat({ max: bytes.length }), (a, b) =>
        check(bytes.slice(Math.min(a, b), Math.max(a, b))),
      ),
      { numRuns: 60 },
    );
  });

  test('bytes flipped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(position, fc.nat({ max: 255 })), { minLength: 1, maxLength: 400 }),
        (flips) => {
          const bytes = encode(BASE);
          for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
          check(bytes);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('lines shuffled', () => {
    const lines = BASE.split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 1 }), (shuffled) =>
        check(encode(shuffled.join('\n'))),
      ),
      { numRuns: 40 },
    );
  });

  test('any characters, any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => check(encode(text))),
      { numRuns: 150 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), check), { numRuns: 150 });
  });

  test('pieces of reports in any order', () => {
    const pieces = [
      '1. ',
      '2. Text.',
      '(a) ',
      'i) ',
      '• ',
      '# ',
      '**',
      '*',
      '<sup>',
      '1',
      '</sup>',
      '\n',
      '\n\n',
      '\f',
      'I. ',
      'B. Title',
      'Article 3',
      '第四条',
      'A/90/1',
      '| a | b |',
      ' ',
      'words of text',
      '[^1]',
      '](',
      '[',
      '\\',
      '...... 4',
      'Annex',
      '١ - ',
      '一、',
      'The Security Council,',
      '20 July 2034',
      'Contents',
      '\u200f',
      '34.5 ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 200 }), (chosen) =>
        check(encode(chosen.join(''))),
      ),
      { numRuns: 400 },
    );
  });
});

describe('reading loses no word', () => {
  test('of plain lines in any order', () => {
    const line = fc.constantFrom(
      '1. The gardeners counted trees.',
      '2. The gardeners counted benches and',
      'went home in the evening.',
      'I. Beds',
      'A. Roses',
      '(a) In the north;',
      '• By the wall;',
      'A/90/159',
      'General Assembly',
      'Ninetieth session',
      'Item 12 of the agenda',
      '20 July 2034',
      'Report of the Secretary-General',
      'Annex',
      'Article 4',
      'THE GRAVEL ONES',
      '3 The third note',
      'benches3 stand there.',
      '',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const source = lines.join('\n');
        const read = readText(source, 'x.txt');
        if (!read.ok) return;
        // A glued mark leaves its word: compare letters and digits apart.
        const apart = (text: string) => words(text.replace(/(?<=\p{L})(?=\d)/gu, ' '));
        const found = wordsOf(read.value).flatMap(apart);
        expect(missingWords(apart(source), found.concat(repeatedSymbols(lines)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('of our own report', () => {
    const report = mustReadText(OWN);
    const source = OWN.replace(/<\/?sup>/g, ' ').replace(/\]\([^)]*\)/g, ' ');
    expect(missingWords(words(source), wordsOf(report))).toEqual([]);
    expect(report.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.label)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });
});

/** A symbol that comes back alone on a line is a running head: only its first occurrence is text. */
function repeatedSymbols(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line === 'A/90/159')
    .slice(1)
    .flatMap(words);
}

describe('time', () => {
  test('ten times the text takes not much more than ten times as long', () => {
    const paragraph =
      'The gardeners counted the trees of the town and wrote the number down in a book.\n'.repeat(4);
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) => `${(at % 900) + 1}. ${paragraph}`).join('\n');
    const time = (count: number) => {
      const source = encode(text(count));
      const start = performance.now();
      readTextFile(source, 'x.txt');
      return performance.now() - start;
    };
    time(300);
    const small = Math.max(time(300), 5);
    expect(time(3000)).toBeLessThan(small * 60);
  });

  test('ten megabytes of plain text in seconds', () => {
    const bytes = encode(
      'The gardeners counted the trees of the town, and then the benches.\n\n'.repeat(150_000),
    );
    const start = performance.now();
    readTextFile(bytes, 'x.txt');
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);
});
