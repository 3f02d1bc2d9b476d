// The coverage of the reports that a question asks about. Which blocks are paragraphs never changes after import, so it
// is asked once a report; with very many reports the share of blocks must do.
import { useEffect, useMemo, useState } from 'react';
import type { ReportId } from '../../domain/ids.ts';
import type { ProjectStore } from '../../storage/ProjectStore.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import type { ProjectOverview } from '../../storage/useProjectOverview.ts';
import type { Coverage } from '../../viz/matrix/layout.ts';
import { addCoverage, coverReport, estimateCoverage, paragraphIndexes } from './coverage.ts';
import type { Selected } from './useSelected.ts';

type ParagraphsByReport = ReadonlyMap<ReportId, Uint32Array>;

/** Reports whose blocks are looked at; beyond this the estimate stays. */
const MOST_REPORTS = 150;

const known = new WeakMap<ProjectStore, ParagraphsByReport>();
const NONE: ParagraphsByReport = new Map();

async function loadParagraphs(store: ProjectStore, ids: readonly ReportId[]): Promise<ParagraphsByReport> {
  const loaded = new Map(known.get(store));
  for (const id of ids) {
    if (!loaded.has(id)) loaded.set(id, paragraphIndexes(await store.queries.blocks(id)));
  }
  known.set(store, loaded);
  return loaded;
}

export function useCoverage(data: ProjectOverview, { criteria }: Selected): Coverage {
  const store = useStore();
  const [paragraphs, setParagraphs] = useState<ParagraphsByReport>(known.get(store) ?? NONE);
  const { reports, packs } = data;
  const asked = useMemo(
    () => reports.filter(({ id }) => criteria.reportIds === null || criteria.reportIds.has(id)),
    [reports, criteria],
  );
  const missing = asked
    .filter(({ id }) => !paragraphs.has(id))
    .slice(0, MOST_REPORTS)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (missing === '' || asked.length > MOST_REPORTS) return;
    let isGone = false;
    const ids = asked.map(({ id }) => id);
    void loadParagraphs(store, ids).then((loaded) => {
      if (!isGone) setParagraphs(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [store, asked, missing]);
  return useMemo(() => {
    const packOf = new Map(packs.map((pack) => [pack.reportId, pack]));
    const parts = asked.map((report) => {
      const indexes = paragraphs.get(report.id);
      return indexes ? coverReport(report, indexes, packOf.get(report.id)) : estimateCoverage(report);
    });
    return addCoverage(parts);
  }, [asked, packs, paragraphs]);
}
