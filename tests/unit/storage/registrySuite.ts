// The registry's suite: several projects, copies, the bin, contents from outside; against any IndexedDB.
import { describe, expect, test } from 'vitest';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import { tagPassage } from '../../../renderer/domain/commands/excerptCommands.ts';
import { setMemo } from '../../../renderer/domain/commands/memoCommands.ts';
import { renameProject } from '../../../renderer/domain/commands/projectCommands.ts';
import { importReport } from '../../../renderer/domain/commands/reportCommands.ts';
import { TABLE_NAMES } from '../../../renderer/domain/diff.ts';
import type { TableName } from '../../../renderer/domain/records.ts';
import type { ContentInput, ProjectRegistry, ProjectStore } from '../../../renderer/storage/ProjectStore.ts';
import { aReport, aTag, NOW } from './sampleRows.ts';
import type { SuiteEnvironment } from './storeSuite.ts';

async function openStore(registry: ProjectRegistry, id: ProjectStore['id']): Promise<ProjectStore> {
  const opened = await registry.open(id);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** A project with an import, a tagging and a memo on the project itself. */
async function createFilled(registry: ProjectRegistry, name: string): Promise<ProjectStore> {
  const store = await openStore(registry, (await registry.create({ name, analystName: 'Ada' })).id);
  const { analystId } = await store.queries.project();
  const content = await aReport(30);
  await store.run(importReport(content));
  const anchor = createAnchor(content.blocks, { startIndex: 4, start: 2, endIndex: 6, end: 10 });
  const passage = { reportId: content.report.id, anchor, blockIndex: 4, analystId, now: NOW };
  await store.run(tagPassage({ ...passage, tags: [{ kind: 'new', tag: aTag('Courts') }], origin: 'manual' }));
  await store.run(setMemo({ target: { kind: 'project', id: store.id }, text: 'Scope', analystId, now: NOW }));
  return store;
}

export async function contentOf(
  store: ProjectStore,
): Promise<ContentInput & { [T in TableName]: unknown[] }> {
  const content: { [T in TableName]?: unknown[] } = {};
  for (const table of TABLE_NAMES) {
    const rows: unknown[] = [];
    for await (const slice of store.rowsOf(table)) rows.push(...slice);
    content[table] = rows;
  }
  const { project = [], works = [], reports = [], blocks = [], files = [], facets = [], tags = [] } = content;
  const { excerpts = [], taggings = [], figures = [], memos = [], analysts = [], queries = [] } = content;
  return {
    project,
    works,
    reports,
    blocks,
    files,
    facets,
    tags,
    excerpts,
    taggings,
    figures,
    memos,
    analysts,
    queries,
  };
}

export function describeRegistry(title: string, environment: SuiteEnvironment): void {
  let count = 0;
  const fresh = (): string => `registry-${Date.now()}-${count++}`;

  describe(title, () => {
    test('several projects stand beside each other, the last opened first', async () => {
      const registry = await environment.registry(fresh(), 'one');
      const first = await registry.create({ name: 'First', analystName: 'Ada' });
      await new Promise((resolve) => setTimeout(resolve, 5));
      await registry.create({ name: 'Second', analystName: 'Ada' });
      expect((await registry.list()).map((entry) => entry.name)).toEqual(['Second', 'First']);
      await new Promise((resolve) => setTimeout(resolve, 5));
      (await openStore(registry, first.id)).close();
      expect((await registry.list()).map((entry) => entry.name)).toEqual(['First', 'Second']);
    });

    test('a name changes in the list and in the project, by the registry, a command, or its undo', async () => {
      const registry = await environment.registry(fresh(), 'one');
      const { id } = await registry.create({ name: 'Draft', analystName: 'Ada' });
      await registry.rename(id, '  Sahel  ');
      const store = await openStore(registry, id);
      expect((await store.queries.project()).name).toBe('Sahel');
      const nameInList = async () => (await registry.list())[0]?.name;
      expect(await nameInList()).toBe('Sahel');
      await store.run(renameProject(await store.queries.project(), 'Andes'));
      await expect.poll(nameInList).toBe('Andes');
      await store.undo();
      await expect.poll(nameInList).toBe('Sahel');
      store.close();
    });

    test('a copy is equal, has its own journal, and goes its own way (SPEC 4.5)', async () => {
      const registry = await environment.registry(fresh(), 'one');
      const store = await createFilled(registry, 'Original');
      await store.run(renameProject(await store.queries.project(), 'Renamed'));
      const copied = await registry.duplicate(store.id, 'Copy');
      if (!copied.ok) throw new Error(copied.error.kind);
      const copy = await openStore(registry, copied.value.id);
      const { project: _, memos: [memo] = [], ...before } = await contentOf(store);
      const { project, memos: [memoCopy] = [], ...after } = await contentOf(copy);
      expect(after).toEqual(before);
      expect(project).toMatchObject([{ id: copy.id, name: 'Copy' }]);
      expect(memoCopy).toEqual({ ...Object(memo), target: { kind: 'project', id: copy.id } });
      for (let at = 0; at < 4; at++) expect(await copy.undo()).toMatchObject({ ok: true });
      expect(await copy.queries.project()).toMatchObject({ id: copy.id, name: 'Original' });
      expect(await copy.queries.reports()).toEqual([]);
      expect(await store.queries.reports()).toHaveLength(1);
      copy.close();
      store.close();
    });

    test('the bin gives back within the session and is emptied by the next (SPEC 4.4)', async () => {
      const name = fresh();
      const registry = await environment.registry(name, 'one');
      const { id } = await registry.create({ name: 'Unwanted', analystName: 'Ada' });
      await registry.bin(id);
      expect((await registry.list())[0]?.deletedAt).not.toBeNull();
      expect(await registry.open(id)).toEqual({ ok: false, error: { kind: 'missing' } });
      await registry.emptyBin();
      await registry.restore(id);
      (await openStore(registry, id)).close();
      await registry.bin(id);
      const next = await environment.registry(name, 'two');
      await next.emptyBin();
      expect(await next.list()).toEqual([]);
      expect(await next.open(id)).toEqual({ ok: false, error: { kind: 'missing' } });
    });

    test('a content from outside becomes an equal project under a new id (SPEC 4.6)', async () => {
      const registry = await environment.registry(fresh(), 'one');
      const store = await createFilled(registry, 'Source');
      const content = await contentOf(store);
      const progress: number[] = [];
      const done = await registry.importContent(content, {
        onProgress: (at, total) => progress.push(at / total),
      });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      const imported = await openStore(registry, done.value.id);
      const { project, memos, ...rest } = await contentOf(imported);
      const { project: _p, memos: _m, ...source } = content;
      expect(rest).toEqual(source);
      expect(project).toMatchObject([{ id: imported.id, name: 'Source' }]);
      expect(memos).toMatchObject([{ target: { kind: 'project', id: imported.id } }]);
      expect(progress.at(-1)).toBe(1);
      expect((await imported.healthCheck()).falsePacks).toEqual([]);
      expect(await imported.queries.packs()).toEqual(await store.queries.packs());
      imported.close();
      store.close();
    });

    test('a content that breaks a schema or a rule is refused, and nothing of it remains', async () => {
      const registry = await environment.registry(fresh(), 'one');
      const store = await createFilled(registry, 'Source');
      const content = await contentOf(store);
      store.close();
      const [block] = content.blocks;
      expect(
        await registry.importContent({ ...content, blocks: [{ ...Object(block), index: -1 }] }),
      ).toMatchObject({
        ok: false,
        error: { kind: 'bad-row', table: 'blocks', index: 0 },
      });
      expect(await registry.importContent({ ...content, blocks: [block, block] })).toMatchObject({
        ok: false,
        error: { kind: 'bad-row', table: 'blocks', index: 1 },
      });
      expect(await registry.importContent({ ...content, tags: [] })).toMatchObject({
        ok: false,
        error: { kind: 'bad-content', rule: 'row-points-nowhere' },
      });
      expect(await registry.importContent({ ...content, project: [] })).toMatchObject({
        ok: false,
        error: { kind: 'bad-content', rule: 'one-project' },
      });
      expect(await registry.list()).toHaveLength(1);
      const [excerpt] = content.excerpts;
      const lost = {
        ...Object(excerpt),
        anchor: { ...Object(excerpt).anchor, quote: 'Words that are gone' },
      };
      const done = await registry.importContent({ ...content, excerpts: [lost] });
      if (!done.ok) throw new Error(done.error.kind);
      const imported = await openStore(registry, done.value.id);
      expect((await imported.healthCheck()).falseQuotes).toEqual([lost.id]);
      imported.close();
    });
  });
}
