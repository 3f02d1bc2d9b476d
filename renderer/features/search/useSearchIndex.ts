// Keeps the search worker's texts in step with the project's reports: new ones are sent, removed ones forgotten.
import { useEffect, useMemo, useState } from 'react';
import type { ReportId } from '../../domain/ids.ts';
import type { Report } from '../../domain/records.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { createSearch, type Search } from '../../workers/createSearch.ts';

export interface SearchIndex {
  search: Search;
  loaded: number;
  total: number;
}

export function useSearchIndex(reports: readonly Report[]): SearchIndex {
  const store = useStore();
  const { search, known } = useMemo(
    () => ({ search: createSearch(), known: new Set<ReportId>(), store }),
    [store],
  );
  const [loaded, setLoaded] = useState(0);
  useEffect(() => () => search.end(), [search]);
  useEffect(() => {
    let stopped = false;
    const follow = async () => {
      const wanted = new Set(reports.map((report) => report.id));
      for (const id of [...known].filter((id) => !wanted.has(id))) {
        known.delete(id);
        await search.forget(id);
      }
      for (const id of wanted) {
        if (stopped) return;
        if (known.has(id)) continue;
        known.add(id);
        await search.load(id, await store.queries.blocks(id));
        setLoaded(known.size);
      }
      setLoaded(known.size);
    };
    // The worker ends with the project; what it was still being told is of no use then.
    follow().catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [reports, search, known, store]);
  return { search, loaded: Math.min(loaded, reports.length), total: reports.length };
}
