// Everything that the inspector shows of one excerpt, live.
import type { AnalystId, ExcerptId } from '../../domain/ids.ts';
import type { Block, Excerpt, Facet, Report, Tag, Tagging } from '../../domain/records.ts';
import { answer } from '../../storage/answer.ts';
import type { ProjectQueries } from '../../storage/ProjectStore.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';

export interface InspectedTag {
  tagging: Tagging;
  tag: Tag;
}

export interface Inspected {
  excerpt: Excerpt;
  report: Report;
  first: Block | null;
  last: Block | null;
  /** In the order of the facets. */
  tags: InspectedTag[];
  facets: Facet[];
  analystNames: ReadonlyMap<AnalystId, string>;
  /** Other excerpts that touch the same paragraphs. */
  others: Excerpt[];
}

async function loadInspected(queries: ProjectQueries, id: ExcerptId): Promise<Inspected | null> {
  const [excerpt] = await queries.excerptsById([id]);
  const report = excerpt && (await queries.report(excerpt.reportId));
  if (!excerpt || !report) return null;
  const { startBlockId, endBlockId } = excerpt.anchor;
  const [blocks, taggings, tags, facets, analysts, excerpts] = await Promise.all([
    queries.blocksById(startBlockId === endBlockId ? [startBlockId] : [startBlockId, endBlockId]),
    queries.taggingsOfExcerpts([id]),
    queries.tags(),
    queries.facets(),
    queries.analysts(),
    queries.excerpts(excerpt.reportId),
  ]);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const first = blocks.find((block) => block.id === startBlockId) ?? null;
  const last = blocks.find((block) => block.id === endBlockId) ?? null;
  const rank = new Map(facets.map((facet) => [facet.id, facet.order]));
  return {
    excerpt,
    report,
    first,
    last,
    tags: taggings
      .flatMap((tagging) => {
        const tag = byId.get(tagging.tagId);
        return tag ? [{ tagging, tag }] : [];
      })
      .sort((a, b) => (rank.get(a.tag.facetId) ?? 99) - (rank.get(b.tag.facetId) ?? 99)),
    facets,
    analystNames: new Map(analysts.map((analyst) => [analyst.id, analyst.name])),
    others: excerpts.filter((other) => other.id !== id && touches(other, excerpt, last)),
  };
}

/** Whether an excerpt begins within the blocks of another, or goes on into its first one. */
function touches(other: Excerpt, excerpt: Excerpt, last: Block | null): boolean {
  const end = last?.index ?? excerpt.blockIndex;
  if (other.blockIndex >= excerpt.blockIndex && other.blockIndex <= end) return true;
  return other.anchor.endBlockId === excerpt.anchor.startBlockId;
}

/** Undefined while loading; null where the excerpt is gone. */
export function useInspected(id: ExcerptId): Inspected | null | undefined {
  const { queries } = useStore();
  return answer(useLive(() => loadInspected(queries, id), [queries, id]));
}
