// The page sense of PDF reading, on small PDFs of our own wording.
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../renderer/reading/readReport.ts';
import type { ReadReport } from '../../../renderer/reading/report.ts';
import { ofKind } from './corpus.ts';
import { lines, makePdf, type Placed } from './pdfFixture.ts';

async function readPages(...pages: Parameters<typeof makePdf>[0][number][]): Promise<ReadReport> {
  const read = await readReport(makePdf(pages), 'garden.pdf');
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

const FULL = [
  '1.    The gardeners of the town counted every tree between the river and the hill, wrote',
  'the figures into the green book that lies at the gate, and asked the children of the school',
  'to read the names of the trees aloud before the summer came to its end in the valley.',
];

/** Lines of a paragraph as the full width of the page, so that the text's edges are known. */
function body(from: number, y: number): Placed[] {
  const texts = [
    `${from}.    The gardeners of the town counted every tree between the river and the hill, wrote`,
    ...FULL.slice(1),
  ];
  return lines(texts, { y });
}

describe('lines and paragraphs', () => {
  test('joins lines, parts paragraphs by distance, keeps the page', async () => {
    const report = await readPages([...body(1, 700), ...body(2, 650)], [...body(3, 700)]);
    const paragraphs = ofKind(report, 'paragraph');
    expect(paragraphs.map(({ label, page }) => [label, page])).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 2],
    ]);
    expect(paragraphs[0]?.text).toBe([FULL[0]?.slice(6), ...FULL.slice(1)].join(' '));
  });

  test('joins a word cut at a line end, and keeps a hyphen that is the word’s own', async () => {
    const report = await readPages([
      ...lines(
        [
          '1.    The gardeners counted the benches of the town and the well-known fountains, and the bench-',
          'es that stood in the shade of the old trees along the river were painted in the colour of the well-',
          'known fountains, as the town had asked in the benches ordinance of the spring before the last.',
        ],
        { y: 700 },
      ),
    ]);
    expect(report.blocks[0]?.text).toContain('and the benches that stood');
    expect(report.blocks[0]?.text).toContain('colour of the well-known fountains');
  });

  test('joins a paragraph over the page’s end, around the notes at its foot', async () => {
    const [first = '', second = '', third = ''] = FULL;
    const report = await readPages(
      [
        ...lines([first, second], { y: 150 }),
        ...lines(['__________________'], { y: 100, size: 8 }),
        { text: '1', x: 72, y: 83, size: 5.5 },
        { text: 'The green book was begun by the first gardener.', x: 80, y: 80, size: 8.5 },
      ],
      lines([third], { y: 700 }),
    );
    const kinds = report.blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(['paragraph', 'footnote']);
    expect(report.blocks[0]?.text).toBe([first.slice(6), second, third].join(' '));
    expect(report.blocks[1]).toMatchObject({ label: '1', page: 1 });
  });

  test('reads two columns one after the other', async () => {
    const words = [
      'The gardeners of the town counted every tree',
      'between the river and the hill and wrote down',
      'the figures into the green book that lies near',
    ];
    const left = Array.from({ length: 12 }, (_, at) => words[at % 3] ?? '');
    const right = left.map((text) => text.replace(/[aeiou]/g, 'o'));
    const report = await readPages([...lines(left, { x: 72, y: 700 }), ...lines(right, { x: 320, y: 700 })]);
    const text = report.blocks.map((block) => block.text).join(' ');
    expect(text.indexOf(right[0] ?? '?')).toBeGreaterThan(text.lastIndexOf(left[2] ?? '?'));
  });
});

describe('notes', () => {
  test('lifts a raised mark out of the text and ties it to the note', async () => {
    const report = await readPages([
      ...body(1, 700),
      { text: '2.    The bridge was closed', x: 72, y: 640 },
      { text: '1', x: 180, y: 643.5, size: 6.5 },
      { text: 'after the storm had passed over the valley and the mill.', x: 187, y: 640 },
      ...lines(['__________________'], { y: 120, size: 8 }),
      { text: '1', x: 72, y: 103, size: 5.5 },
      { text: 'It was opened again in the autumn.', x: 80, y: 100, size: 8.5 },
    ]);
    const paragraph = report.blocks.find(({ label }) => label === '2');
    expect(paragraph?.notes).toEqual(['1']);
    expect(paragraph?.text).toMatch(/closed after the storm/);
    expect(ofKind(report, 'footnote')).toMatchObject([
      { label: '1', text: 'It was opened again in the autumn.' },
    ]);
  });

  test('leaves the power of a unit in the text', async () => {
    const report = await readPages([
      ...body(1, 700),
      { text: '2.    The pond holds 40 m', x: 72, y: 640 },
      { text: '3', x: 171, y: 643.5, size: 6.5 },
      { text: 'of water.', x: 180, y: 640 },
    ]);
    const paragraph = report.blocks.find(({ label }) => label === '2');
    expect(paragraph?.notes).toEqual([]);
    expect(paragraph?.text).toContain('40 m3');
  });
});

