// Each picture as it leaves the program: stored as real SVG files, which serve as a gallery.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoNumeric, placeName, places } from '../../../renderer/domain/gazetteer/gazetteer.ts';
import { layoutCompare } from '../../../renderer/viz/compare/layout.ts';
import { comparePicture } from '../../../renderer/viz/export/comparePicture.ts';
import { INKS, type PictureCaption } from '../../../renderer/viz/export/frame.ts';
import { MAP_PICTURE_SIZE, mapPicture } from '../../../renderer/viz/export/mapPicture.ts';
import { matrixPicture } from '../../../renderer/viz/export/matrixPicture.ts';
import { escapeXml, fitText, wrapText } from '../../../renderer/viz/export/svg.ts';
import { toCsv } from '../../../renderer/viz/export/table.ts';
import { placePoint } from '../../../renderer/viz/map/geography.ts';
import { layoutMap, type MapCount, WHOLE_WORLD } from '../../../renderer/viz/map/layout.ts';
import { layoutMatrix } from '../../../renderer/viz/matrix/layout.ts';

const caption: PictureCaption = {
  title: 'Excerpts by State',
  question: 'Excerpts tagged Training about any theme, in any place, in all reports',
  counts: '61 excerpts · 48 paragraphs · 1 report',
  scheme: 'M49 geographic regions',
  date: 'Drawn on 23 November 2025',
  disclaimer: 'Names and lines carry no opinion on the status of any territory. '.repeat(4).trim(),
  notes: ['Equal Earth projection'],
  language: 'en',
};
/** A stand-in for the coast, so that the gallery does not hold the atlas. */
const land = {
  land: 'M100,100L860,100L860,320L100,320Z',
  borders: 'M480,100L480,320',
  unsettled: 'M600,100L600,320',
};
const snapshot = (name: string) => `./snapshots/${name}.svg`;
const number = (value: number) => new Intl.NumberFormat('en-GB').format(value);

function statesUpTo(most: number): MapCount[] {
  return places
    .filter(({ kind }) => kind === 'state')
    .slice(0, most)
    .map(({ ref }, index) => ({
      ref,
      name: placeName(ref, 'en'),
      point: placePoint(isoNumeric(ref) ?? '') ?? [0, 0],
      count: 1 + ((index * 37) % 60),
    }));
}

function aMap(most: number, regions: string[] = []): string {
  const layout = layoutMap({ counts: statesUpTo(most), size: MAP_PICTURE_SIZE, zoom: WHOLE_WORLD });
  return mapPicture({
    layout,
    land,
    caption,
    legend: 'Excerpts by State',
    regions: { title: 'Named as regions', entries: regions },
    number,
  });
}

function aMatrix(rows: number, columns: number, read: number): string {
  const cells = Array.from({ length: rows * columns }, (_, at) => (at % 3 === 0 ? 0 : (at * 7) % 12));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const layout = layoutMatrix({
    rows: Array.from({ length: rows }, (_, n) => ({
      key: `r${n}`,
      name: `Theme <${n}> & what belongs to it`,
      depth: n % 3,
    })),
    columns: Array.from({ length: columns }, (_, n) => ({ key: `c${n}`, name: `Region ${n}` })),
    cells,
    rowTotals: Array.from({ length: rows }, (_, row) => sum(cells.slice(row * columns, (row + 1) * columns))),
    columnTotals: Array.from({ length: columns }, (_, column) =>
      sum(cells.filter((__, at) => at % columns === column)),
    ),
    total: sum(cells),
    coverage: { paragraphs: 104, read },
    sort: 'codebook',
    compare: (a, b) => a.localeCompare(b),
  });
  return matrixPicture({
    layout,
    caption: { ...caption, disclaimer: '' },
    total: 'Total',
    ink: INKS.place,
    number,
  });
}

function aComparison(rows: { name: string; a: number; b: number }[]): string {
  const inputs = rows.map((row) => ({ ...row, key: row.name, parent: '' }));
  const layout = layoutCompare({ rows: inputs, totals: { a: 12, b: 7 } });
  return comparePicture({
    layout,
    caption: { ...caption, disclaimer: '' },
    names: { a: 'Eastern Africa', b: 'Central Asia' },
    groups: { both: 'Both have', 'only-a': 'Only Eastern Africa', 'only-b': 'Only Central Asia' },
    nothing: 'Nothing here.',
    number,
  });
}

describe('pictures (SPEC 6.7)', () => {
  test.each([
    ['map-empty', aMap(0)],
    ['map-one', aMap(1, ['Central Asia 3', 'Sahel 1'])],
    ['map-195', aMap(195)],
    ['matrix-empty', aMatrix(0, 0, 0)],
    ['matrix-not-read', aMatrix(2, 3, 0)],
    ['matrix-partly-read', aMatrix(4, 6, 50)],
    ['matrix-60', aMatrix(60, 22, 104)],
    ['compare-empty', aComparison([])],
    [
      'compare',
      aComparison([
        { name: 'Prison conditions', a: 4, b: 1 },
        { name: 'Gender', a: 2, b: 0 },
        { name: 'A very long theme that will not fit between the two sides of the picture', a: 0, b: 7 },
      ]),
    ],
  ])('%s', async (name, svg) => {
    expect(svg).not.toContain('NaN');
    expect(svg).not.toMatch(/var\(|color-mix/);
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(snapshot(name));
  });

  test('say question, counts, scheme, date and disclaimer as words and as metadata', () => {
    const svg = aMap(1);
    for (const words of [caption.question, caption.counts, caption.date]) {
      expect(svg.split(escapeXml(words)).length, words).toBeGreaterThanOrEqual(3);
    }
    expect(svg).toContain('<desc>');
    expect(svg).toContain('<metadata>');
    const visible = svg.replace(/<desc>.*<\/desc>/s, '');
    expect(visible).toContain('Names and lines carry no opinion');
  });

  test('take their colours from the light theme', () => {
    const tokens = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
    const light = tokens.slice(0, tokens.indexOf('[data-theme'));
    const token = (name: string) => light.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1];
    const names = { ruleSoft: 'rule-soft', ink2: 'ink-2', ink3: 'ink-3' } as const;
    const renamed = new Map<string, string>(Object.entries(names));
    for (const [name, color] of Object.entries(INKS))
      expect(token(renamed.get(name) ?? name), name).toBe(color);
  });
});

describe('words in pictures', () => {
  test('are escaped, without what XML forbids', () => {
    expect(escapeXml('<a & "b">\u0001')).toBe('&lt;a &amp; &quot;b&quot;&gt;');
  });

  test('wrap without losing a word', () => {
    const text = 'one two three four five six seven eight nine ten';
    const lines = wrapText(text, 10, 60);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join(' ')).toBe(text);
    expect(wrapText('', 10, 60)).toEqual([]);
  });

  test('are cut with an ellipsis where they do not fit', () => {
    expect(fitText('short', 10, 100)).toBe('short');
    expect(fitText('a text that is much too long', 10, 60)).toMatch(/^a text.*…$/);
  });
});

describe('data as CSV', () => {
  test('keeps numbers and words, quotes what must be, and defuses formulas', () => {
    const csv = toCsv([
      ['Place', 'Excerpts'],
      ['=HYPERLINK("x")', 3],
      ['Côte d’Ivoire, coast', 0],
    ]);
    expect(csv.startsWith('\uFEFFPlace,Excerpts\r\n')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"")",3\r\n`);
    expect(csv).toContain('"Côte d’Ivoire, coast",0\r\n');
  });
});
