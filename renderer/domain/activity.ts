// An activity is derived, never stored: an excerpt read through its facets. Who did what, where, with which
// instrument, how many, when. Facets of the analyst's own stay aside.
import type { ExcerptId, ReportId, TagId } from './ids.ts';
import type { BuiltInFacet, Excerpt, Figure, Report, Tag, Tagging } from './records.ts';

export interface Activity {
  excerptId: ExcerptId;
  reportId: ReportId;
  /** Tags of each facet, each once, in the order of their taggings. */
  facets: Record<BuiltInFacet, Tag[]>;
  /** The numbers read in the excerpt, as they were read: never summed. */
  figures: Figure[];
  /** The report's date: when it was said, not necessarily when it was done. */
  saidOn: string | null;
}

export interface ActivityRows {
  excerpt: Excerpt;
  report: Pick<Report, 'date'>;
  taggings: readonly Tagging[];
  tags: ReadonlyMap<TagId, Tag>;
  figures: readonly Figure[];
}

/** Null for an excerpt that says nothing about an activity: no tag in any built-in facet. */
export function readActivity({ excerpt, report, taggings, tags, figures }: ActivityRows): Activity | null {
  const facets: Activity['facets'] = { theme: [], activity: [], place: [], actor: [], instrument: [] };
  const named: Record<string, Tag[]> = facets;
  for (const tagging of taggings) {
    const tag = tagging.excerptId === excerpt.id ? tags.get(tagging.tagId) : undefined;
    const list = tag ? named[tag.facetId] : undefined;
    if (tag && list && !list.includes(tag)) list.push(tag);
  }
  if (Object.values(facets).every((list) => list.length === 0)) return null;
  return {
    excerptId: excerpt.id,
    reportId: excerpt.reportId,
    facets,
    figures: figures.filter((figure) => figure.excerptId === excerpt.id),
    saidOn: report.date,
  };
}
