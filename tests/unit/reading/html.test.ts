import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../renderer/reading/readReport.ts';
import type { ReadReport } from '../../../renderer/reading/report.ts';
import { hasCorpus, mustReadText, ofKind, readAnyCorpus, refusalOf } from './corpus.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/reading');

async function mustReadAny(bytes: Uint8Array, name = 'x'): Promise<ReadReport> {
  const read = await readReport(bytes, name);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

const fixture = (name: string) => mustReadAny(readFileSync(join(FIXTURES, name)), name);
const page = (body: string) => mustReadAny(new TextEncoder().encode(`<html><body>${body}</body></html>`));
const labels = (report: ReadReport) =>
  report.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item').map(({ label }) => label);

describe.skipIf(!hasCorpus)('a declaration as a page', () => {
  test.each([
    ['eng', 'en', (n: number) => `Article ${n}`],
    ['fra', 'fr', (n: number) => (n === 1 ? 'Article premier' : `Article ${n}`)],
  ])('%s: 30 articles and their parts', async (code, language, label) => {
    const report = await readAnyCorpus(`UDHR-${code}.html`);
    expect(ofKind(report, 'paragraph').map((block) => block.label)).toEqual(
      Array.from({ length: 30 }, (_, at) => label(at + 1)),
    );
    expect(report.language).toBe(language);
    expect(ofKind(report, 'item').map((block) => block.label)).toContain('Article 29 (3)');
    expect(ofKind(report, 'heading')).toHaveLength(1);
    expect(report.warnings).toEqual([]);
  });

  test('cmn_hans: 30 articles', async () => {
    const report = await readAnyCorpus('UDHR-cmn_hans.html');
    expect(ofKind(report, 'paragraph')).toHaveLength(30);
    expect(ofKind(report, 'paragraph')[28]?.label).toBe('第二十九条');
    expect(report).toMatchObject({ language: 'zh', warnings: [] });
  });
});

describe('a page as Word saves it', () => {
  test('masthead out of its table, numbers out of their spans', async () => {
    const report = await fixture('word.html');
    expect(report).toMatchObject({
      symbol: 'A/90/411',
      title: 'Gardens of the towns',
      body: 'General Assembly',
      session: 'Ninetieth session',
      agendaItem: '55',
      date: '2035-03-03',
      language: 'en',
    });
    expect(labels(report)).toEqual(['1', '2', '2 (a)', '2 (b)', null, '3', '4']);
    expect(ofKind(report, 'heading').map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 I. Introduction',
      '1 II. Trees',
    ]);
  });

  test('footnotes tied to their marks, tracked changes accepted, hidden words left out', async () => {
    const report = await fixture('word.html');
    expect(ofKind(report, 'footnote').map(({ label, text }) => [label, text])).toEqual([
      ['1', 'See the book of trees.'],
    ]);
    expect(report.blocks.filter(({ notes }) => notes.length > 0).map(({ label }) => label)).toEqual(['1']);
    const text = report.blocks.map((block) => block.text).join('\n');
    expect(text).toContain('planted roses in three places');
    expect(text).toContain('2,050\u00a0m2');
    expect(text).toContain('ended “well”, as ‘Gardens 2034’ says');
    expect(text).not.toMatch(/weeds|Not for printing/);
    expect(report.warnings).toEqual([]);
  });

  test('cells that span others leave their places empty', async () => {
    const [table] = ofKind(await fixture('word.html'), 'table');
    expect(table?.text).toBe('Tree\tNumber in two years\nOak\t3\t4\n\t5\t6');
  });
});

describe('a saved web page', () => {
  test('what stands around the report is left out', async () => {
    const report = await fixture('savedPage.html');
    const text = report.blocks.map((block) => block.text).join('\n');
    expect(text).not.toMatch(/menu|témoins|Accueil|Publicité|Mentions|Un autre|Never shown|Caché|↩/);
    expect(report).toMatchObject({ title: 'Les jardins des villes', language: 'fr' });
    expect(labels(report)).toEqual(['7', '7 (a)', '7 (b)', '8', '9']);
  });

  test('notes at its foot', async () => {
    const report = await fixture('savedPage.html');
    expect(ofKind(report, 'footnote').map(({ label, text }) => [label, text])).toEqual([
      ['1', 'Voir le livre des arbres.'],
      ['2', 'Chiffres de 2034.'],
    ]);
    expect(
      report.blocks.filter(({ notes }) => notes.length > 0).map(({ label, notes }) => [label, notes]),
    ).toEqual([
      ['7', ['1']],
      ['9', ['2']],
    ]);
    expect(ofKind(report, 'table').map(({ text }) => text)).toEqual(['Ville\tArbres\nNord\t12']);
  });
});

describe('a page saved as one file', () => {
  const envelope = (encoding: string, body: string) =>
    [
      'From: <Saved by a browser>',
      'Subject: Gardens',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Boundary--x"',
      '',
      '',
      '------Boundary--x',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------Boundary--x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------Boundary--x--',
      '',
    ].join('\r\n');
  const html =
    '<html><body><h1>Jardins</h1><p>1. Les jardiniers ont planté un chêne à l’entrée.</p></body></html>';
  const octets = Buffer.from(html);
  const quoted = [...octets]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace('Les jardiniers', 'Les jar=\r\ndiniers');

  test.each([
    ['quoted-printable', quoted],
    ['base64', octets.toString('base64')],
    ['8bit', html],
  ])('%s', async (encoding, body) => {
    const report = await mustReadAny(new TextEncoder().encode(envelope(encoding, body)));
    expect(report.title).toBe('Jardins');
    expect(report.blocks.map(({ label, text }) => [label, text])).toEqual([
      ['1', 'Les jardiniers ont planté un chêne à l’entrée.'],
    ]);
  });
});

