// Files on a real disk: whole or not at all, by handle only, and a window's place that survives nonsense.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toWriteFailure, writeFileAtomically } from '../../../electron/services/atomicFile.ts';
import { createFileHandles } from '../../../electron/services/fileHandles.ts';
import { toFileName } from '../../../electron/services/fileName.ts';
import { filesInArguments } from '../../../electron/services/filesInArguments.ts';
import { createOpenedFiles } from '../../../electron/services/openedFiles.ts';
import { readWindowState, writeWindowState } from '../../../electron/services/windowStateFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recueil-services-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('atomic file', () => {
  it('leaves the whole content and no temporary file', async () => {
    const path = join(folder, 'notes.csv');
    writeFileSync(path, 'an earlier, longer content');
    expect(await writeFileAtomically(path, new TextEncoder().encode('new'))).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['notes.csv']);
  });

  it('keeps the earlier file and says why when it cannot write', async () => {
    const path = join(folder, 'taken');
    mkdirSync(join(path, 'inside'), { recursive: true });
    expect(await writeFileAtomically(path, new Uint8Array(3))).toMatchObject({ reason: 'other' });
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(await writeFileAtomically(join(folder, 'no', 'such', 'a.csv'), new Uint8Array(1))).toEqual({
      reason: 'other',
      detail: 'ENOENT',
    });
  });

  it('tells a full disk and a missing permission apart', () => {
    const reasonOf = (code: string) => toWriteFailure(Object.assign(new Error(), { code })).reason;
    expect(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO'].map(reasonOf)).toEqual([
      ...['disk-full', 'disk-full'],
      ...['no-permission', 'no-permission', 'no-permission'],
      'other',
    ]);
    expect(toWriteFailure('nonsense')).toEqual({ reason: 'other', detail: 'unknown' });
  });
});

describe('file handles', () => {
  it('gives files only, and reads them for their owner only', async () => {
    const path = join(folder, 'report.txt');
    writeFileSync(path, 'text');
    const handles = createFileHandles();
    const given = await handles.give(1, [path, folder, join(folder, 'missing')]);
    expect(given).toHaveLength(1);
    const handle = given[0]?.handle ?? '';
    expect(given[0]).toEqual({
      handle: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: 'report.txt',
      size: 4,
    });
    expect(await handles.read(1, handle)).toEqual({ ok: true, value: new TextEncoder().encode('text') });
    expect(await handles.read(2, handle)).toEqual({ ok: false, error: { kind: 'unknown-handle' } });
    expect(await handles.read(1, path)).toEqual({ ok: false, error: { kind: 'unknown-handle' } });
    handles.forget(1);
    expect(await handles.read(1, handle)).toEqual({ ok: false, error: { kind: 'unknown-handle' } });
  });

  it('refuses what is too big and what has gone', async () => {
    const path = join(folder, 'report.txt');
    writeFileSync(path, '12345');
    const handles = createFileHandles(4);
    const [given] = await handles.give(1, [path]);
    expect(await handles.read(1, given?.handle ?? '')).toEqual({
      ok: false,
      error: { kind: 'too-big', limit: 4 },
    });
    rmSync(path);
    expect(await handles.read(1, given?.handle ?? '')).toEqual({
      ok: false,
      error: { kind: 'unreadable', detail: 'ENOENT' },
    });
  });
});

describe('file name', () => {
  it('takes names as they are when they can be', () => {
    expect(toFileName('A-78-159 (notes).csv')).toBe('A-78-159 (notes).csv');
    expect(toFileName('Été 2023.recueil')).toBe('Été 2023.recueil');
  });

  it('keeps folders, controls and reserved names out', () => {
    expect(toFileName('A/78/159.csv')).toBe('A-78-159.csv');
    expect(toFileName('../../etc/passwd')).toBe('etc-passwd');
    expect(toFileName('CON.csv')).toBe('_CON.csv');
    expect(toFileName('...')).toBe('recueil');
  });

  it('always yields a bare name of bearable length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = toFileName(text);
        const bare = [...name].every((char) => char >= ' ' && !'<>:"/\\|?*'.includes(char));
        return bare && name !== '' && !name.startsWith('.') && [...name].length <= 151;
      }),
    );
  });
});

describe('files of a command line', () => {
  it('finds files of ours and passes over the rest', () => {
    const words = [
      '--flag=x.txt',
      'out/main/index.js',
      'a.recueil',
      '/data/B.MD',
      'x.exe',
      '-r',
      'loader.js',
    ];
    expect(filesInArguments(words, '/home/a')).toEqual(['/home/a/a.recueil', '/data/B.MD']);
  });
});

describe('opened files', () => {
  it('wait for a listener, come once, and wait again when the page is gone', () => {
    const opened = createOpenedFiles();
    const seen: string[][] = [];
    opened.offer(['a']);
    opened.offer([]);
    opened.listen((paths) => seen.push(paths));
    opened.offer(['b', 'c']);
    opened.pause();
    opened.offer(['d']);
    expect(seen).toEqual([['a'], ['b', 'c']]);
    opened.listen((paths) => seen.push(paths));
    expect(seen).toEqual([['a'], ['b', 'c'], ['d']]);
  });
});

describe('window state file', () => {
  const state = { x: 10, y: 20, width: 1000, height: 700, maximised: false };

  it('comes back as it was written, and leaves nothing beside it', () => {
    const path = join(folder, 'deep', 'window.json');
    expect(writeWindowState(path, state)).toBe(true);
    expect(readWindowState(path)).toEqual(state);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['window.json']);
  });

  it('counts a missing or broken file as none', () => {
    const path = join(folder, 'window.json');
    expect(readWindowState(path)).toBeNull();
    for (const text of ['', '{', '{"x":1}', JSON.stringify({ ...state, width: -5 }), 'null']) {
      writeFileSync(path, text);
      expect(readWindowState(path), text).toBeNull();
    }
  });
});
