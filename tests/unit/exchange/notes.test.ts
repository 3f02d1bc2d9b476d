import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../renderer/exchange/notes/csv.ts';
import { escapeMarkdown, toMarkdown } from '../../../renderer/exchange/notes/markdown.ts';
import { ALL_COLUMNS, NOTE_COLUMNS, type NotesTable } from '../../../renderer/exchange/notes/NotesTable.ts';
import { notesOf } from '../../../renderer/exchange/notes/notesOf.ts';
import { ENGLISH_WORDS } from '../../../renderer/exchange/notes/words.ts';
import { toXlsx } from '../../../renderer/exchange/notes/xlsx.ts';
import { ARABIC_TEXT, createExampleProject, FIRST_TEXT, SECOND_TEXT } from './exampleProject.ts';

function example(): NotesTable {
  return notesOf(createExampleProject(), {
    scheme: 'M49 geographic regions',
    language: 'en',
    placeName: (tag) => (tag.ref === 'iso3:BOL' ? 'Bolivia (Plurinational State of)' : tag.name),
    regionOf: (ref) => (ref === 'iso3:BOL' ? 'South America' : null),
  });
}

describe('tagged notes', () => {
  test('one row an excerpt, in the order of the reports and their text', () => {
    const { rows } = example();
    expect(rows.map((row) => row.quote)).toEqual([
      FIRST_TEXT.slice(3),
      `${FIRST_TEXT.slice(38)}\n${SECOND_TEXT.slice(0, 6)}`,
      ARABIC_TEXT,
    ]);
    expect(rows[0]?.citation).toBe('A/78/159, para. 1');
    expect(rows[2]?.citation).toContain('para. 7');
    expect(rows[0]).toMatchObject({
      facets: { theme: ['Schools'], place: ['Bolivia (Plurinational State of)'], actor: [] },
      region: ['South America'],
      tags: ['Status: +pilot'],
      figures: ['> 120 teachers'],
      analyst: ['Anna', 'Bob'],
    });
  });

  test('an excerpt over two paragraphs cites both', () => {
    expect(example().rows[1]?.citation).toBe('A/78/159, paras. 1–2');
  });

  test('positions are code points: the text begins with one astral character', () => {
    const { rows } = example();
    expect([rows[0]?.start, rows[0]?.end]).toEqual([2, FIRST_TEXT.length - 1]);
    expect([rows[1]?.start, rows[1]?.end]).toEqual([37, 6]);
  });

  test('a quote that its text no longer holds has no position', () => {
    const content = createExampleProject();
    for (const block of content.blocks) block.text = block.text.replace('Office', 'Bureau');
    const table = notesOf(content, {
      scheme: '',
      language: 'en',
      placeName: (tag) => tag.name,
      regionOf: () => null,
    });
    expect([table.rows[0]?.start, table.rows[0]?.end]).toEqual([null, null]);
    expect(table.rows[1]?.end).toBe(6);
  });
});

describe('as CSV', () => {
  const read = (csv: string) =>
    Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

  test('has the columns of the command line, and reads back', () => {
    const csv = toCsv(example(), { columns: NOTE_COLUMNS, byteOrderMark: false });
    expect(csv.split('\r\n')[0]).toBe(NOTE_COLUMNS.join(','));
    const { data, errors } = read(csv);
    expect(errors).toEqual([]);
    expect(data.length).toBe(3);
    expect(data[0]).toMatchObject({ start: '2', theme: 'Schools', created: '2026-03-04T05:06:07.000Z' });
    expect(data[1]?.quote).toBe(`${FIRST_TEXT.slice(38)}\n${SECOND_TEXT.slice(0, 6)}`);
  });

  test('begins with a byte order mark when asked, and names the scheme over the regions', () => {
    const csv = toCsv(example(), {
      columns: ALL_COLUMNS,
      byteOrderMark: true,
      headers: ENGLISH_WORDS.columns,
    });
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n')[0]).toMatch(/Region \(M49 geographic regions\)$/);
  });

  test('no cell begins as a formula does', () => {
    const [row] = example().rows;
    if (row === undefined) throw new Error('no row');
    const starts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=cmd|"/c x"!A0'];
    const table = { scheme: '', rows: starts.map((note) => ({ ...row, note, quote: note, report: note })) };
    const { data } = read(toCsv(table, { columns: NOTE_COLUMNS, byteOrderMark: false }));
    expect(data.map((cells) => cells.note)).toEqual(starts.map((start) => `'${start}`));
    for (const cells of data) {
      for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+\-@＝\t\r\n]/);
    }
  });
});