describe('lists', () => {
  test('start, value, type, reversed', async () => {
    const report = await page(
      '<ol start=3><li>Three stands here.</li><li>Four stands here:<ol type=i><li>one;</li><li>two;</li><li value=5>five.</li></ol></li></ol><ol start=5><li>Five stands here.</li></ol>',
    );
    expect(labels(report)).toEqual(['3', '4', '4 (i)', '4 (ii)', '4 (v)', '5']);
  });

  test('bullets', async () => {
    const report = await page('<p>1. The gardeners planted:</p><ul><li>roses;</li><li>lilies.</li></ul>');
    expect(report.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'The gardeners planted:'],
      ['item', 'roses;'],
      ['item', 'lilies.'],
    ]);
  });
});

describe('encodings', () => {
  const text = '1. Садовники начали год с подсчета деревьев и скамей в городе и на его окраинах.';
  const encode = (source: string, encoding: string) => {
    const decoder = new TextDecoder(encoding);
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    return Uint8Array.from([...source].map((letter) => table.get(letter) ?? 0x3f));
  };

  test.each(['windows-1251', 'koi8-r', 'iso-8859-5'])('%s, as the page declares', async (encoding) => {
    const source = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"></head><body><p>${text}</p></body></html>`;
    const report = await mustReadAny(encode(source, encoding));
    expect(report.blocks.map((block) => block.text)).toEqual([text.slice(3)]);
    expect(report.warnings.map(({ code }) => code)).not.toContain('encoding-guessed');
  });

  test('a declaration that is wrong gives way', async () => {
    const source = `<html><head><meta charset="utf-8"></head><body><p>${text}</p></body></html>`;
    const report = await mustReadAny(encode(source, 'windows-1251'));
    expect(report.blocks[0]?.text).toBe(text.slice(3));
  });

  test('UTF-16', async () => {
    const source = `\ufeff<html><body><p>${text}</p></body></html>`;
    const bytes = new Uint8Array(source.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < source.length; at++) view.setUint16(at * 2, source.charCodeAt(at), true);
    expect((await mustReadAny(bytes)).blocks[0]?.text).toBe(text.slice(3));
  });
});

test('lines of links, lists set as tables, marks in brackets', async () => {
  const report = await page(
    '<div><a href="/">Home</a> | <a href="/ar">العربية</a> | <a href="/zh">中文</a></div><h1>Gardens of the towns</h1><p>1. The gardeners counted every tree.[<a href="#_edn1">1</a>]</p><table><tr><td>2.</td><td>They rested in the shade.</td></tr><tr><td>3.</td><td>They went home.</td></tr></table><p>4. See <a href="/x">A/90/5</a>, <a href="/y">A/90/6</a>.</p><p><a name="_edn1">[1]</a> See the book.</p>',
  );
  expect(report.title).toBe('Gardens of the towns');
  expect(report.blocks.map(({ kind, label, text }) => [kind, label, text])).toEqual([
    ['paragraph', '1', 'The gardeners counted every tree.'],
    ['paragraph', '2', 'They rested in the shade.'],
    ['paragraph', '3', 'They went home.'],
    ['paragraph', '4', 'See A/90/5, A/90/6.'],
    ['footnote', '1', 'See the book.'],
  ]);
});

test('contents and title by the classes of Word, menus of links by themselves', async () => {
  const report = await page(
    '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li><li><a href="/c">Three</a></li><li><a href="/d">Four</a></li></ul><p class=MsoTitle>Gardens of the towns</p><p class=MsoToc1>I. Introduction 2</p><p class=MsoToc1>1. Trees 3</p><h1>I. Introduction</h1><p>1. The gardeners counted every tree of the town.</p>',
  );
  expect(report.title).toBe('Gardens of the towns');
  expect(report.blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['other', 'I. Introduction 2'],
    ['other', '1. Trees 3'],
    ['heading', 'I. Introduction'],
    ['paragraph', 'The gardeners counted every tree of the town.'],
  ]);
});

test('an error page is read, and said to be one', async () => {
  const report = await page('<h1>404</h1><p>The document that you are looking for could not be found.</p>');
  expect(report.warnings.map(({ code }) => code)).toContain('error-page');
});

test('a page of scripts only is empty', async () => {
  const bytes = new TextEncoder().encode('<!doctype html><body><script>let a = 1;</script></body>');
  expect(await refusalOf(bytes)).toEqual({ kind: 'empty' });
});

describe('Markdown with tables in HTML', () => {
  test('becomes a table, signs of Markdown in its cells stay words', () => {
    const report = mustReadText(
      '## I. Trees\n\n1. See the table.\n\n<table>\n<tr><th>Tree</th><th>Count</th></tr>\n<tr><td>Oak *old* | new</td><td>3&nbsp;000</td></tr>\n</table>\n\n2. That was it.',
    );
    expect(ofKind(report, 'table').map((block) => block.text)).toEqual([
      'Tree\tCount\nOak *old* | new\t3 000',
    ]);
    expect(ofKind(report, 'paragraph').map((block) => block.label)).toEqual(['1', '2']);
  });

  test('Markdown that begins with a tag is no page', () => {
    const report = mustReadText('<div align="center">\n\n# Gardens\n\n</div>\n\n1. The gardeners began.');
    expect(ofKind(report, 'paragraph').map((block) => block.label)).toEqual(['1']);
  });
});
