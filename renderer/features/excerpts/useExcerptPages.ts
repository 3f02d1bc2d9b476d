// The excerpts of a long list, loaded in pages as they come into sight and kept while the list is shown.
import { useMemo, useRef } from 'react';
import { citeExcerpt } from '../../domain/citedPlace.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import type { Block, Excerpt, Language, Tag } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { answer } from '../../storage/answer.ts';
import type { ProjectQueries } from '../../storage/ProjectStore.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';

export interface ListedExcerpt {
  id: ExcerptId;
  quote: string;
  note: string;
  citation: string;
  language: Language;
  tags: Tag[];
}

const PAGE = 40;

async function loadPage(queries: ProjectQueries, ids: readonly ExcerptId[], language: 'en' | 'fr') {
  const excerpts = await queries.excerptsById(ids);
  const blockIds = excerpts.flatMap(({ anchor }) => [anchor.startBlockId, anchor.endBlockId]);
  const [reports, blocks, taggings, tags] = await Promise.all([
    queries.reports(),
    queries.blocksById([...new Set(blockIds)]),
    queries.taggingsOfExcerpts(ids),
    queries.tags(),
  ]);
  const reportsById = new Map(reports.map((report) => [report.id, report]));
  const blocksById = new Map<string, Block>(blocks.map((block) => [block.id, block]));
  const tagsById = new Map(tags.map((tag) => [tag.id, tag]));
  const blocksOf = ({ anchor }: Excerpt) =>
    [...new Set([anchor.startBlockId, anchor.endBlockId])].flatMap((id) => blocksById.get(id) ?? []);
  const taggingsOf = Map.groupBy(taggings, (tagging) => tagging.excerptId);
  return excerpts.flatMap((excerpt): ListedExcerpt[] => {
    const report = reportsById.get(excerpt.reportId);
    if (!report) return [];
    const tagIds = new Set((taggingsOf.get(excerpt.id) ?? []).map((tagging) => tagging.tagId));
    return [
      {
        id: excerpt.id,
        quote: excerpt.anchor.quote,
        note: excerpt.note,
        citation: citeExcerpt(report, excerpt, blocksOf(excerpt), language),
        language: report.language,
        tags: [...tagIds].flatMap((id) => tagsById.get(id) ?? []),
      },
    ];
  });
}

/** What is known of the excerpts between two positions of the list: null for one that is gone, nothing for one not loaded yet. */
export function useExcerptPages(
  ids: readonly ExcerptId[],
  from: number,
  to: number,
): ReadonlyMap<ExcerptId, ListedExcerpt | null> {
  const { queries } = useStore();
  const { language } = useTexts();
  const known = useRef(new Map<ExcerptId, ListedExcerpt | null>());
  const first = Math.floor(Math.max(0, from) / PAGE);
  const last = Math.floor(Math.max(0, to) / PAGE);
  const wanted = useMemo(() => ids.slice(first * PAGE, (last + 1) * PAGE), [ids, first, last]);
  const loaded = answer(useLive(() => loadPage(queries, wanted, language), [queries, wanted, language]));
  return useMemo(() => {
    if (!loaded) return known.current;
    const next = new Map(known.current);
    for (const id of wanted) next.set(id, null);
    for (const excerpt of loaded) next.set(excerpt.id, excerpt);
    known.current = next;
    return next;
  }, [loaded, wanted]);
}
