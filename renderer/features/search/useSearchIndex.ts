// Keeps the search worker's texts in step with the project's reports: new ones are sent, removed ones forgotten. The
// worker outlives the view, since telling it all texts of a big project takes seconds.
import { useEffect, useMemo, useState } from 'react';
import type { ReportId } from '../../domain/ids.ts';
import type { Report } from '../../domain/records.ts';
import type { ProjectStore, TextBatch } from '../../storage/ProjectStore.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { createSearch, type Search } from '../../workers/createSearch.ts';

export interface SearchIndex {
  search: Search;
  loaded: number;
  total: number;
}

interface Kept {
  store: ProjectStore;
  search: Search;
  known: Set<ReportId>;
}

/** Of the project searched last; another project's ends it. */
let kept: Kept | null = null;

function keepSearch(store: ProjectStore): Kept {
  if (kept?.store === store) return kept;
  kept?.search.end();
  kept = { store, search: createSearch(), known: new Set() };
  return kept;
}

/** Many at once are read in long slices, a few one by one. */
const MANY = 20;
/** Reports between two words on how far it is. */
const TELL = 25;

async function* readTexts(store: ProjectStore, missing: readonly ReportId[]): AsyncGenerator<TextBatch> {
  if (missing.length > MANY) yield* store.queries.texts();
  else for (const reportId of missing) yield { reportId, blocks: await store.queries.blocks(reportId) };
}

async function follow(
  { store, search, known }: Kept,
  reports: readonly Report[],
  isStopped: () => boolean,
  tell: () => void,
): Promise<void> {
  const wanted = new Set(reports.map((report) => report.id));
  for (const id of known.difference(wanted)) {
    known.delete(id);
    await search.forget(id);
  }
  const missing = wanted.difference(known);
  let told: Promise<void> = Promise.resolve();
  for await (const { reportId, blocks } of readTexts(store, [...missing])) {
    if (isStopped()) return;
    if (!missing.has(reportId) || known.has(reportId)) continue;
    known.add(reportId);
    // The next texts are read while the worker folds these.
    await told;
    told = search.load(reportId, blocks);
    // Awaited above and below; a run that is stopped in between leaves it to nobody.
    told.catch(() => undefined);
    if (known.size % TELL === 0) tell();
  }
  await told;
  tell();
}

export function useSearchIndex(reports: readonly Report[]): SearchIndex {
  const store = useStore();
  const index = useMemo(() => keepSearch(store), [store]);
  const [loaded, setLoaded] = useState(index.known.size);
  useEffect(() => {
    let stopped = false;
    // The worker ends with the project; what it was still being told is of no use then.
    follow(
      index,
      reports,
      () => stopped,
      () => setLoaded(index.known.size),
    ).catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [reports, index]);
  return { search: index.search, loaded: Math.min(loaded, reports.length), total: reports.length };
}
