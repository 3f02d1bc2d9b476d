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

/** The groups as far as their first `count` reports; a group of which none is left goes. */
export function firstReports(groups: readonly ReportGroup[], count: number): ReportGroup[] {
  const first: ReportGroup[] = [];
  let left = count;
  for (const { key, reports } of groups) {
    if (left <= 0) break;
    first.push({ key, reports: reports.slice(0, left) });
    left -= reports.length;
  }
  return first;
}
