import { describe, expect, test } from 'vitest';
import { mustReadWord, paragraph, run, table, told } from './wordFile.ts';

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

  test('a list set as a table is a list', async () => {
    const report = await mustReadWord({
      body: table([
        ['1.', 'The gardeners counted every tree.'],
        ['(a)', 'In the north;'],
        ['2.', 'They rested.'],
      ]),
    });
    expect(told(report).map(([kind, label]) => [kind, label])).toEqual([
      ['paragraph', '1'],
      ['item', '1 (a)'],
      ['paragraph', '2'],
    ]);
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

test('a resolution: adoption, preamble, operative paragraphs, annex', async () => {
  const tab = '<w:r><w:tab/></w:r>';
  const italic = (text: string) => run(text, '<w:i/>');
  const report = await mustReadWord({
    styles:
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title_H_CH"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="_ H _Ch"/></w:style>',
    header: table([
      ['United Nations', 'A/RES/90/12'],
      ['General Assembly', paragraph('Distr.: General') + paragraph('9 December 2035')],
    ]),
    body: [
      paragraph('Agenda item 44'),
      paragraph(`${tab}${run('Resolution adopted by the General Assembly on 5 December 2035', '<w:b/>')}`),
      paragraph(`${run('90/12.')}${tab}${run('Gardens of the towns')}`, '<w:pStyle w:val="T"/>'),
      paragraph(`${tab}${italic('The General Assembly')}${run(',')}`),
      paragraph(`${tab}${italic('Recalling')}${run(' its resolution 89/1 of 3 December 2034,')}`),
      paragraph(`${run('1.')}${tab}${italic('Decides')}${run(':')}`),
      paragraph(`${run('(a)')}${tab}${run('To plant roses;')}`),
      paragraph('Annex', '<w:pStyle w:val="H"/>'),
      paragraph(`${run('1.')}${tab}${run('Gardens belong to everybody in the town.')}`),
      '<w:sectPr><w:headerReference w:type="first" r:id="header"/></w:sectPr>',
    ].join(''),
  });
  expect(report).toMatchObject({
    symbol: 'A/RES/90/12',
    agendaItem: '44',
    title: '90/12. Gardens of the towns',
  });
  expect(report.attributes.adoption).toContain('5 December 2035');
  expect(told(report)).toEqual([
    ['other', null, 'The General Assembly,'],
    ['other', null, 'Recalling its resolution 89/1 of 3 December 2034,'],
    ['paragraph', '1', 'Decides:'],
    ['item', '1 (a)', 'To plant roses;'],
    ['heading', null, 'Annex'],
    ['paragraph', '1', 'Gardens belong to everybody in the town.'],
  ]);
});
