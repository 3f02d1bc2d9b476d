// Each step of the database's form, before and after; and what happens to a project from the future.
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import {
  excerptIdSchema,
  newId,
  type ProjectId,
  projectIdSchema,
  taggingIdSchema,
} from '../../../renderer/domain/ids.ts';
import { openDatabase } from '../../../renderer/storage/createStore.ts';
import { rows } from '../../../renderer/storage/migrations/010-rows.ts';
import { packs } from '../../../renderer/storage/migrations/020-packs.ts';
import type { Migration } from '../../../renderer/storage/migrations/migration.ts';
import { KNOWN_VERSION, MIGRATIONS } from '../../../renderer/storage/migrations/migrations.ts';
import { nativeVersion } from '../../../renderer/storage/nativeVersion.ts';
import { firstRows } from '../../../renderer/storage/newProject.ts';
import { databaseName, ProjectDatabase } from '../../../renderer/storage/ProjectDatabase.ts';
import { createQueries } from '../../../renderer/storage/queries.ts';
import { createProjectRegistry } from '../../../renderer/storage/registry.ts';
import { aReport, aTag, NOW } from './sampleRows.ts';

/** Every step with the tests that prove it; a step without its name here fails the first test. */
const PROVED: readonly Migration[] = [rows, packs];

function optionsOf() {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

test('steps are numbered in tens, ascending, and each has its test below (SPEC 4.7)', () => {
  expect(MIGRATIONS.map((step) => step.version)).toEqual(MIGRATIONS.map((_, index) => (index + 1) * 10));
  expect(PROVED).toEqual(MIGRATIONS);
});

async function createAt(id: ProjectId, options: ReturnType<typeof optionsOf>, steps: readonly Migration[]) {
  const database = new ProjectDatabase(id, options, steps);
  const first = firstRows(id, { name: 'Old', analystName: 'Ada' }, NOW);
  const [analyst] = first.analysts?.added ?? [];
  const content = await aReport(4);
  const tag = aTag('Courts');
  const anchor = createAnchor(content.blocks, { startIndex: 1, start: 0, endIndex: 1, end: 9 });
  if (!analyst) throw new Error('no analyst');
  const excerpt = {
    id: newId(excerptIdSchema),
    reportId: content.report.id,
    anchor,
    blockIndex: 1,
    note: '',
    analystId: analyst.id,
    createdAt: NOW,
    updatedAt: NOW,
  };
  await database.rows('project').bulkAdd(first.project?.added ?? []);
  await database.rows('facets').bulkAdd(first.facets?.added ?? []);
  await database.rows('analysts').add(analyst);
  await database.rows('works').add(content.work);
  await database.rows('files').add(content.file);
  await database.rows('reports').add(content.report);
  await database.rows('blocks').bulkAdd(content.blocks);
  await database.rows('tags').add(tag);
  await database.rows('excerpts').add(excerpt);
  await database.rows('taggings').add({
    id: newId(taggingIdSchema),
    excerptId: excerpt.id,
    reportId: content.report.id,
    tagId: tag.id,
    analystId: analyst.id,
    origin: 'manual',
    createdAt: NOW,
  });
  return { database, content, tag, excerpt };
}

test('010: a new database takes every record and finds it by its indexes', async () => {
  const options = optionsOf();
  const { database, content, tag, excerpt } = await createAt(newId(projectIdSchema), options, [rows]);
  expect(await nativeVersion(options.indexedDB, database.name)).toBe(10);
  const queries = createQueries(database);
  expect(await queries.blocks(content.report.id)).toEqual(content.blocks);
  expect(await queries.reportByFile(content.file.id)).toEqual(content.report);
  expect(await queries.excerpts(content.report.id)).toEqual([excerpt]);
  expect(await queries.taggingsOfTag(tag.id)).toHaveLength(1);
  database.close();
});

test('020: a project without packed records gets them, true to its rows', async () => {
  const options = optionsOf();
  const id = newId(projectIdSchema);
  const { database, content, tag, excerpt } = await createAt(id, options, [rows]);
  expect(database.tables.map((table) => table.name)).not.toContain('packs');
  database.close();
  const opened = await openDatabase(id, options);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(await nativeVersion(options.indexedDB, databaseName(id))).toBe(20);
  expect(await opened.value.stalePacks.toArray()).toEqual([{ reportId: content.report.id }]);
  expect(await createQueries(opened.value).packs()).toMatchObject([
    { reportId: content.report.id, tags: [tag.id], excerpts: [excerpt.id] },
  ]);
  expect(await createQueries(opened.value).blocks(content.report.id)).toEqual(content.blocks);
  opened.value.close();
});

test('a project from a newer version is refused by that version, and left untouched (SPEC 4.2)', async () => {
  const options = optionsOf();
  const registry = createProjectRegistry({ ...options, session: 'one' });
  const { id } = await registry.create({ name: 'Tomorrow', analystName: 'Ada' });
  const future = new Dexie(databaseName(id), options);
  future.version(KNOWN_VERSION + 10).stores({ wonders: 'id' });
  await future.table('wonders').add({ id: 1 });
  future.close();
  const refusal = { kind: 'from-newer-version', found: KNOWN_VERSION + 10, known: KNOWN_VERSION };
  expect(await registry.open(id)).toEqual({ ok: false, error: refusal });
  expect(await registry.duplicate(id, 'Copy')).toEqual({ ok: false, error: refusal });
  await registry.rename(id, 'Other');
  expect(await nativeVersion(options.indexedDB, databaseName(id))).toBe(KNOWN_VERSION + 10);
  const again = new Dexie(databaseName(id), options);
  again.version(KNOWN_VERSION + 10).stores({ wonders: 'id' });
  expect(await again.table('wonders').toArray()).toEqual([{ id: 1 }]);
  again.close();
});

test('the version is known where databases cannot be listed, and asking makes none', async () => {
  const factory = new IDBFactory();
  const database = new ProjectDatabase(newId(projectIdSchema), { indexedDB: factory, IDBKeyRange });
  await database.open();
  database.close();
  // Some browsers have no `databases()`: the same factory without it.
  const bare = new Proxy(factory, {
    has: (target, key) => key !== 'databases' && Reflect.has(target, key),
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  expect(await nativeVersion(bare, database.name)).toBe(KNOWN_VERSION);
  expect(await nativeVersion(bare, 'nothing-here')).toBeNull();
  expect((await factory.databases()).map((info) => info.name)).toEqual([database.name]);
});

test('a database without its project row is damaged, not opened', async () => {
  const options = optionsOf();
  const id = newId(projectIdSchema);
  const database = new ProjectDatabase(id, options);
  await database.open();
  database.close();
  expect(await openDatabase(id, options)).toEqual({
    ok: false,
    error: { kind: 'damaged', detail: 'project' },
  });
  expect(await openDatabase(newId(projectIdSchema), options)).toEqual({
    ok: false,
    error: { kind: 'missing' },
  });
});
