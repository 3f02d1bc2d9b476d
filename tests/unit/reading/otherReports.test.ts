import { describe, expect, test } from 'vitest';
import {
  corpusBytes,
  digest,
  hasCorpus,
  missingWords,
  mustReadText,
  ofKind,
  readCorpus,
  words,
  wordsOf,
} from './corpus.ts';

function labels(name: string): (string | null)[] {
  return ofKind(readCorpus(name), 'paragraph').map((block) => block.label);
}

const numbers = (length: number) => Array.from({ length }, (_, at) => String(at + 1));

describe.skipIf(!hasCorpus)('other real documents', () => {
  test('a Security Council resolution: parts A to I, 34 paragraphs, nested items, slips of optical reading', () => {
    const report = readCorpus('S_RES_687_1991-EN.txt');
    expect(ofKind(report, 'paragraph').map((block) => block.label)).toEqual(numbers(34));
    expect(ofKind(report, 'heading').map((block) => `${block.level}${block.text}`)).toEqual(
      [...'ABCDEFGHI'].map((letter) => `1${letter}`),
    );
    expect(ofKind(report, 'item').map((block) => block.label)).toEqual([
      '8 (a)',
      '8 (b)',
      '9 (a)',
      '9 (b)',
      '9 (b) (i)',
      '9 (b) (ii)',
      '9 (b) (iii)',
      '24 (a)',
      '24 (b)',
      '24 (c)',
      '24 (d)',
    ]);
    expect(report).toMatchObject({
      symbol: 'S/RES/687 (1991)',
      body: 'Security Council',
      date: '1991-04-03',
      language: 'en',
    });
    expect(report.warnings.map((warning) => warning.code)).toEqual(['symbol-derived']);
    expect(report.blocks.at(-1)?.page).toBe(4);
    const preamble = report.blocks.slice(
      0,
      report.blocks.findIndex((block) => block.label === '1'),
    );
    expect(preamble.map((block) => block.kind)).toEqual(Array(27).fill('other'));
  });

  test.each([
    ['en', /^Article \d+$/],
    ['fr', /^Article \d+$/],
    ['ar', /^المادة \d+$/],
    ['zh', /^第[一二三四五六七八九十百零]+条$/],
  ])('the Charter (%s): 111 articles under 19 chapters', (language, article) => {
    const report = readCorpus(`UN_Charter-${language}.txt`);
    const paragraphs = ofKind(report, 'paragraph');
    expect(paragraphs).toHaveLength(111);
    expect(new Set(paragraphs.map((block) => block.label)).size).toBe(111);
    for (const block of paragraphs) {
      expect(block.label).toMatch(article);
      expect(block.text).not.toBe('');
    }
    const headings = ofKind(report, 'heading');
    expect(headings.filter((block) => block.level === 1)).toHaveLength(19);
    expect(headings.filter((block) => block.level === 2)).toHaveLength(16);
    expect(report.language).toBe(language);
    expect([report.symbol, report.session, report.date]).toEqual([null, null, null]);
  });

  test('Windows-1252 without marks of Markdown: 24 paragraphs, glued footnote marks', () => {
    const report = readCorpus('nasty-cp1252-FR.txt');
    expect(ofKind(report, 'paragraph').map((block) => block.label)).toEqual(numbers(24));
    const headings = readCorpus('000_3b6cad8a3c249faa.txt').blocks.filter(
      (block) => block.kind === 'heading',
    );
    expect(ofKind(report, 'heading').map((block) => block.level)).toEqual(
      headings.slice(0, 10).map((block) => block.level),
    );
    expect(
      report.blocks.filter((block) => block.notes.length > 0).map((block) => [block.label, block.notes]),
    ).toEqual([
      ['1', ['1', '2', '3']],
      ['3', ['4']],
      ['9', ['5']],
    ]);
    expect(report.warnings.map((warning) => warning.code)).toEqual(['encoding-guessed']);
    expect(report).toMatchObject({ language: 'fr', date: '2023-07-20', agendaItem: '110', symbol: null });
  });

  test('UTF-16 with page feeds: a Russian letter, its symbol once, its page furniture gone', () => {
    const report = readCorpus('nasty-utf16le-bom-RU.txt');
    expect(report).toMatchObject({ symbol: 'S/2024/228', date: '2024-03-11', language: 'ru', session: null });
    expect(ofKind(report, 'paragraph')).toEqual([]);
    expect(ofKind(report, 'item').length).toBeGreaterThan(50);
    expect(report.blocks.some((block) => /^(?:24-04696|S\/2024\/228|\d\/9)$/m.test(block.text))).toBe(false);
    expect(new Set(report.blocks.map((block) => block.page))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect(labels('nasty-utf16le-bom-RU.txt')).toEqual([]);
  });

  test.each([
    'S_RES_687_1991-EN.txt',
    'UN_Charter-en.txt',
    'UN_Charter-fr.txt',
    'UN_Charter-ar.txt',
    'UN_Charter-zh.txt',
  ])('%s loses no word', (name) => {
    const source = new TextDecoder().decode(corpusBytes(name)).normalize('NFC');
    expect(missingWords(words(source), wordsOf(readCorpus(name)))).toEqual([]);
  });
});

/** The marks of Markdown taken away by pattern: what someone sees who copies the text from a page. */
function toPlain(markdown: string): string {
  return markdown
    .replace(/^#+ /gm, '')
    .replace(/\*\*/g, '')
    .replace(/^\*(.*)\*$/gm, '$1')
    .replace(/\[([^\]]*)\]\(#\)/g, '$1')
    .replace(/\\\\?([*_])/g, '$1')
    .replace(/<sup>(\d)<\/sup>/g, '$1')
    .replace(/ +$/gm, '');
}

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}}) `, 'gm'), '$1\n');
}

const VARIATIONS: readonly (readonly [string, (text: string) => string])[] = [
  ['numbers in bold', (text) => text.replace(/^(\d+)\. /gm, '**$1.** ')],
  ['numbers with a tab', (text) => text.replace(/^(\d+)\. /gm, '$1.\t')],
  ['numbers escaped', (text) => text.replace(/^(\d+)\. /gm, '$1\\. ')],
  ['no empty lines', (text) => text.replace(/\n\n+/g, '\n')],
  ['one number of # for all', (text) => text.replace(/^#+ /gm, '## ')],
  [
    'notes as [^1]',
    (text) => text.replace(/^<sup>(\d)<\/sup>/gm, '[^$1]:').replace(/<sup>(\d)<\/sup>/g, '[^$1]'),
  ],
  [
    'notes as raised figures',
    (text) => text.replace(/<sup>(\d)<\/sup>/g, (_, digit: string) => '⁰¹²³⁴⁵'[Number(digit)] ?? ''),
  ],
  ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
  ['plain text', toPlain],
  ['plain text, wrapped at 80', (text) => wrap(toPlain(text), 80)],
  ['plain text, wrapped at 60', (text) => wrap(toPlain(text), 60)],
];

describe.skipIf(!hasCorpus)('the real report in other clothes', () => {
  const source = hasCorpus ? new TextDecoder().decode(corpusBytes('000_3b6cad8a3c249faa.txt')) : '';

  test.each(VARIATIONS)('%s: the same blocks', (_, change) => {
    const shape = (text: string) =>
      mustReadText(text)
        .blocks.filter((block) => block.kind !== 'other')
        .map((block) =>
          [block.kind, block.level, block.label, block.notes.join(), digest(block.text)].join(' '),
        );
    expect(shape(change(source))).toEqual(shape(source));
  });

  test('a symbol printed alone in the masthead is the report’s own', () => {
    expect(mustReadText(`A/78/159\n\n${source}`).symbol).toBe('A/78/159');
  });

  test('a number that is missing or twice there is reported', () => {
    const without = mustReadText(source.replace(/^50\. /m, '50 bis '));
    expect(without.warnings.map((warning) => warning.code)).toContain('paragraph-number-gap');
    const twice = mustReadText(source.replace(/^51\. /m, '50. '));
    expect(twice.warnings.map((warning) => warning.code)).toContain('duplicate-number');
    expect(ofKind(twice, 'paragraph')).toHaveLength(104);
  });
});
