// Writes the big project into IndexedDB through the product's own storage, a few reports at a time, so that memory
// stays small; and tells how long each table took.
import { type Diff, TABLE_NAMES, type TableDiff } from '../../../renderer/domain/diff.ts';
import type { ProjectStore } from '../../../renderer/storage/ProjectStore.ts';
import { createProjectRegistry } from '../../../renderer/storage/registry.ts';
import { type BigReport, createBigReport, SEED } from '../bigProject.ts';
import { createTags } from '../bigTags.ts';
import type { BuildResult } from './contract.ts';

const REPORTS_AT_ONCE = 20;

function added<Row>(rows: Row[]): TableDiff<Row> {
  return { added: rows, updated: [], removed: [] };
}

function toDiff(reports: readonly BigReport[]): Diff {
  return {
    works: added(reports.map(({ work }) => work)),
    reports: added(reports.map(({ report }) => report)),
    blocks: added(reports.flatMap(({ blocks }) => blocks)),
    files: added(reports.map(({ file }) => file)),
    excerpts: added(reports.flatMap(({ excerpts }) => excerpts)),
    taggings: added(reports.flatMap(({ taggings }) => taggings)),
  };
}

/** The store tells its progress after each slice, table after table: so much of it belongs to which table is known. */
async function writeTimed(store: ProjectStore, content: Diff, result: BuildResult): Promise<void> {
  const edges: { table: string; upTo: number }[] = [];
  let rows = 0;
  for (const table of TABLE_NAMES) {
    const count = content[table]?.added.length ?? 0;
    if (count === 0) continue;
    rows += count;
    edges.push({ table, upTo: rows });
    result.rows[table] = (result.rows[table] ?? 0) + count;
  }
  let last = performance.now();
  const note = (done: number): void => {
    const table = edges.find((edge) => done <= edge.upTo)?.table ?? 'packs';
    const now = performance.now();
    result.milliseconds[table] = (result.milliseconds[table] ?? 0) + now - last;
    last = now;
  };
  const written = await store.writeBulk(content, note);
  if (!written.ok) throw new Error(`the big project could not be written: ${written.error.kind}`);
  note(Number.POSITIVE_INFINITY);
}

export async function buildProject(reports: number): Promise<BuildResult> {
  const registry = createProjectRegistry();
  const { id } = await registry.create({ name: 'The big project', analystName: 'Bench' });
  const opened = await registry.open(id);
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  const { analystId } = await store.queries.project();
  const { tags, byFacet } = createTags();
  const result: BuildResult = {
    ...{ projectId: id, reports, paragraphs: 0, excerpts: 0, taggings: 0, diskBytes: 0 },
    milliseconds: {},
    rows: {},
  };
  await writeTimed(store, { tags: added(tags) }, result);
  for (let from = 0; from < reports; from += REPORTS_AT_ONCE) {
    const length = Math.min(REPORTS_AT_ONCE, reports - from);
    const batch = Array.from({ length }, (_, at) =>
      createBigReport({ seed: SEED, index: from + at, byFacet, analystId }),
    );
    await writeTimed(store, toDiff(batch), result);
    for (const { report, excerpts, taggings } of batch) {
      result.paragraphs += report.paragraphs;
      result.excerpts += excerpts.length;
      result.taggings += taggings.length;
    }
    console.log(`progress ${from + length}/${reports}`);
  }
  store.close();
  registry.close();
  result.diskBytes = (await navigator.storage.estimate()).usage ?? 0;
  return result;
}
