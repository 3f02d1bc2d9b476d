import { strFromU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../renderer/domain/sha256.ts';
import {
  type ArchiveError,
  manifestSchema,
  type ProjectContent,
} from '../../../renderer/exchange/archive/format.ts';
import { openArchive, readArchive } from '../../../renderer/exchange/archive/readArchive.ts';
import { writeArchive } from '../../../renderer/exchange/archive/writeArchive.ts';
import { createExampleProject, FILE_BYTES } from './exampleProject.ts';

const options = { appVersion: '1.2.3' };
const archive = () => writeArchive(createExampleProject(), options);

/** An archive packed again after a change to its parts; the manifest's hashes are made true again unless told not to. */
async function repacked(change: (parts: Map<string, Uint8Array>) => void, rehash = true) {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(await archive())));
  change(parts);
  if (rehash) {
    const manifest = JSON.parse(strFromU8(parts.get('manifest.json') ?? new Uint8Array()));
    manifest.files = {};
    for (const [path, bytes] of parts) {
      if (path !== 'manifest.json') manifest.files[path] = await sha256(bytes);
    }
    parts.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  }
  const zip: Zippable = {};
  for (const [path, bytes] of parts) zip[path] = bytes;
  return zipSync(zip);
}

function text(parts: Map<string, Uint8Array>, path: string) {
  return strFromU8(parts.get(path) ?? new Uint8Array());
}

async function errorOf(bytes: Uint8Array): Promise<ArchiveError> {
  const read = await readArchive(bytes);
  if (read.ok) throw new Error('the archive was accepted');
  return read.error;
}

async function errorOfContent(change: (content: ProjectContent) => void): Promise<ArchiveError> {
  const content = createExampleProject();
  change(content);
  return errorOf(await writeArchive(content, options));
}

/** Changes a little-endian number of the central directory's record of an entry. */
function patchCentral(bytes: Uint8Array, path: string, offset: number, value: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = bytes.length - 46; at > 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === path) return view.setUint32(at + offset, value, true);
  }
  throw new Error(`no entry ${path}`);
}

describe('a project as an archive', () => {
  test('comes back equal, with its original files', async () => {
    const read = await readArchive(await archive());
    expect(read).toEqual({ ok: true, value: createExampleProject() });
  });

  test('is the same bytes whatever the order of rows and keys', async () => {
    const shuffled = createExampleProject();
    for (const rows of Object.values(shuffled)) rows.reverse();
    shuffled.tags = shuffled.tags.map(({ name, ...rest }) => ({ ...rest, name }));
    expect(await writeArchive(shuffled, options)).toEqual(await archive());
  });

  test('lists its parts with their hashes and names the program that wrote it', async () => {
    const parts = unzipSync(await archive());
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())));
    expect(manifest.app).toBe('1.2.3');
    expect(manifest.tables.taggings).toBe(5);
    expect(Object.keys(manifest.files).length).toBe(Object.keys(parts).length - 1);
    const stored = Object.entries(parts).find(([path]) => path.startsWith('files/'));
    expect(stored?.[1]).toEqual(FILE_BYTES);
  });

  test('is read again after another program packed it, with folders', async () => {
    const bytes = await repacked((parts) => {
      parts.set('tables/', new Uint8Array());
      parts.set('files/', new Uint8Array());
    }, false);
    const opened = await openArchive(bytes);
    expect(opened.ok && opened.value.content).toEqual(createExampleProject());
  });
});

describe('a file that is no archive', () => {
  test('nothing, text, or a zip of something else', async () => {
    expect(await errorOf(new Uint8Array())).toEqual({ kind: 'not-an-archive' });
    expect(await errorOf(new TextEncoder().encode('# A report'))).toEqual({ kind: 'not-an-archive' });
    expect(await errorOf(zipSync({ 'word/document.xml': new Uint8Array(9) }))).toEqual({
      kind: 'not-an-archive',
    });
  });

  test('one that lost its end', async () => {
    const bytes = await archive();
    expect(await errorOf(bytes.slice(0, bytes.length - 1))).toEqual({ kind: 'cut-off' });
    expect(await errorOf(bytes.slice(0, 600))).toEqual({ kind: 'cut-off' });
  });

  test('one from a newer program, by its format', async () => {
    const bytes = await repacked((parts) => {
      parts.set('manifest.json', new TextEncoder().encode('{"format":"recueil/2","anything":true}'));
    }, false);
    expect(await errorOf(bytes)).toEqual({ kind: 'newer-format', found: 'recueil/2' });
  });
});

