import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convert } from '../../../electron/cli/convert.ts';
import { inspect } from '../../../electron/cli/inspect.ts';
import { writeArchive } from '../../../renderer/exchange/archive/writeArchive.ts';
import { createExampleProject } from './exampleProject.ts';

let folder = '';
let project = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recueil-cli-'));
  project = join(folder, 'example.recueil');
  await writeFile(project, await writeArchive(createExampleProject(), { appVersion: '1.2.3' }));
});
afterAll(() => rm(folder, { recursive: true }));

describe('inspect', () => {
  test('prints the numbers of an archive', async () => {
    const outcome = await inspect([project]);
    expect(outcome.exit === 0 && JSON.parse(outcome.out)).toEqual({
      format: 'recueil-inspection/1',
      kind: 'recueil',
      origin: 'Recueil 1.2.3',
      reports: 2,
      tags: 4,
      tagDepth: 2,
      excerpts: 3,
      taggings: 5,
      memos: 1,
      analysts: 2,
      positions: 'utf-16 units of a block, half-open, line ends LF',
      dropped: [],
    });
  });

  test('refuses with one sentence that names the file', async () => {
    const cut = join(folder, 'cut.recueil');
    await writeFile(cut, (await readFile(project)).subarray(0, 900));
    expect(await inspect([cut])).toMatchObject({
      exit: 1,
      sentence: `${cut} was refused: the archive is cut off or damaged.`,
    });
    const missing = join(folder, 'missing.recueil');
    expect(await inspect([missing])).toMatchObject({
      exit: 1,
      sentence: `${missing} could not be read: there is no such file.`,
    });
    expect(await inspect([folder])).toMatchObject({ exit: 1 });
    expect(await inspect([])).toMatchObject({ exit: 2 });
  });
});

describe('convert', () => {
  const to = (name: string) => join(folder, name);

  test('to CSV, filtered', async () => {
    expect(await convert([project, to('notes.csv'), '--only', 'theme=Prevention'])).toEqual({
      exit: 0,
      out: '',
    });
    const csv = await readFile(to('notes.csv'), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    expect(data.map((row) => row.citation)).toEqual(['A/78/159, para. 1', 'A/78/159, paras. 1–2']);
    expect(data[0]).toMatchObject({ place: 'Bolivia', tags: 'Status: +pilot', note: `'=HYPERLINK("x")` });
  });

  test('to Excel, Markdown and another archive', async () => {
    for (const name of ['notes.xlsx', 'notes.MD', 'part.recueil']) {
      expect(await convert(['--only=place=bolivia', project, to(name)])).toEqual({ exit: 0, out: '' });
    }
    expect(Object.keys(unzipSync(await readFile(to('notes.xlsx'))))).toContain('xl/workbook.xml');
    expect(await readFile(to('notes.MD'), 'utf8')).toContain('## Schools');
    const outcome = await inspect([to('part.recueil')]);
    expect(outcome.exit === 0 && JSON.parse(outcome.out)).toMatchObject({ excerpts: 2, reports: 2 });
  });

  test('to an equal archive, byte for byte, when nothing is left out', async () => {
    await convert([project, to('copy.recueil')]);
    expect(await readFile(to('copy.recueil'))).toEqual(await readFile(project));
  });

  test('wrong usage says what is possible', async () => {
    const wrong = await convert([project, to('notes.pdf')]);
    expect(wrong).toMatchObject({ exit: 2 });
    expect('sentence' in wrong && wrong.sentence).toContain('.csv, .md, .recueil, .xlsx');
    for (const parameters of [
      [],
      [project],
      ['a.txt', 'b.csv'],
      [project, 'b.csv', '--only', 'colour=red'],
    ]) {
      expect(await convert(parameters)).toMatchObject({ exit: 2 });
    }
    expect(await convert([project, to('a.csv'), '--every'])).toMatchObject({ exit: 2 });
  });

  test('refused input leaves what was there', async () => {
    await writeFile(to('kept.csv'), 'kept');
    expect(await convert([project, to('kept.csv'), '--only', 'theme=Nonsense'])).toMatchObject({
      exit: 1,
      sentence: `${project} has no theme called "Nonsense".`,
    });
    await writeFile(to('text.recueil'), 'not a zip');
    expect(await convert([to('text.recueil'), to('kept.csv')])).toMatchObject({ exit: 1 });
    expect(await convert([project, join(folder, 'nowhere', 'a.csv')])).toMatchObject({ exit: 1 });
    expect(await readFile(to('kept.csv'), 'utf8')).toBe('kept');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
