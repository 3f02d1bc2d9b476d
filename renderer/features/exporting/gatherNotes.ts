// Collects what an export of tagged notes reads, report by report, so that no single step keeps the page from drawing.
import type { BlockId, ReportId } from '../../domain/ids.ts';
import type { Block, Excerpt, Figure, Tagging } from '../../domain/records.ts';
import type { ProjectStore } from '../../storage/ProjectStore.ts';
import type { NotesInput } from '../../workers/exchangeMessages.ts';

/** `reportId` null: the whole project. Reports come in the order of their dates, then titles. */
export async function gatherNotes({ queries }: ProjectStore, reportId: ReportId | null): Promise<NotesInput> {
  const all = await queries.reports();
  const reports = all
    .filter((report) => reportId === null || report.id === reportId)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.title.localeCompare(b.title));
  const excerpts: Excerpt[] = [];
  const taggings: Tagging[] = [];
  const figures: Figure[] = [];
  const blocks: Block[] = [];
  for (const report of reports) {
    const own = await queries.excerpts(report.id);
    if (own.length === 0) continue;
    const edges = new Set<BlockId>(own.flatMap(({ anchor }) => [anchor.startBlockId, anchor.endBlockId]));
    excerpts.push(...own);
    taggings.push(...(await queries.taggings(report.id)));
    figures.push(...(await queries.figuresOfExcerpts(own.map((excerpt) => excerpt.id))));
    blocks.push(...(await queries.blocksById([...edges])));
  }
  const [tags, facets, analysts] = await Promise.all([queries.tags(), queries.facets(), queries.analysts()]);
  return { reports, blocks, excerpts, taggings, tags, facets, figures, analysts };
}
