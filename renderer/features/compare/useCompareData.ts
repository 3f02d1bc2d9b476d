// What a comparison is made from, live; and the excerpts of its sides once they are asked for.
import type { ExcerptId } from '../../domain/ids.ts';
import type { Excerpt, Figure, Project, Report, Tag } from '../../domain/records.ts';
import type { TaggingPack } from '../../domain/selection.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';

export interface CompareData {
  project: Project;
  tags: readonly Tag[];
  reports: readonly Report[];
  packs: readonly TaggingPack[];
}

/** Null until the first answer is there. */
export function useCompareData(): CompareData | null {
  const store = useStore();
  const live = useLive(async () => {
    const { queries } = store;
    const [project, tags, reports, packs] = await Promise.all([
      queries.project(),
      queries.tags(),
      queries.reports(),
      queries.packs(),
    ]);
    return { project, tags, reports, packs };
  }, [store]);
  return live.state === 'ready' ? live.value : null;
}

export interface SideContent {
  excerpts: readonly Excerpt[];
  figures: readonly Figure[];
}

/** The excerpts in the order of the ids, with what was noted on them. */
export function useSideContent(ids: readonly ExcerptId[]): SideContent | null {
  const store = useStore();
  const live = useLive(async () => {
    const { queries } = store;
    const [excerpts, figures] = await Promise.all([
      queries.excerptsById(ids),
      queries.figuresOfExcerpts(ids),
    ]);
    const byId = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt]));
    return { excerpts: ids.flatMap((id) => byId.get(id) ?? []), figures };
  }, [store, ids.join(' ')]);
  return live.state === 'ready' ? live.value : null;
}
