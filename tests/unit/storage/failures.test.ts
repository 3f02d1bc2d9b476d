// What the store does when the machine under it fails, and when its derived records are wrong.
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import { tagPassage } from '../../../renderer/domain/commands/excerptCommands.ts';
import { importReport } from '../../../renderer/domain/commands/reportCommands.ts';
import { createTag } from '../../../renderer/domain/commands/tagCommands.ts';
import type { Diff } from '../../../renderer/domain/diff.ts';
import { excerptIdSchema, newId, taggingIdSchema } from '../../../renderer/domain/ids.ts';
import { ProjectDatabase } from '../../../renderer/storage/ProjectDatabase.ts';
import type { ProjectStore, TextBatch } from '../../../renderer/storage/ProjectStore.ts';
import { rebuildPacks } from '../../../renderer/storage/packs.ts';
import { createProjectRegistry } from '../../../renderer/storage/registry.ts';
import { aReport, aTag, NOW } from './sampleRows.ts';

afterEach(() => vi.restoreAllMocks());

async function openNew() {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const registry = createProjectRegistry({ ...options, session: 'one' });
  const opened = await registry.open((await registry.create({ name: 'Missions', analystName: 'Ada' })).id);
  if (!opened.ok) throw new Error(opened.error.kind);
  return { store: opened.value, options, registry };
}

/** The disk is full when the journal is to be written: the last write of an act. */
function fillDisk(): void {
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...values) {
    if (this.name === 'diffs') throw new DOMException('no room', 'QuotaExceededError');
    return add.apply(this, values);
  });
}

test('a full disk in the middle of an act leaves nothing of it, and says so (SPEC 4.3)', async () => {
  const { store } = await openNew();
  const content = await aReport(5);
  fillDisk();
  expect(await store.run(importReport(content))).toEqual({ ok: false, error: { kind: 'disk-full' } });
  vi.restoreAllMocks();
  expect(await store.queries.reports()).toEqual([]);
  expect(await store.queries.blocks(content.report.id)).toEqual([]);
  expect(await store.queries.changes(5)).toEqual([]);
  expect(await store.run(importReport(content))).toMatchObject({ ok: true });
  store.close();
});

test('a fault that nobody expects is told, not thrown, and leaves nothing', async () => {
  const { store } = await openNew();
  const command = createTag(aTag('Courts'));
  const plan = () => {
    throw new TypeError('a bug');
  };
  expect(await store.run({ ...command, plan })).toEqual({
    ok: false,
    error: { kind: 'failed', detail: 'TypeError: a bug' },
  });
  expect(await store.queries.changes(1)).toEqual([]);
  expect(await store.run(command)).toMatchObject({ ok: true });
  store.close();
});

async function fillStore(store: ProjectStore) {
  const { analystId } = await store.queries.project();
  const content = await aReport(5);
  await store.run(importReport(content));
  const anchor = createAnchor(content.blocks, { startIndex: 1, start: 0, endIndex: 1, end: 9 });
  const passage = { reportId: content.report.id, anchor, blockIndex: 1, analystId, now: NOW };
  await store.run(tagPassage({ ...passage, tags: [{ kind: 'new', tag: aTag('Courts') }], origin: 'manual' }));
  return content;
}

test('the health check finds a quote, a packed record and a row that were tampered with', async () => {
  const { store, options } = await openNew();
  const { report, blocks } = await fillStore(store);
  const database = new ProjectDatabase(store.id, options);
  await expect.poll(() => database.stalePacks.count()).toBe(0);
  await database.rows('blocks').update(blocks[1]?.id ?? '', { text: 'Somebody else wrote this.' });
  await database.packs.update(report.id, { tagOf: new Uint32Array(0) });
  const [tag] = await store.queries.tags();
  await database.rows('tags').delete(tag?.id ?? '');
  const [excerpt] = await store.queries.excerpts(report.id);
  const [tagging] = await store.queries.taggings(report.id);
  const health = await store.healthCheck();
  expect(health.falseQuotes).toEqual([excerpt?.id]);
  expect(health.falsePacks).toEqual([report.id]);
  expect(health.brokenRows).toEqual([`taggings ${tagging?.id}: row-points-nowhere`]);
  database.close();
  store.close();
});

