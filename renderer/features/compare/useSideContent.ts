// The excerpts of a comparison's sides, once they are asked for, with what was noted on them.
import type { ExcerptId } from '../../domain/ids.ts';
import type { Excerpt, Figure } from '../../domain/records.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';

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
