import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../renderer/reading/readReport.ts';
import { refusalOf } from './corpus.ts';
import { paragraph, wordEntries, wordFile } from './wordFile.ts';

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

  test('a part that is named but broken or missing: no report is better than a wrong one', async () => {
    const parts = wordEntries({
      numbering: '<w:abstractNum w:abstractNumId="1"/>',
      body: paragraph('1. The gardeners counted every tree of the town.'),
    });
    expect(await refusalOf(zipSync(parts))).toBeNull();
    const { 'word/numbering.xml': numbering = new Uint8Array(), ...others } = parts;
    expect(await refusalOf(zipSync(others))).toEqual({ kind: 'damaged' });
    const cut = { ...others, 'word/numbering.xml': numbering.slice(0, -9) };
    expect(await refusalOf(zipSync(cut))).toEqual({ kind: 'damaged' });
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
