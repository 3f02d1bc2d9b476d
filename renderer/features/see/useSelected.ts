// The excerpts that a question selects from a project.
import { useMemo } from 'react';
import { type Criteria, type SeeQuery, toCriteria } from '../../domain/query.ts';
import { type Selection, selectExcerpts } from '../../domain/selection.ts';
import type { ProjectOverview } from '../../storage/useProjectOverview.ts';
import { isPlaceWithin } from '../../viz/axes.ts';

export interface Selected {
  criteria: Criteria;
  selection: Selection;
}

export function useSelected(data: ProjectOverview, query: SeeQuery): Selected {
  const { tags, reports, packs } = data;
  return useMemo(() => {
    const criteria = toCriteria(query, { tags, reports, isWithin: isPlaceWithin });
    return { criteria, selection: selectExcerpts(packs, criteria) };
  }, [query, tags, reports, packs]);
}