describe('what is no text', () => {
  test('leaves out heads, feet, page and job numbers, and says so', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      { text: 'A/90/7', x: 72, y: 750, font: 'F2' as const },
      // The pages' first lines are alike, too, but text follows them closely.
      ...body(page, 700),
      ...lines([`The ${['north', 'south', 'east', 'west'][page - 1]} of it was left to the birds.`], {
        y: 664,
      }),
      { text: `${page}/4`, x: 72, y: 40, size: 8 },
      { text: '90-12345', x: 500, y: 40, size: 7 },
    ]);
    const report = await readPages(...pages);
    expect(ofKind(report, 'paragraph').map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
    expect(report.blocks.some(({ text }) => /A\/90\/7|90-12345|\d\/4/.test(text))).toBe(false);
    expect(report.warnings.map(({ code }) => code)).toContain('page-furniture');
    expect(report.attributes.pageFurniture).toContain('90-12345');
  });

  test('an error page saved as a report', async () => {
    const report = await readPages(lines(['The document you asked for could not be found on this server.']));
    expect(report.warnings.map(({ code }) => code)).toContain('error-page');
  });

  test('a damaged text layer', async () => {
    const noise = lines(
      Array.from(
        { length: 12 },
        () => 'Th~ g4rd3n s0uth 0f|the rrver wa5 qu1te rrxk ~nd gr~en bef0re th8e st0rm',
      ),
      { y: 500 },
    );
    const report = await readPages([...body(1, 700), ...noise]);
    expect(report.warnings.map(({ code }) => code)).toContain('text-layer-damaged');
    const good = await readPages(body(1, 700));
    expect(good.warnings.map(({ code }) => code)).not.toContain('text-layer-damaged');
  });
});

describe('tables', () => {
  test('keeps rows and cells, and takes numbers of three figures for one', async () => {
    const rows = [
      ['Kind', '2024', '2025'],
      ['Oak', '12 400', '13 100'],
      ['Elm and ash', '9 900', '10 050'],
      ['Total', '22 300', '23 150'],
    ];
    const cells = rows.flatMap((row, at) =>
      row.map((text, column) => ({ text, x: [72, 250, 350][column] ?? 72, y: 600 - at * 16 })),
    );
    const report = await readPages([
      ...body(1, 700),
      { rule: true, x: 72, y: 612, width: 340 },
      ...cells,
      { rule: true, x: 72, y: 546, width: 340 },
      ...body(2, 500),
    ]);
    const [table] = ofKind(report, 'table');
    expect(table?.text).toBe(rows.map((row) => row.join('\t')).join('\n'));
    expect(ofKind(report, 'paragraph').map(({ label }) => label)).toEqual(['1', '2']);
  });

  test('recognises a contents page', async () => {
    const report = await readPages(
      [
        { text: 'Contents', x: 72, y: 720, size: 14, font: 'F2' },
        ...lines(
          [
            'I. Trees . . . . . . . . . . . . . . . . . . 2',
            'II. Benches . . . . . . . . . . . . . . . . . 3',
          ],
          {
            y: 690,
            pitch: 16,
          },
        ),
      ],
      [{ text: 'I.    Trees', x: 72, y: 720, size: 14, font: 'F2' }, ...body(1, 690)],
      [{ text: 'II.    Benches', x: 72, y: 720, size: 14, font: 'F2' }, ...body(2, 690)],
    );
    const headings = ofKind(report, 'heading').map(({ text }) => text);
    expect(headings.filter((text) => text.startsWith('I. '))).toHaveLength(1);
    expect(headings.filter((text) => text.startsWith('II. '))).toHaveLength(1);
  });
});

describe('refusals', () => {
  const refusal = async (bytes: Uint8Array) => {
    const read = await readReport(bytes, 'x.pdf');
    return read.ok ? null : read.error;
  };

  test('no text layer, with the number of pages', async () => {
    expect(await refusal(makePdf([[], [], []]))).toEqual({ kind: 'no-text-layer', pages: 3 });
  });

  test('what only begins like a PDF is damaged', async () => {
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toEqual({ kind: 'damaged' });
  });

  test('a file that was cut off yields the pages that are there', async () => {
    const whole = makePdf([body(1, 700), body(2, 700), body(3, 700), body(4, 700)]);
    const read = await readReport(whole.slice(0, Math.floor(whole.length * 0.7)), 'cut.pdf');
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(ofKind(read.value, 'paragraph').length).toBeGreaterThan(0);
    expect(read.value.warnings.map(({ code }) => code)).toContain('pages-lost');
  });

  test('the bytes handed in stay as they were', async () => {
    const bytes = makePdf([body(1, 700)]);
    const before = bytes.slice();
    await readReport(bytes, 'x.pdf');
    expect(bytes).toEqual(before);
  });
});
