// The storage suite: the same acts against fake-indexeddb and against a real Chromium. Texts are our own.
import { liveQuery } from 'dexie';
import { describe, expect, test } from 'vitest';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import { notePassage, removeTagging, tagPassage } from '../../../renderer/domain/commands/excerptCommands.ts';
import { renameProject } from '../../../renderer/domain/commands/projectCommands.ts';
import { importReport, removeReport } from '../../../renderer/domain/commands/reportCommands.ts';
import { createTag } from '../../../renderer/domain/commands/tagCommands.ts';
import type { ProjectRegistry, ProjectStore } from '../../../renderer/storage/ProjectStore.ts';
import { aReport, aTag, NOW } from './sampleRows.ts';

export interface SuiteEnvironment {
  /** A registry over storage that nothing else uses; called again with the same name, it is the program started anew. */
  registry(name: string, session: string): Promise<ProjectRegistry>;
}

async function openNew(registry: ProjectRegistry, name = 'Missions'): Promise<ProjectStore> {
  const entry = await registry.create({ name, analystName: 'Ada' });
  const opened = await registry.open(entry.id);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** A project with one report of ten paragraphs, one tag, and the tag on a passage of the third block. */
async function openTagged(registry: ProjectRegistry) {
  const store = await openNew(registry);
  const { analystId } = await store.queries.project();
  const content = await aReport(10);
  const tag = aTag('Prisons');
  const { report, blocks } = content;
  const passage = {
    reportId: report.id,
    anchor: createAnchor(blocks, { startIndex: 2, start: 0, endIndex: 2, end: 9 }),
    blockIndex: 2,
    analystId,
    now: NOW,
  };
  const done = [
    await store.run(importReport(content)),
    await store.run(createTag(tag)),
    await store.run(
      tagPassage({ ...passage, tags: [{ kind: 'existing', tagId: tag.id }], origin: 'manual' }),
    ),
  ];
  for (const result of done) expect(result).toMatchObject({ ok: true });
  return { store, report, blocks, tag, passage, analystId };
}

export function describeStorage(title: string, environment: SuiteEnvironment): void {
  let count = 0;
  const fresh = (): string => `suite-${Date.now()}-${count++}`;

  describe(title, () => {
    test('a new project has its row, its analyst and the five facets', async () => {
      const store = await openNew(await environment.registry(fresh(), 'one'));
      expect((await store.queries.project()).name).toBe('Missions');
      expect(await store.queries.analysts()).toMatchObject([{ name: 'Ada' }]);
      const facets = (await store.queries.facets()).map((facet) => facet.id);
      expect(facets).toEqual(['theme', 'activity', 'place', 'actor', 'instrument']);
      expect(await store.history()).toEqual({ undo: null, redo: null });
      store.close();
    });

    test('every acknowledged act is there when the program starts anew, journal included (SPEC 4.1)', async () => {
      const name = fresh();
      const { store, report, tag } = await openTagged(await environment.registry(name, 'one'));
      const before = await store.queries.taggings(report.id);
      const again = await environment.registry(name, 'two');
      const [entry] = await again.list();
      const opened = await again.open(entry?.id ?? store.id);
      if (!opened.ok) throw new Error(opened.error.kind);
      expect(await opened.value.queries.taggings(report.id)).toEqual(before);
      expect(await opened.value.queries.tagCounts()).toEqual(new Map([[tag.id, 1]]));
      expect((await opened.value.history()).undo).toEqual({
        key: 'tagPassage',
        values: { quote: 'Paragraph', tags: 'Prisons' },
      });
      expect(await opened.value.undo()).toMatchObject({ ok: true });
      expect(await opened.value.queries.excerpts(report.id)).toEqual([]);
      expect(await opened.value.redo()).toMatchObject({ ok: true });
      expect(await opened.value.queries.taggings(report.id)).toEqual(before);
      opened.value.close();
      store.close();
    });

    test('undo and redo walk through everything; a new act after undo drops what was undone (SPEC 3.8)', async () => {
      const { store, report, tag, passage } = await openTagged(await environment.registry(fresh(), 'one'));
      for (const key of ['tagPassage', 'createTag', 'importReport']) {
        expect(await store.undo()).toMatchObject({ ok: true, value: { key } });
      }
      expect(await store.undo()).toEqual({ ok: false, error: { kind: 'nothing-to-undo' } });
      expect(await store.queries.reports()).toEqual([]);
      expect(await store.queries.file(report.file.sha256)).toBeUndefined();
      for (const key of ['importReport', 'createTag', 'tagPassage']) {
        expect(await store.redo()).toMatchObject({ ok: true, value: { key } });
      }
      expect(await store.redo()).toEqual({ ok: false, error: { kind: 'nothing-to-redo' } });
      expect(await store.queries.blocks(report.id)).toHaveLength(10);
      expect(await store.queries.file(report.file.sha256)).toMatchObject({ name: report.file.name });
      expect(await store.queries.tagCounts()).toEqual(new Map([[tag.id, 1]]));
      await store.undo();
      expect(await store.run(notePassage({ ...passage, note: 'Ask the mission' }))).toMatchObject({
        ok: true,
      });
      expect(await store.redo()).toEqual({ ok: false, error: { kind: 'nothing-to-redo' } });
      expect((await store.queries.changes(10)).map((change) => change.label.key)).toEqual([
        'notePassage',
        'createTag',
        'importReport',
      ]);
      store.close();
    });

    test('an import of a thousand paragraphs goes and comes back whole', async () => {
      const store = await openNew(await environment.registry(fresh(), 'one'));
      const content = await aReport(1000);
      expect(await store.run(importReport(content))).toMatchObject({ ok: true });
      await store.undo();
      expect(await store.queries.blocks(content.report.id)).toEqual([]);
      await store.redo();
      expect(await store.queries.blocks(content.report.id)).toEqual(content.blocks);
      expect(await store.run(removeReport(content.report.id))).toMatchObject({ ok: true });
      expect(await store.queries.works()).toEqual([]);
      await store.undo();
      expect(await store.queries.blocks(content.report.id)).toEqual(content.blocks);
      expect((await store.queries.file(content.file.id))?.bytes).toEqual(content.file.bytes);
      store.close();
    });

    test('packed records follow the rows, and the health check says so (SPEC 5.2)', async () => {
      const { store, report } = await openTagged(await environment.registry(fresh(), 'one'));
      expect((await store.queries.packs())[0]?.excerpts).toHaveLength(1);
      const [tagging] = await store.queries.taggings(report.id);
      if (!tagging) throw new Error('no tagging');
      await store.run(removeTagging(tagging.id));
      expect((await store.queries.packs())[0]?.excerpts).toEqual([]);
      await store.undo();
      expect((await store.queries.packs())[0]?.tagOf).toHaveLength(1);
      expect(await store.healthCheck()).toEqual({
        excerpts: 1,
        taggings: 1,
        reports: 1,
        falseQuotes: [],
        falsePacks: [],
        brokenRows: [],
      });
      store.close();
    });

    test('counts that are watched follow acts, undo, and the rebuilding behind them', async () => {
      const { store, tag, blocks, passage } = await openTagged(await environment.registry(fresh(), 'one'));
      const seen: (number | undefined)[] = [];
      const subscription = liveQuery(() => store.queries.tagCounts()).subscribe((counts) => {
        seen.push(counts.get(tag.id));
      });
      await expect.poll(() => seen.at(-1)).toBe(1);
      const anchor = createAnchor(blocks, { startIndex: 5, start: 0, endIndex: 6, end: 3 });
      const tags = [{ kind: 'existing', tagId: tag.id } as const];
      await store.run(tagPassage({ ...passage, anchor, blockIndex: 5, tags, origin: 'manual' }));
      await expect.poll(() => seen.at(-1)).toBe(2);
      await store.undo();
      await expect.poll(() => seen.at(-1)).toBe(1);
      // Longer than the pause after which packed records are written back.
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(new Set(seen.slice(-2))).toEqual(new Set([1]));
      subscription.unsubscribe();
      store.close();
    });

    test('a refused command changes nothing', async () => {
      const { store, tag, passage } = await openTagged(await environment.registry(fresh(), 'one'));
      const before = await store.queries.changes(10);
      const anchor = { ...passage.anchor, quote: 'other words' };
      const tags = [{ kind: 'existing', tagId: tag.id } as const];
      expect(await store.run(tagPassage({ ...passage, tags, origin: 'manual' }))).toEqual({
        ok: false,
        error: { kind: 'nothing-to-do' },
      });
      const moved = { ...anchor, start: 1 };
      expect(
        await store.run(tagPassage({ ...passage, anchor: moved, tags, origin: 'manual' })),
      ).toMatchObject({
        ok: false,
        error: { kind: 'invalid', rule: 'quote-false' },
      });
      expect(await store.queries.changes(10)).toEqual(before);
      store.close();
    });

    test('a closed store says so', async () => {
      const store = await openNew(await environment.registry(fresh(), 'one'));
      const project = await store.queries.project();
      store.close();
      expect(await store.run(renameProject(project, 'Late'))).toEqual({
        ok: false,
        error: { kind: 'closed' },
      });
    });
  });
}
