// What pictures of a whole project are made from, live: its scheme, tags, reports and packs. One answer, so that no
// picture is drawn from tags of one moment and packs of another.
import type { Pack } from '../domain/pack.ts';
import type { Project, Report, Tag } from '../domain/records.ts';
import { useStore } from './StoreContext.tsx';
import { useLive } from './useLive.ts';

export interface ProjectOverview {
  project: Project;
  tags: readonly Tag[];
  reports: readonly Report[];
  packs: readonly Pack[];
}

/** Null until the first answer is there. */
export function useProjectOverview(): ProjectOverview | null {
  const { queries } = useStore();
  const live = useLive(async () => {
    const [project, tags, reports, packs] = await Promise.all([
      queries.project(),
      queries.tags(),
      queries.reports(),
      queries.packs(),
    ]);
    return { project, tags, reports, packs };
  }, [queries]);
  return live.state === 'ready' ? live.value : null;
}
