import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../renderer/reading/readReport.ts';
import type { ReadReport } from '../../../renderer/reading/report.ts';
import { ofKind, refusalOf } from './corpus.ts';
import { level, numbered, paragraph, run, table, type WordParts, wordEntries, wordFile } from './wordFile.ts';

async function mustReadWord(parts: WordParts): Promise<ReadReport> {
  const read = await readReport(wordFile(parts), 'report.docx');
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

const told = (report: ReadReport) => report.blocks.map(({ kind, label, text }) => [kind, label, text]);
const labels = (report: ReadReport) =>
  report.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item').map(({ label }) => label);

const NUMBERING = `
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1.')}${level(1, 'upperLetter', '%2.')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="4">${level(0, 'decimal', '34.%1')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>`;

describe('numbers that Word makes', () => {
  test('count, nest and restart as printed', async () => {
    const report = await mustReadWord({
      numbering: NUMBERING,
      body: [
        numbered(1, 0, 'The gardeners counted every tree of the town.'),
        numbered(1, 0, 'They planted:'),
        numbered(1, 1, 'Roses:'),
        numbered(1, 2, 'Red ones;'),
        numbered(1, 2, 'White ones;'),
        numbered(1, 1, 'Lilies.'),
        numbered(1, 0, 'They rested:'),
        numbered(1, 1, 'At noon.'),
        numbered(3, 0, 'In the shade.'),
      ].join(''),
    });
    expect(labels(report)).toEqual([
      ...['1', '2', '2 (a)', '2 (a) (i)', '2 (a) (ii)', '2 (b)', '3', '3 (a)'],
      null,
    ]);
  });

  test('numbers of two parts, and headings by Roman and letter', async () => {
    const report = await mustReadWord({
      numbering: NUMBERING,
      body: [
        numbered(2, 0, 'Introduction'),
        numbered(4, 0, 'The gardeners counted every tree of the town.'),
        numbered(2, 0, 'Work'),
        numbered(2, 1, 'Beds'),
        numbered(4, 0, 'They dug for a week and planted for another.'),
      ].join(''),
    });
    expect(labels(report)).toEqual(['34.1', '34.2']);
    expect(ofKind(report, 'heading').map(({ level: depth, text }) => `${depth} ${text}`)).toEqual([
      '1 I. Introduction',
      '1 II. Work',
      '2 A. Beds',
    ]);
  });

  test('an instance may start anew or elsewhere; another of the same definition counts on', async () => {
    const report = await mustReadWord({
      numbering: NUMBERING,
      body: [
        numbered(6, 0, 'Twelve is where this part of the report begins.'),
        numbered(1, 0, 'Thirteen goes on with the same definition.'),
        paragraph('Annex', '<w:outlineLvl w:val="0"/>'),
        numbered(5, 0, 'One begins again in the annex.'),
        numbered(5, 0, 'Two follows it.'),
      ].join(''),
    });
    expect(labels(report)).toEqual(['12', '13', '1', '2']);
  });

  test('numbers by style, and a paragraph that takes them off', async () => {
    const report = await mustReadWord({
      numbering: NUMBERING,
      styles:
        '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      body: [
        paragraph('The gardeners counted every tree of the town.', '<w:pStyle w:val="Para"/>'),
        paragraph(
          'This one is not numbered at all.',
          '<w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr>',
        ),
        paragraph('They planted roses in the north.', '<w:pStyle w:val="Para"/>'),
      ].join(''),
    });
    expect(told(report).map(([kind, label]) => [kind, label])).toEqual([
      ['paragraph', '1'],
      ['other', null],
      ['paragraph', '2'],
    ]);
  });

  test('numbers of three parts, and bare figures', async () => {
    const report = await mustReadWord({
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}${level(2, 'decimal', '%1.%2.%3')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      body: [
        numbered(1, 0, 'The gardeners counted every tree of the town.'),
        numbered(1, 0, 'They planted roses in the north.'),
        numbered(1, 1, 'Red ones stand by the wall.'),
        numbered(1, 2, 'They were cut in autumn.'),
        numbered(1, 2, 'They were watered in spring.'),
      ].join(''),
    });
    expect(labels(report)).toEqual(['1', '2', '2.1', '2.1.1', '2.1.2']);
  });

  test('lines of a contents page are no headings and no numbers', async () => {
    const report = await mustReadWord({
      styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>',
      body: [
        paragraph(`${run('1. Beds')}<w:r><w:tab/></w:r>${run('2')}`, '<w:pStyle w:val="T"/>'),
        paragraph(`${run('I. Trees')}<w:r><w:tab/></w:r>${run('3')}`, '<w:pStyle w:val="T"/>'),
        paragraph('1. The gardeners counted every tree of the town.'),
      ].join(''),
    });
    expect(told(report).map(([kind, label]) => [kind, label])).toEqual([
      ['other', null],
      ['other', null],
      ['paragraph', '1'],
    ]);
  });

  test('numbers typed by hand, before a tab', async () => {
    const tab = '<w:r><w:tab/></w:r>';
    const report = await mustReadWord({
      body: [
        paragraph(`${tab}${run('I.')}${tab}${run('Introduction')}`),
        paragraph(`${run('1.')}${tab}${run('The gardeners counted every tree.')}`),
        paragraph(`${tab}${run('(a)')}${tab}${run('In the north;')}`),
      ].join(''),
    });
    expect(told(report)).toEqual([
      ['heading', null, 'I. Introduction'],
      ['paragraph', '1', 'The gardeners counted every tree.'],
      ['item', '1 (a)', 'In the north;'],
    ]);
  });
});