test('packed records are written back when the analyst pauses, and then read as they are', async () => {
  const { store, options } = await openNew();
  const { report } = await fillStore(store);
  const built = await store.queries.packs();
  const database = new ProjectDatabase(store.id, options);
  await expect.poll(() => database.stalePacks.count()).toBe(0);
  expect(await database.packs.toArray()).toEqual(built);
  expect(await store.queries.packs()).toEqual(built);
  await store.undo();
  expect(await database.stalePacks.toArray()).toEqual([{ reportId: report.id }]);
  database.close();
  store.close();
});

test('texts come report by report, in order, whole', async () => {
  const { store } = await openNew();
  const contents = [await aReport(1500), await aReport(1200), await aReport(3)];
  for (const content of contents) await store.run(importReport(content));
  const batches: TextBatch[] = [];
  for await (const batch of store.queries.texts()) batches.push(batch);
  expect(batches.map((batch) => batch.blocks.length).sort()).toEqual([1200, 1500, 3]);
  for (const { report, blocks } of contents) {
    const batch = batches.find((found) => found.reportId === report.id);
    expect(batch?.blocks.map((block) => block.text)).toEqual(blocks.map((block) => block.text));
  }
  store.close();
});

test('two windows on one project take turns: journals stay in one line', async () => {
  const { store, registry } = await openNew();
  const other = await registry.open(store.id);
  if (!other.ok) throw new Error(other.error.kind);
  const acts = Array.from({ length: 10 }, (_, at) =>
    (at % 2 === 0 ? store : other.value).run(createTag(aTag(`Tag ${at}`))),
  );
  for (const done of await Promise.all(acts)) expect(done).toMatchObject({ ok: true });
  const sequences = (await store.queries.changes(20)).map((change) => change.sequence);
  expect(sequences).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  for (let at = 0; at < 10; at++) await other.value.undo();
  expect(await store.queries.tags()).toEqual([]);
  other.value.close();
  store.close();
});

test('packed records are true after a bulk addition, even when some are rebuilt in the middle of it', async () => {
  const { store, options } = await openNew();
  const { analystId } = await store.queries.project();
  const tag = aTag('Courts');
  const contents = await Promise.all([aReport(700), aReport(700)]);
  const bulk: Required<
    Pick<Diff, 'works' | 'files' | 'reports' | 'blocks' | 'tags' | 'excerpts' | 'taggings'>
  > = {
    works: { added: contents.map((content) => content.work), updated: [], removed: [] },
    files: { added: contents.map((content) => content.file), updated: [], removed: [] },
    reports: { added: contents.map((content) => content.report), updated: [], removed: [] },
    blocks: { added: contents.flatMap((content) => content.blocks), updated: [], removed: [] },
    tags: { added: [tag], updated: [], removed: [] },
    excerpts: { added: [], updated: [], removed: [] },
    taggings: { added: [], updated: [], removed: [] },
  };
  for (const { report, blocks } of contents) {
    for (const { index: blockIndex } of blocks) {
      const anchor = createAnchor(blocks, { startIndex: blockIndex, start: 0, endIndex: blockIndex, end: 9 });
      const id = newId(excerptIdSchema);
      const times = { createdAt: NOW, updatedAt: NOW };
      bulk.excerpts.added.push({
        id,
        reportId: report.id,
        anchor,
        blockIndex,
        note: '',
        analystId,
        ...times,
      });
      const own = {
        id: newId(taggingIdSchema),
        excerptId: id,
        reportId: report.id,
        tagId: tag.id,
        analystId,
      };
      bulk.taggings.added.push({ ...own, origin: 'import', createdAt: NOW });
    }
  }
  const database = new ProjectDatabase(store.id, options);
  const rebuilds: Promise<void>[] = [];
  expect(await store.writeBulk(bulk, () => rebuilds.push(rebuildPacks(database)))).toEqual({
    ok: true,
    value: null,
  });
  await Promise.all(rebuilds);
  expect(rebuilds.length).toBeGreaterThan(8);
  expect((await store.healthCheck()).falsePacks).toEqual([]);
  expect(await store.queries.tagCounts()).toEqual(new Map([[tag.id, 1400]]));
  database.close();
  store.close();
});
