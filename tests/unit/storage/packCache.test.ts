// Packed records kept in memory stay true to the rows, whichever window writes (SPEC 5.2).
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import { tagPassage } from '../../../renderer/domain/commands/excerptCommands.ts';
import { importReport, removeReport } from '../../../renderer/domain/commands/reportCommands.ts';
import { createTag } from '../../../renderer/domain/commands/tagCommands.ts';
import type { ProjectId } from '../../../renderer/domain/ids.ts';
import { openDatabase } from '../../../renderer/storage/createStore.ts';
import type { ProjectStore } from '../../../renderer/storage/ProjectStore.ts';
import { createPackCache } from '../../../renderer/storage/packCache.ts';
import { rebuildPacks } from '../../../renderer/storage/packs.ts';
import { createProjectRegistry } from '../../../renderer/storage/registry.ts';
import { aReport, aTag, NOW } from './sampleRows.ts';

const options = { indexedDB: new IDBFactory(), IDBKeyRange };

async function openStore(id: ProjectId): Promise<ProjectStore> {
  const opened = await createProjectRegistry(options).open(id);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

async function twoWindows() {
  const { id } = await createProjectRegistry(options).create({ name: 'Packs', analystName: 'Ada' });
  const here = await openStore(id);
  const content = await aReport(4);
  const other = await aReport(2);
  const tag = aTag('Justice');
  for (const command of [importReport(content), importReport(other), createTag(tag)]) {
    expect((await here.run(command)).ok).toBe(true);
  }
  const { analystId } = await here.queries.project();
  const tagBlock = async (store: ProjectStore, index: number): Promise<void> => {
    const span = { startIndex: index, start: 0, endIndex: index, end: 9 };
    const anchor = createAnchor(content.blocks, span);
    const done = await store.run(
      tagPassage({
        ...{ reportId: content.report.id, anchor, blockIndex: index, analystId, origin: 'manual', now: NOW },
        tags: [{ kind: 'existing', tagId: tag.id }],
      }),
    );
    expect(done.ok).toBe(true);
  };
  return { here, there: await openStore(id), content, tag, tagBlock };
}

async function counted(store: ProjectStore): Promise<number> {
  return [...(await store.queries.tagCounts()).values()].reduce((sum, count) => sum + count, 0);
}

test('an act of either window is counted in both', async () => {
  const { here, there, tag, tagBlock } = await twoWindows();
  expect([await counted(here), await counted(there)]).toEqual([0, 0]);
  await tagBlock(here, 0);
  expect([await counted(here), await counted(there)]).toEqual([1, 1]);
  await tagBlock(there, 1);
  await tagBlock(there, 2);
  expect([await counted(here), await counted(there)]).toEqual([3, 3]);
  expect((await here.undo()).ok).toBe(true);
  expect([await counted(here), await counted(there)]).toEqual([2, 2]);
  expect(await here.queries.tagCounts()).toEqual(new Map([[tag.id, 2]]));
  here.close();
  there.close();
});

test('what no act has touched is read once, what one has touched is read again', async () => {
  const { here, there, content, tagBlock } = await twoWindows();
  const opened = await openDatabase(here.id, options);
  if (!opened.ok) throw new Error(opened.error.kind);
  await rebuildPacks(opened.value);
  const cache = createPackCache(opened.value);
  const first = await cache.read();
  const again = await cache.read();
  expect(again.map((pack, at) => pack === first[at])).toEqual([true, true]);
  await tagBlock(there, 3);
  const after = await cache.read();
  const touched = after.filter((pack, at) => pack !== first[at]);
  expect(touched.map((pack) => pack.reportId)).toEqual([content.report.id]);
  cache.stop();
  opened.value.close();
  here.close();
  there.close();
});

test('a report that is removed is gone from the counts, and back when that is undone', async () => {
  const { here, there, content, tagBlock } = await twoWindows();
  await tagBlock(here, 0);
  expect(await counted(there)).toBe(1);
  expect((await here.run(removeReport(content.report.id))).ok).toBe(true);
  expect((await there.queries.packs()).map((pack) => pack.reportId)).not.toContain(content.report.id);
  expect([await counted(here), await counted(there)]).toEqual([0, 0]);
  expect((await here.undo()).ok).toBe(true);
  expect([await counted(here), await counted(there)]).toEqual([1, 1]);
  here.close();
  there.close();
});
