// What the store costs by itself, without the interface: opening, asking, counting, and acts until they are on disk.
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import { tagPassage } from '../../../renderer/domain/commands/excerptCommands.ts';
import type { ProjectId, ReportId, TagId } from '../../../renderer/domain/ids.ts';
import { ANY_EXCERPT, toCriteria } from '../../../renderer/domain/query.ts';
import type { Tag } from '../../../renderer/domain/records.ts';
import { type Axis, crossTally, selectExcerpts } from '../../../renderer/domain/selection.ts';
import type { ProjectStore } from '../../../renderer/storage/ProjectStore.ts';
import { createProjectRegistry } from '../../../renderer/storage/registry.ts';
import type { Samples, StorageFigures } from './contract.ts';

async function repeat(times: number, act: (nth: number) => Promise<unknown>): Promise<Samples> {
  const samples: Samples = [];
  for (let nth = 0; nth < times; nth++) {
    const began = performance.now();
    await act(nth);
    samples.push(performance.now() - began);
  }
  return samples;
}

async function openStore(projectId: ProjectId): Promise<ProjectStore> {
  const opened = await createProjectRegistry().open(projectId);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** A place for each tag of a facet. */
function axisOf(tags: readonly Tag[], facet: string): Axis {
  const own = tags.filter((tag) => tag.facetId === facet);
  const placesOf = new Map<TagId, readonly number[]>(own.map((tag, at) => [tag.id, [at]]));
  return { size: own.length, placesOf, none: null };
}

async function selectAndCross(store: ProjectStore): Promise<Samples> {
  const [tags, reports, packs] = await Promise.all([
    store.queries.tags(),
    store.queries.reports(),
    store.queries.packs(),
  ]);
  const criteria = toCriteria(ANY_EXCERPT, { tags, reports, isWithin: (ref, place) => ref === place });
  return repeat(5, async () => {
    const selection = selectExcerpts(packs, criteria);
    crossTally(selection, axisOf(tags, 'theme'), axisOf(tags, 'place'), 'excerpts');
  });
}

/** Whole paragraphs, each with a tag that it has not: until the act is acknowledged, which means that it is on disk. */
async function tagToDisk(store: ProjectStore, reportId: ReportId, times: number): Promise<Samples> {
  const [blocks, tags, { analystId }] = await Promise.all([
    store.queries.blocks(reportId),
    store.queries.tags(),
    store.queries.project(),
  ]);
  const [tag] = tags;
  if (!tag) throw new Error('the big project has no tags');
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return repeat(times, async (nth) => {
    const block = paragraphs[nth % paragraphs.length];
    if (!block) throw new Error('the report has no paragraphs');
    const { index } = block;
    const span = { startIndex: index, start: 0, endIndex: index, end: block.text.length };
    const done = await store.run(
      tagPassage({
        ...{ reportId, anchor: createAnchor(blocks, span), blockIndex: index, analystId },
        ...{ tags: [{ kind: 'existing', tagId: tag.id }], origin: 'manual', now: new Date().toISOString() },
      }),
    );
    if (!done.ok) throw new Error(`tagging was refused: ${done.error.kind}`);
  });
}

export async function measureStorage(projectId: ProjectId): Promise<StorageFigures> {
  const open = await repeat(5, async () => (await openStore(projectId)).close());
  const store = await openStore(projectId);
  const { queries } = store;
  const reports = await queries.reports();
  const nth = (at: number): ReportId => {
    const report = reports[(at * 37) % reports.length];
    if (!report) throw new Error('the big project has no reports');
    return report.id;
  };
  const figures: StorageFigures = {
    open,
    reports: await repeat(5, () => queries.reports()),
    blocks: await repeat(9, (at) => queries.blocks(nth(at))),
    marks: await repeat(9, (at) => Promise.all([queries.excerpts(nth(at)), queries.taggings(nth(at))])),
    packs: await repeat(5, () => queries.packs()),
    tagCounts: await repeat(5, () => queries.tagCounts()),
    selectAndCross: await selectAndCross(store),
    tagToDisk: await tagToDisk(store, nth(1), 20),
    undo: [],
  };
  figures.undo = await repeat(20, () => store.undo());
  store.close();
  return figures;
}
