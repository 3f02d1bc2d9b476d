import { describe, expect, test } from 'vitest';
import { MAX_BYTES } from '../../../renderer/reading/report.ts';
import { corpusBytes, hasCorpus, mustRead, refusalOf } from './corpus.ts';

const SENTENCES =
  '1. Les élèves ont planté des arbres à l’entrée du jardin, où ils ont créé une allée.\n\n2. Été après été, elle a été étendue à la forêt.';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !bigEndian);
  return bytes;
}

/** Encodes in a one-byte encoding by asking the decoder what each byte means. */
function oneByte(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 0x3f));
}

describe('encodings', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(SENTENCES), []],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${SENTENCES}`), []],
    ['decomposed accents', new TextEncoder().encode(SENTENCES.normalize('NFD')), []],
    ['UTF-16 LE with mark', utf16(SENTENCES, false, true), []],
    ['UTF-16 BE with mark', utf16(SENTENCES, true, true), []],
    ['UTF-16 LE', utf16(SENTENCES, false, false), ['encoding-guessed']],
    ['UTF-16 BE', utf16(SENTENCES, true, false), ['encoding-guessed']],
    ['Windows-1252', oneByte(SENTENCES, 'windows-1252'), ['encoding-guessed']],
    ['MacRoman', oneByte(SENTENCES, 'macintosh'), ['encoding-guessed']],
  ])('%s', (_, bytes, codes) => {
    const report = mustRead(bytes, 'x.txt');
    expect(report.blocks.map((block) => block.text)).toEqual(
      SENTENCES.split('\n\n').map((text) => text.slice(3)),
    );
    expect(
      report.warnings.map((warning) => warning.code).filter((code) => code.startsWith('encoding')),
    ).toEqual(codes);
  });

  test.each([
    ['windows-1251', '1. Садовники начали год с подсчета деревьев и скамей в городе и на его окраинах.'],
    ['koi8-r', '1. Садовники начали год с подсчета деревьев и скамей в городе и на его окраинах.'],
    ['windows-1256', '1. بدأ البستانيون السنة بإحصاء الأشجار في المدينة ومن ثم انتقلوا إلى القرى من حولها.'],
  ])('%s', (encoding, text) => {
    expect(mustRead(oneByte(text, encoding), 'x.txt').blocks[0]?.text).toBe(text.slice(3));
  });

  test('a broken byte in UTF-8 shows as such and is reported', () => {
    const bytes = new TextEncoder().encode(SENTENCES);
    bytes[bytes.indexOf(0xc3) + 1] = 0x20;
    const report = mustRead(bytes, 'x.txt');
    expect(report.warnings.map((warning) => warning.code)).toContain('encoding-damaged');
    expect(report.blocks[1]?.text).toContain('forêt');
  });
});

describe('refusals', () => {
  test('empty, and nothing but blanks', async () => {
    expect(await refusalOf(new Uint8Array())).toEqual({ kind: 'empty' });
    expect(await refusalOf(new TextEncoder().encode(' \n\f\n '))).toEqual({ kind: 'empty' });
  });

  test('too big', async () => {
    expect(await refusalOf(new Uint8Array(MAX_BYTES + 1))).toEqual({
      kind: 'too-big',
      limit: MAX_BYTES,
      size: MAX_BYTES + 1,
    });
  });

  test('binary', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251);
    expect(await refusalOf(bytes)).toEqual({ kind: 'not-text' });
  });

  test.each([
    ['rtf', '{\\rtf1\\ansi Hello}'],
    ['xml', '<?xml version="1.0"?><note/>'],
    ['zip', 'PK\u0003\u0004 something'],
    ['doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1....'],
    ['image', '\u0089PNG\r\n\u001a\n'],
  ] as const)('%s, by its content', async (format, start) => {
    const bytes = Uint8Array.from([...start].map((letter) => letter.charCodeAt(0) & 0xff));
    expect(await refusalOf(bytes)).toEqual({ kind: 'unsupported', format });
  });

  test('what only looks like a Word document is damaged', async () => {
    const bytes = new TextEncoder().encode('PK\u0003\u0004......word/document.xml');
    expect(await refusalOf(bytes)).toEqual({ kind: 'damaged' });
  });

  test('an office file under a password is told from an old one', async () => {
    const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(504).fill(0)];
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(await refusalOf(Uint8Array.from([...start, ...name]))).toEqual({ kind: 'locked' });
    expect(await refusalOf(Uint8Array.from(start))).toEqual({ kind: 'unsupported', format: 'doc' });
  });

  test.skipIf(!hasCorpus).each([
    ['nasty-empty.pdf', { kind: 'empty' }],
    ['nasty-legacy-A_81_6_Sect.13.doc', { kind: 'unsupported', format: 'doc' }],
    ['nasty-A_81_6_Sect.34.rtf', { kind: 'unsupported', format: 'rtf' }],
  ])('%s', async (name, error) => {
    expect(await refusalOf(corpusBytes(name))).toEqual(error);
  });
});
