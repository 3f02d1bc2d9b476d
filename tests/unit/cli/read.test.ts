import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../../../electron/cli/read.ts';
import { readReportSchema } from '../../../renderer/reading/report.ts';

const MAIN = join(import.meta.dirname, '../../../electron/cli/main.ts');
const NODE = join(import.meta.dirname, '../../../node_modules/.bin/node');

let folder = '';
let good = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recueil-read-'));
  good = join(folder, 'garden.txt');
  await writeFile(
    good,
    'A/90/1\n\nGeneral Assembly\n\nOn gardens and benches\n\n1. Roses stand in the north.\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the program itself, as a person would. */
function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(NODE, [MAIN, ...words], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('read', () => {
  test('prints one JSON object on stdout and nothing else', async () => {
    const { code, out, err } = await run('read', good);
    expect([code, err]).toEqual([0, '']);
    expect(readReportSchema.parse(JSON.parse(out))).toMatchObject({
      format: 'recueil-report/1',
      symbol: 'A/90/1',
      title: 'On gardens and benches',
      blocks: [{ kind: 'paragraph', label: '1', text: 'Roses stand in the north.' }],
    });
  });

  test('several files: one line each; what fails is named, the others are printed all the same', async () => {
    const outcome = await read([good, join(folder, 'nothing.txt'), good]);
    expect(outcome.exit).toBe(1);
    expect(outcome.out?.split('\n')).toHaveLength(2);
    expect(outcome.exit === 1 && outcome.sentence).toMatch(
      /^\S+nothing\.txt could not be read: there is no such file\.$/,
    );
  });

  test('--out writes a file each and prints nothing', async () => {
    const target = join(folder, 'deep/out');
    expect(await read([good, '--out', target])).toEqual({ exit: 0, out: '' });
    const json: unknown = JSON.parse(await readFile(join(target, 'garden.txt.json'), 'utf8'));
    expect(readReportSchema.safeParse(json).success).toBe(true);
  });

  test.each([
    ['empty.txt', '', 'it is empty'],
    [
      'old.docx',
      '{\\rtf1 words}',
      'it is an RTF document, which cannot be read; open it in a word processor and save it as .docx',
    ],
    [
      'cut.docx',
      'PK\u0003\u0004......word/document.xml',
      'it is damaged or cut off; copy or download it again',
    ],
    ['data.txt', 'a\u0000\u0001\u0002\u0003'.repeat(50), 'it is not a text'],
  ])('%s: one sentence with file and reason', async (name, content, reason) => {
    const path = join(folder, name);
    await writeFile(path, content);
    expect(await read([path])).toEqual({ exit: 1, sentence: `${path} was refused: ${reason}.`, out: '' });
  });

  test('a folder, a file without permission', async () => {
    expect(await read([folder])).toMatchObject({
      exit: 1,
      sentence: `${folder} could not be read: it is a folder.`,
    });
    const path = join(folder, 'locked.txt');
    await writeFile(path, 'words');
    await chmod(path, 0);
    // The superuser reads everything: then there is nothing to refuse.
    if (process.getuid?.() !== 0) expect(await read([path])).toMatchObject({ exit: 1 });
  });

  test.each([[], ['--out'], ['--nonsense', 'x']])('wrong usage: %s', async (...words) => {
    const outcome = await read(words);
    expect(outcome).toMatchObject({ exit: 2, sentence: expect.stringMatching(/^Usage: read/) });
  });

  test('the program names its commands, and never prints a stack', async () => {
    for (const words of [[], ['bogus'], ['read']]) {
      const { code, out, err } = await run(...words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^Usage: [^\n]+\n$/);
    }
  });
});
