// What the reader shows of one report, live: its blocks, and its excerpts placed in them with their tags.
import { useMemo } from 'react';
import { resolveAnchor } from '../../domain/anchors.ts';
import { tagName } from '../../domain/gazetteer/tagName.ts';
import type { ExcerptId, ReportId, TaggingId, TagId } from '../../domain/ids.ts';
import type { Anchor, Block, Excerpt, Report, Tag, Tagging } from '../../domain/records.ts';
import { BUILT_IN_FACETS } from '../../domain/records.ts';
import type { Span } from '../../domain/span.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { answer } from '../../storage/answer.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';

export interface ShownTag {
  taggingId: TaggingId;
  tagId: TagId;
  facet: string;
  name: string;
  color: string | null;
}

export interface ShownExcerpt extends Span {
  excerptId: ExcerptId;
  quote: string;
  note: string;
  /** In the order of the facets. */
  tags: ShownTag[];
}

export interface ReaderData {
  report: Report;
  blocks: Block[];
  /** In order of place; those whose words are lost are left out. */
  excerpts: ShownExcerpt[];
}

const FACET_ORDER: readonly string[] = BUILT_IN_FACETS;

function facetRank(facet: string): number {
  const rank = FACET_ORDER.indexOf(facet);
  return rank < 0 ? FACET_ORDER.length : rank;
}

/** The usual case in two look-ups; anything else is healed or found lost by the domain. */
function place(anchor: Anchor, blocks: Block[], indexOf: ReadonlyMap<string, number>): Span | null {
  const index = indexOf.get(anchor.startBlockId);
  const { start, end } = anchor;
  if (index !== undefined && anchor.endBlockId === anchor.startBlockId) {
    if (blocks[index]?.text.slice(start, end) === anchor.quote) {
      return { startIndex: index, start, endIndex: index, end };
    }
  }
  const resolved = resolveAnchor(anchor, blocks);
  return resolved.kind === 'lost' ? null : resolved;
}

function groupTags(taggings: readonly Tagging[], tags: readonly Tag[], nameOf: (tag: Tag) => string) {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const byExcerpt = new Map<ExcerptId, ShownTag[]>();
  for (const tagging of taggings) {
    const tag = byId.get(tagging.tagId);
    if (!tag) continue;
    const shown = byExcerpt.get(tagging.excerptId) ?? [];
    const { id: tagId, facetId: facet, color } = tag;
    // Two analysts may agree on a tag: one stripe says it.
    if (!shown.some((other) => other.tagId === tagId)) {
      shown.push({ taggingId: tagging.id, tagId, facet, color, name: nameOf(tag) });
    }
    byExcerpt.set(tagging.excerptId, shown);
  }
  for (const shown of byExcerpt.values()) shown.sort((a, b) => facetRank(a.facet) - facetRank(b.facet));
  return byExcerpt;
}

function showExcerpts(
  blocks: Block[],
  excerpts: readonly Excerpt[],
  tagsOf: ReadonlyMap<ExcerptId, ShownTag[]>,
): ShownExcerpt[] {
  const indexOf = new Map<string, number>(blocks.map((block) => [block.id, block.index]));
  return excerpts
    .flatMap(({ id, anchor, note }) => {
      const span = place(anchor, blocks, indexOf);
      const { quote } = anchor;
      return span ? [{ ...span, excerptId: id, quote, note, tags: tagsOf.get(id) ?? [] }] : [];
    })
    .sort((a, b) => a.startIndex - b.startIndex || a.start - b.start);
}

/** Undefined while the report is being loaded; null where it is not in the project. */
export function useReaderData(reportId: ReportId): ReaderData | null | undefined {
  const { queries } = useStore();
  const { language } = useTexts();
  const report = answer(useLive(async () => (await queries.report(reportId)) ?? null, [queries, reportId]));
  const blocks = answer(useLive(() => queries.blocks(reportId), [queries, reportId]));
  const excerpts = answer(useLive(() => queries.excerpts(reportId), [queries, reportId]));
  const taggings = answer(useLive(() => queries.taggings(reportId), [queries, reportId]));
  const tags = answer(useLive(() => queries.tags(), [queries]));
  const tagsOf = useMemo(
    () => groupTags(taggings ?? [], tags ?? [], (tag) => tagName(tag, language)),
    [taggings, tags, language],
  );
  const shown = useMemo(() => showExcerpts(blocks ?? [], excerpts ?? [], tagsOf), [blocks, excerpts, tagsOf]);
  return useMemo(() => {
    if (report === null) return null;
    return report && blocks ? { report, blocks, excerpts: shown } : undefined;
  }, [report, blocks, shown]);
}