describe('as a workbook', () => {
  const parts = () => {
    const { tags, facets, reports } = createExampleProject();
    return unzipSync(toXlsx({ notes: example(), tags, facets, reports }, ENGLISH_WORDS));
  };
  const part = (path: string) => strFromU8(parts()[path] ?? new Uint8Array());

  test('has three sheets with a frozen, filtered head', () => {
    expect(
      [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]),
    ).toEqual(['Tagged notes', 'Codebook', 'Reports']);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:T4"/>');
    expect(part('xl/worksheets/sheet3.xml')).toContain('<autoFilter ref="A1:I3"/>');
  });

  test('holds text as text, numbers as numbers, dates as dates, and no formula', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    expect(part('xl/sharedStrings.xml')).toContain('=HYPERLINK("x")'.replaceAll('"', '"'));
    // D2 is the first start; P2 the instant of creation: 4 March 2026 is day 46,085 of Excel's calendar.
    expect(sheet).toMatch(/<c r="D2"[^>]*><v>2<\/v>/);
    expect(Number(/<c r="P2"[^>]*><v>([^<]*)<\/v>/.exec(sheet)?.[1])).toBeCloseTo(46085.2125, 3);
    expect(part('xl/styles.xml')).toContain('yyyy-mm-dd hh:mm');
  });

  test('is the same bytes twice, and keeps names that objects have of themselves', () => {
    const { tags, facets, reports } = createExampleProject();
    const input = {
      notes: example(),
      tags: tags.map((tag) => ({ ...tag, name: 'constructor' })),
      facets,
      reports,
    };
    expect(toXlsx(input, ENGLISH_WORDS)).toEqual(toXlsx(input, ENGLISH_WORDS));
    const strings = strFromU8(
      unzipSync(toXlsx(input, ENGLISH_WORDS))['xl/sharedStrings.xml'] ?? new Uint8Array(),
    );
    expect(strings).toContain('constructor');
    const sheet = strFromU8(
      unzipSync(toXlsx(input, ENGLISH_WORDS))['xl/worksheets/sheet2.xml'] ?? new Uint8Array(),
    );
    expect(sheet).not.toContain('native code');
  });

  test('cuts what no cell can hold', () => {
    const [row] = example().rows;
    if (row === undefined) throw new Error('no row');
    const notes = { scheme: '', rows: [{ ...row, quote: 'q'.repeat(40_000) }] };
    const strings = strFromU8(
      unzipSync(toXlsx({ notes, tags: [], facets: [], reports: [] }, ENGLISH_WORDS))[
        'xl/sharedStrings.xml'
      ] ?? new Uint8Array(),
    );
    expect(strings).toContain(`${'q'.repeat(32_766)}…<`);
    expect(strings).not.toContain('q'.repeat(32_767));
  });
});

/** The words of a Markdown text, as a reader of it sees them. */
function textOf(node: { type: string; value?: string; children?: unknown[] }): string {
  const children = (node.children ?? []).map((child) => textOf(fromUnknown(child)));
  return node.value ?? children.join('');
}

function fromUnknown(node: unknown): { type: string; value?: string; children?: unknown[] } {
  if (typeof node !== 'object' || node === null || !('type' in node)) throw new Error('no node');
  const value = 'value' in node && typeof node.value === 'string' ? { value: node.value } : {};
  const children = 'children' in node && Array.isArray(node.children) ? { children: node.children } : {};
  return { type: String(node.type), ...value, ...children };
}

function parseMarkdown(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

describe('as Markdown', () => {
  const markdown = (groupBy: 'theme' | 'region' | 'report') =>
    toMarkdown(example(), { title: 'Notes *of* the project', groupBy, words: ENGLISH_WORDS });

  test('groups by theme, region or report; what has none comes last', () => {
    const headings = (text: string) =>
      parseMarkdown(text)
        .children.filter((node) => node.type === 'heading')
        .map(textOf);
    expect(headings(markdown('theme'))).toEqual([
      'Notes *of* the project',
      'Schools',
      'Prevention',
      'Without theme',
    ]);
    expect(headings(markdown('region'))).toEqual([
      'Notes *of* the project',
      'South America',
      'Without region',
    ]);
    expect(headings(markdown('report')).slice(1)).toEqual([
      'A/78/159 Activities of the Office',
      '\u2068أنشطة المكتب\u2069',
    ]);
    expect(markdown('region')).toContain('Regions by M49 geographic regions');
  });

  test('quotes each excerpt in its own words, one paragraph a block, and cites it', () => {
    const quotations = parseMarkdown(markdown('report'))
      .children.filter((node) => node.type === 'blockquote')
      .map((node) => node.children.map(textOf));
    expect(quotations).toEqual([
      [FIRST_TEXT.slice(3)],
      [FIRST_TEXT.slice(38).trim(), SECOND_TEXT.slice(0, 6)],
      [ARABIC_TEXT],
    ]);
    expect(markdown('report')).toContain('**A/78/159, para. 1**');
    expect(markdown('report')).toContain('- Analyst: Anna; Bob\n- Created: 2026-03-04\n');
  });

  test('text is never markup', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...'\\`*_[]<>&~|$#+-=:1.) aé!(/"\'^{}@') })
      .map((text) => `${text.trim()}x`);
    fc.assert(
      fc.property(line, (text) => {
        const blocks = parseMarkdown(`> ${escapeMarkdown(text)}`).children.map(fromUnknown);
        const [paragraph, ...others] = blocks.flatMap((node) =>
          node.type === 'blockquote' ? (node.children ?? []).map(fromUnknown) : [node],
        );
        expect(others).toEqual([]);
        expect(paragraph?.type).toBe('paragraph');
        expect(paragraph && textOf(paragraph)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
