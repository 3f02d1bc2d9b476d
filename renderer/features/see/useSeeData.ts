// What the pictures of a project are made from, live: its tags, reports, scheme and packs. One answer, so that no
// picture is drawn from tags of one moment and packs of another.
import { useMemo } from 'react';
import { type Criteria, type SeeQuery, toCriteria } from '../../domain/query.ts';
import type { Project, Report, Tag } from '../../domain/records.ts';
import { type Selection, selectExcerpts, type TaggingPack } from '../../domain/selection.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { isPlaceWithin } from '../../viz/axes.ts';

export interface SeeData {
  project: Project;
  tags: readonly Tag[];
  reports: readonly Report[];
  packs: readonly TaggingPack[];
}

/** Null until the first answer is there. */
export function useSeeData(): SeeData | null {
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

export interface Selected {
  criteria: Criteria;
  selection: Selection;
}

export function useSelected(data: SeeData, query: SeeQuery): Selected {
  const { tags, reports, packs } = data;
  return useMemo(() => {
    const criteria = toCriteria(query, { tags, reports, isWithin: isPlaceWithin });
    return { criteria, selection: selectExcerpts(packs, criteria) };
  }, [query, tags, reports, packs]);
}
