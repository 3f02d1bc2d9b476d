// Full-text search through the whole project: snippets under their report, each leading to its paragraph.
import { Fragment, useEffect, useMemo, useState } from 'react';
import type { ReportId } from '../../domain/ids.ts';
import type { Report } from '../../domain/records.ts';
import type { Snippet } from '../../domain/textSearch.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/Field.tsx';
import type { SearchHit } from '../../workers/searchMessages.ts';
import { useSearchIndex } from './useSearchIndex.ts';
import './search.css';

const LIMIT = 200;
const NO_REPORTS: readonly Report[] = [];

interface Found {
  query: string;
  hits: readonly SearchHit[];
  total: number;
}

function SnippetText({ snippet }: { snippet: Snippet }) {
  let at = 0;
  const pieces = snippet.hits.map((hit) => {
    const before = snippet.text.slice(at, Math.max(at, hit.start));
    const inside = snippet.text.slice(Math.max(at, hit.start), hit.end);
    at = Math.max(at, hit.end);
    return (
      <Fragment key={hit.start}>
        {before}
        <mark>{inside}</mark>
      </Fragment>
    );
  });
  return (
    <span className="search-hit__text" dir="auto">
      {snippet.cutBefore ? '…' : ''}
      {pieces}
      {snippet.text.slice(at)}
      {snippet.cutAfter ? '…' : ''}
    </span>
  );
}

interface HitGroupProps {
  report: Report;
  hits: readonly SearchHit[];
  onOpen(hit: SearchHit): void;
}

function HitGroup({ report, hits, onOpen }: HitGroupProps) {
  const { t } = useTexts();
  return (
    <section aria-label={report.title}>
      <h2 className="search__report" lang={report.language} dir="auto">
        {report.symbol ? `${report.symbol} · ` : ''}
        {report.title}
      </h2>
      <ul lang={report.language}>
        {hits.map((hit) => (
          <li key={hit.blockId}>
            <button type="button" className="search-hit" onClick={() => onOpen(hit)}>
              <span className="search-hit__label number">
                {hit.label ? t('search.at', { label: hit.label }) : t('search.noLabel')}
              </span>
              <SnippetText snippet={hit.snippet} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface SearchViewProps {
  query: string;
  onQuery(query: string): void;
  onOpen(reportId: ReportId, blockIndex: number): void;
}

function useHits(query: string, reports: readonly Report[]) {
  const index = useSearchIndex(reports);
  const [found, setFound] = useState<Found | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a report that has just been loaded may hold hits too
  useEffect(() => {
    let current = true;
    const wanted = query.trim();
    if (wanted === '') {
      setFound(null);
      return;
    }
    index.search.find(wanted, LIMIT).then(
      ({ hits, total }) => {
        if (current) setFound({ query: wanted, hits, total });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [query, index.search, index.loaded]);
  return { index, found };
}

export function SearchView({ query, onQuery, onOpen }: SearchViewProps) {
  const { t, number } = useTexts();
  const store = useStore();
  const live = useLive(() => store.queries.reports(), [store]);
  const reports = live.state === 'ready' ? live.value : NO_REPORTS;
  const { index, found } = useHits(query, reports);
  const groups = useMemo(() => Map.groupBy(found?.hits ?? [], (hit) => hit.reportId), [found]);
  return (
    <div className="search">
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <SearchField
        label={t('search.field')}
        placeholder={t('search.field')}
        value={query}
        onChange={onQuery}
        autoFocus
      />
      <p className="search__state" role="status">
        {index.loaded < index.total
          ? `${t('search.loading', { done: index.loaded, total: index.total })} `
          : ''}
        {found ? t('search.results', { count: found.total }) : t('search.hint')}
      </p>
      {found && found.total > found.hits.length ? (
        <p className="search__state">
          {t('search.shown', { shown: number(found.hits.length), total: number(found.total) })}
        </p>
      ) : null}
      {live.state === 'ready' && reports.length === 0 ? <EmptyState title={t('search.noReports')} /> : null}
      {found && found.total === 0 && reports.length > 0 ? (
        <EmptyState title={t('search.none', { query: found.query })}>{t('search.noneNext')}</EmptyState>
      ) : null}
      {reports
        .filter((report) => groups.has(report.id))
        .map((report) => (
          <HitGroup
            key={report.id}
            report={report}
            hits={groups.get(report.id) ?? []}
            onOpen={(hit) => onOpen(hit.reportId, hit.blockIndex)}
          />
        ))}
    </div>
  );
}