describe('a hostile archive', () => {
  test.each([
    '../evil.txt',
    '/etc/passwd',
    'tables\\reports.jsonl',
    'C:/x',
    'files/../manifest.json',
    'notes.txt',
    `files/${'A'.repeat(64)}`,
  ])('with the entry %s', async (path) => {
    const bytes = await repacked((parts) => parts.set(path, new TextEncoder().encode('x')));
    expect(await errorOf(bytes)).toEqual({ kind: 'foreign-path', entry: path });
  });

  test('with a symbolic link under an allowed name', async () => {
    const parts: Zippable = {};
    for (const [path, bytes] of Object.entries(unzipSync(await archive()))) parts[path] = bytes;
    parts['tables/works.jsonl'] = [new TextEncoder().encode('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }];
    expect(await errorOf(zipSync(parts))).toEqual({ kind: 'foreign-path', entry: 'tables/works.jsonl' });
  });

  test('with a bomb that declares its size', async () => {
    const bytes = await repacked((parts) => parts.set('tables/works.jsonl', new Uint8Array(160 * 2 ** 20)));
    expect(await errorOf(bytes)).toEqual({ kind: 'bomb', limit: 128 * 2 ** 20 });
  });

  test('with a bomb that lies about its size', async () => {
    const bytes = await repacked((parts) => parts.set('tables/works.jsonl', new Uint8Array(160 * 2 ** 20)));
    patchCentral(bytes, 'tables/works.jsonl', 24, 1000);
    const started = performance.now();
    expect(await errorOf(bytes)).toEqual({ kind: 'bomb', limit: 1000 });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('with a size that no compression reaches', async () => {
    const bytes = await archive();
    patchCentral(bytes, 'tables/works.jsonl', 24, 100 * 2 ** 20);
    expect(await errorOf(bytes)).toEqual({ kind: 'hash-mismatch', entry: 'tables/works.jsonl' });
  });

  test('with an entry twice', async () => {
    const bytes = await repacked((parts) => parts.set('tables/xorks.jsonl', new TextEncoder().encode('x')));
    const name = new TextEncoder().encode('tables/xorks.jsonl');
    for (let at = 0; at < bytes.length - name.length; at += 1) {
      if (name.every((unit, index) => bytes[at + index] === unit)) bytes[at + 7] = 'w'.charCodeAt(0);
    }
    expect(await errorOf(bytes)).toEqual({ kind: 'foreign-path', entry: 'tables/works.jsonl' });
  });
});

describe('an archive whose words are not its own', () => {
  test('a changed entry, a missing entry, an entry that is not listed', async () => {
    const changed = await repacked((parts) => parts.set('tables/works.jsonl', new Uint8Array(3)), false);
    expect(await errorOf(changed)).toEqual({ kind: 'hash-mismatch', entry: 'tables/works.jsonl' });
    const missing = await repacked((parts) => parts.delete('tables/works.jsonl'), false);
    expect(await errorOf(missing)).toEqual({ kind: 'missing-part', entry: 'tables/works.jsonl' });
    const unlisted = await repacked(
      (parts) => parts.set(`files/${'0'.repeat(64)}`, new Uint8Array(1)),
      false,
    );
    expect(await errorOf(unlisted)).toEqual({ kind: 'foreign-path', entry: `files/${'0'.repeat(64)}` });
  });

  test('a file whose bytes are not those of its name', async () => {
    const bytes = await repacked((parts) => {
      const path = [...parts.keys()].find((entry) => entry.startsWith('files/')) ?? '';
      parts.set(path, new Uint8Array(3));
    });
    expect(await errorOf(bytes)).toMatchObject({ kind: 'hash-mismatch' });
  });

  test('a row that is no row, by table and line', async () => {
    const bytes = await repacked((parts) => {
      const lines = text(parts, 'tables/tags.jsonl').split('\n');
      lines[2] = (lines[2] ?? '').replace('"name":"Bolivia"', '"name":""');
      parts.set('tables/tags.jsonl', new TextEncoder().encode(lines.join('\n')));
    });
    const error = await errorOf(bytes);
    expect(error).toMatchObject({ kind: 'invalid-row', table: 'tags', line: 3 });
    expect(error.kind === 'invalid-row' && error.detail).toMatch(/^name: /);
  });

  test('fewer rows than promised', async () => {
    const bytes = await repacked((parts) => parts.set('tables/memos.jsonl', new Uint8Array()));
    expect(await errorOf(bytes)).toMatchObject({ kind: 'invalid-row', table: 'memos', line: 1 });
  });

  test('two rows with one id', async () => {
    const error = await errorOfContent((content) => content.works.push(...content.works.slice(0, 1)));
    expect(error).toMatchObject({ kind: 'duplicate-id', table: 'works' });
  });

  test.each<[string, string, (content: ProjectContent) => void]>([
    ['project', 'analystId', (content) => content.analysts.splice(0)],
    ['reports', 'workId', (content) => content.works.splice(0)],
    ['excerpts', 'reportId', (content) => [content.reports.splice(0), content.blocks.splice(0)]],
    ['taggings', 'excerptId', (content) => content.excerpts.splice(0, 1)],
    ['taggings', 'tagId', (content) => content.tags.pop()],
    ['figures', 'excerptId', (content) => [content.excerpts.splice(0), content.taggings.splice(0)]],
    ['tags', 'facetId', (content) => content.facets.splice(0)],
    ['tags', 'parentId', (content) => content.tags.splice(0, 1)],
    ['reports', 'file.sha256', (content) => content.files.pop()],
    ['taggings', 'analystId', (content) => content.analysts.pop()],
    ['memos', 'analystId', (content) => [content.analysts.pop(), content.taggings.splice(1, 1)]],
    [
      'memos',
      'target',
      (content) => content.memos.map((memo) => (memo.target = { kind: 'tag', id: 'gone' })),
    ],
  ])('a row of %s whose %s leads nowhere', async (table, field, change) => {
    expect(await errorOfContent(change)).toMatchObject({ kind: 'dangling-reference', table, field });
  });

  test('tags that are their own ancestors', async () => {
    const error = await errorOfContent((content) => {
      const [parent, child] = content.tags;
      if (parent !== undefined && child !== undefined) parent.parentId = child.id;
    });
    expect(error).toMatchObject({ kind: 'invalid-row', table: 'tags', line: 1 });
  });

  test('a tag under one of another facet', async () => {
    const error = await errorOfContent((content) => {
      const [parent, , child] = content.tags;
      if (parent !== undefined && child !== undefined) child.parentId = parent.id;
    });
    expect(error).toMatchObject({ kind: 'invalid-row', table: 'tags', line: 3 });
  });

  test('no project, or two', async () => {
    expect(await errorOfContent((content) => content.project.pop())).toMatchObject({
      table: 'project',
      line: 1,
    });
  });
});
