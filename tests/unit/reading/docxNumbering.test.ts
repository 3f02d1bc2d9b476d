import { describe, expect, test } from 'vitest';
import { ofKind } from './corpus.ts';
import { labels, level, mustReadWord, numbered, paragraph, run, told } from './wordFile.ts';

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
