// Reports under their year (newest first) or body (by name), titles in order within.
import type { Report } from '../../domain/records.ts';
import { fold } from '../../domain/textSearch.ts';

export type Grouping = 'year' | 'body';

export interface ReportGroup {
  /** The year or body; empty for reports without one, which come last. */
  key: string;
  reports: Report[];
}

export function groupReports(
  reports: readonly Report[],
  grouping: Grouping,
  filter: string,
  compare: (a: string, b: string) => number,
): ReportGroup[] {
  const wanted = fold(filter.trim());
  const shown = reports.filter((report) =>
    fold(`${report.title} ${report.symbol ?? ''} ${report.body ?? ''}`).includes(wanted),
  );
  const byKey = Map.groupBy(
    shown,
    (report) => (grouping === 'year' ? report.date?.slice(0, 4) : report.body) ?? '',
  );
  return [...byKey]
    .map(([key, group]) => ({ key, reports: group.sort((a, b) => compare(a.title, b.title)) }))
    .sort((a, b) => {
      if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
      return grouping === 'year' ? compare(b.key, a.key) : compare(a.key, b.key);
    });
}