describe('words', () => {
  test('tracked changes are accepted, hidden words and field codes left out', async () => {
    const report = await mustReadWord({
      body: [
        paragraph(
          `${run('1. They planted ')}<w:del><w:r><w:delText>weeds</w:delText></w:r></w:del><w:ins>${run('roses')}</w:ins>${run(' secretly', '<w:vanish/>')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' and lilies')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}`,
        ),
        paragraph('2. The first half', '<w:rPr><w:del/></w:rPr>'),
        paragraph(' and the second half are one.'),
      ].join(''),
    });
    expect(told(report)).toEqual([
      ['paragraph', '1', 'They planted roses and lilies.'],
      ['paragraph', '2', 'The first half and the second half are one.'],
    ]);
  });

  test('what a paragraph of its own begins is never joined to the one before', async () => {
    const report = await mustReadWord({
      body: paragraph('1. The amounts are as follows') + paragraph('(thousands of dollars)'),
    });
    expect(told(report).map(([kind]) => kind)).toEqual(['paragraph', 'other']);
  });

  test('right to left', async () => {
    const report = await mustReadWord({
      body:
        paragraph('أولا - مقدمة', '<w:bidi/>') +
        paragraph(
          '1 - بدأ البستانيون السنة بإحصاء كل شجرة وكل مقعد في المدينة وفي القرى المجاورة لها.',
          '<w:bidi/>',
        ),
    });
    expect(told(report)).toEqual([
      ['heading', null, 'أولا - مقدمة'],
      ['paragraph', '1', 'بدأ البستانيون السنة بإحصاء كل شجرة وكل مقعد في المدينة وفي القرى المجاورة لها.'],
    ]);
    expect(report.language).toBe('ar');
  });

  test('a text box is read after its paragraph, once', async () => {
    const box = `<w:txbxContent>${paragraph('A box of words beside the text.')}</w:txbxContent>`;
    const report = await mustReadWord({
      body: paragraph(
        `${run('1. The text itself goes on.')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    });
    expect(told(report)).toEqual([
      ['paragraph', '1', 'The text itself goes on.'],
      ['other', null, 'A box of words beside the text.'],
    ]);
  });
});

describe('notes, tables, page heads', () => {
  test('footnotes are numbered where they are referred to', async () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
    const report = await mustReadWord({
      footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('—')}</w:footnote>${note(7, 'See the book.')}${note(3, 'And the other one.')}`,
      body:
        paragraph(`${run('1. The gardeners')}${reference(7)}${run(' counted trees.')}`) +
        paragraph(
          `${run('2. They measured 12 m')}${run('3', '<w:vertAlign w:val="superscript"/>')}${run(' of earth.')}${reference(3)}`,
        ),
    });
    expect(told(report)).toEqual([
      ['paragraph', '1', 'The gardeners counted trees.'],
      ['footnote', '1', 'See the book.'],
      ['paragraph', '2', 'They measured 12 m3 of earth.'],
      ['footnote', '2', 'And the other one.'],
    ]);
    expect(report.blocks.map(({ notes }) => notes)).toEqual([['1'], [], ['2'], []]);
    expect(report.warnings.map(({ code }) => code)).toEqual(['title-missing']);
  });

  test('tables keep their cells; a masthead in a table is read as lines', async () => {
    const report = await mustReadWord({
      body: [
        table([
          ['United Nations', 'A/90/411'],
          ['General Assembly', paragraph('Distr.: General') + paragraph('3 March 2035')],
        ]),
        paragraph('Gardens of the towns', '<w:pStyle w:val="Title"/>'),
        paragraph('1. The trees are counted in the table below, town by town.'),
        table([
          ['Town', 'Trees'],
          ['North', '<w:p/>'],
          ['South', '12'],
        ]),
      ].join(''),
      styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    });
    expect(report).toMatchObject({
      symbol: 'A/90/411',
      body: 'General Assembly',
      date: '2035-03-03',
      title: 'Gardens of the towns',
    });
    expect(told(report).at(-1)).toEqual(['table', null, 'Town\tTrees\nNorth\nSouth\t12']);
  });

  test('the symbol out of the page head', async () => {
    const report = await mustReadWord({
      header: paragraph('A/90/412') + paragraph('Page 1'),
      body: `${paragraph('1. The gardeners counted every tree of the town.')}<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>`,
    });
    expect(report.symbol).toBe('A/90/412');
    expect(report.attributes).toMatchObject({ pageFurniture: 'Page 1' });
  });
});

describe('what is wrong with a file', () => {
  const entries = wordEntries({ body: paragraph('1. The gardeners counted every tree of the town.') });

  test('cut off, without its document, with a broken one', async () => {
    const whole = zipSync(entries);
    expect(await refusalOf(whole.slice(0, Math.floor(whole.length * 0.6)))).toEqual({ kind: 'damaged' });
    const { 'word/document.xml': document = new Uint8Array(), ...others } = entries;
    expect(await refusalOf(zipSync({ ...others, 'word/x.xml': document }))).toEqual({ kind: 'damaged' });
    const broken = { ...others, 'word/document.xml': document.slice(0, -40) };
    expect(await refusalOf(zipSync(broken))).toEqual({ kind: 'damaged' });
  });

  test('entities are refused', async () => {
    const bomb = strToU8(
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
    );
    expect(await refusalOf(zipSync({ ...entries, 'word/document.xml': bomb }))).toEqual({ kind: 'damaged' });
  });

  test('empty', async () => {
    expect(await refusalOf(wordFile({ body: '<w:p/><w:p/>' }))).toEqual({ kind: 'empty' });
  });

  test('a bomb, also one that lies of its size', async () => {
    const bomb = zipSync({ ...entries, 'word/media.xml': new Uint8Array(120 * 2 ** 20) });
    const start = performance.now();
    expect(await refusalOf(bomb)).toMatchObject({ kind: 'unpacks-too-big' });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // Both headers of an entry name its size: four bytes at 22 of the local one, at 24 of the directory's.
    for (let at = 0; at + 30 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(await refusalOf(bomb)).toMatchObject({ kind: 'unpacks-too-big' });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a PDF that calls itself .docx is told by its content', async () => {
    const read = await readReport(strToU8('{\\rtf1 words}'), 'report.docx');
    expect(read).toEqual({ ok: false, error: { kind: 'unsupported', format: 'rtf' } });
  });
});
