// What the reader shows of one report, live: its blocks, and its excerpts placed in them with their tags.
import { useMemo, useSyncExternalStore } from 'react';
import { resolveAnchor } from '../../domain/anchors.ts';
import { tagName } from '../../domain/gazetteer/tagName.ts';
import type { ExcerptId, ReportId, TaggingId, TagId } from '../../domain/ids.ts';
import type { Anchor, Block, Excerpt, Language, Report, Tag, Tagging } from '../../domain/records.ts';
import { BUILT_IN_FACETS } from '../../domain/records.ts';
import type { Span } from '../../domain/span.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { answer } from '../../storage/answer.ts';
import type { ProjectQueries } from '../../storage/ProjectStore.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { createLiveSource, type LiveSource } from '../../storage/useLive.ts';

interface ShownTag {
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

/** Reads a report with all that is marked in it as one answer, so that no half of a change is ever drawn. */
function createLoad(queries: ProjectQueries, reportId: ReportId, language: Language) {
  // A report's text never changes: it is read once, while marks are read again with every change.
  let text: Block[] | null = null;
  return async (): Promise<ReaderData | null> => {
    const [report, excerpts, taggings, tags] = await Promise.all([
      queries.report(reportId),
      queries.excerpts(reportId),
      queries.taggings(reportId),
      queries.tags(),
    ]);
    if (!report) return null;
    const blocks = text ?? (await queries.blocks(reportId));
    if (blocks.length > 0) text = blocks;
    const tagsOf = groupTags(taggings, tags, (tag) => tagName(tag, language));
    return { report, blocks, excerpts: showExcerpts(blocks, excerpts, tagsOf) };
  };
}

type Source = LiveSource<ReaderData | null>;

/** The reader and its outline show the same report: they share one reading of it. */
const shared = new WeakMap<ProjectQueries, Map<string, Source>>();

function sourceOf(queries: ProjectQueries, reportId: ReportId, language: Language): Source {
  const sources = shared.get(queries) ?? new Map<string, Source>();
  shared.set(queries, sources);
  const key = `${reportId} ${language}`;
  const known = sources.get(key);
  if (known) return known;
  const live = createLiveSource(createLoad(queries, reportId, language));
  let listeners = 0;
  const source: Source = {
    read: live.read,
    subscribe(listener) {
      listeners += 1;
      const stop = live.subscribe(listener);
      return () => {
        listeners -= 1;
        if (listeners === 0 && sources.get(key) === source) sources.delete(key);
        stop();
      };
    },
  };
  sources.set(key, source);
  return source;
}

/** Undefined while the report is being loaded; null where it is not in the project. */
export function useReaderData(reportId: ReportId): ReaderData | null | undefined {
  const { queries } = useStore();
  const { language } = useTexts();
  const source = useMemo(() => sourceOf(queries, reportId, language), [queries, reportId, language]);
  return answer(useSyncExternalStore(source.subscribe, source.read, source.read));
}
