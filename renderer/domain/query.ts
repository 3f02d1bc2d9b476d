// The question that a picture answers, as data that can be saved: which tags, places and reports an excerpt must have.
// Pure; how tags hang together and which place lies in which is handed in, so that this room needs no gazetteer.
import { z } from 'zod';
import { reportIdSchema, type TagId, tagIdSchema } from './ids.ts';
import { languageSchema, type Report, type Tag } from './records.ts';

/** The facets that a question may ask for by tags; places are asked for by refs, so that regions can be. */
export const QUERY_FACETS = ['activity', 'theme', 'actor', 'instrument'] as const;
export type QueryFacet = (typeof QUERY_FACETS)[number];

const tagsSchema = z.array(tagIdSchema).nullable();

/** `null` asks nothing. Inside one part any of the values will do; all parts must hold. SPEC 6.1. */
const seeQuerySchema = z.object({
  activity: tagsSchema,
  theme: tagsSchema,
  actor: tagsSchema,
  instrument: tagsSchema,
  /** Refs of States or regions: an excerpt must name a place that lies in one of them. */
  places: z.array(z.string()).nullable(),
  reportIds: z.array(reportIdSchema).nullable(),
  languages: z.array(languageSchema).nullable(),
  /** Years of the reports' dates, "2023". */
  years: z.array(z.string()).nullable(),
});
export type SeeQuery = z.infer<typeof seeQuerySchema>;

export const ANY_EXCERPT: SeeQuery = {
  activity: null,
  theme: null,
  actor: null,
  instrument: null,
  places: null,
  reportIds: null,
  languages: null,
  years: null,
};

/** A saved question, or null when what was saved is none. */
export function parseSeeQuery(saved: unknown): SeeQuery | null {
  const parsed = seeQuerySchema.safeParse(saved);
  return parsed.success ? parsed.data : null;
}

/** Each tag's ancestors, itself first, the root last. A loop in bad data ends where it closes. */
export function ancestorsByTag(tags: readonly Tag[]): Map<TagId, TagId[]> {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const lines = new Map<TagId, TagId[]>();
  for (const tag of tags) {
    const line: TagId[] = [];
    let at: Tag | undefined = tag;
    while (at && !line.includes(at.id)) {
      line.push(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    lines.set(tag.id, line);
  }
  return lines;
}

/** What an excerpt must have, made ready for counting: reports, and sets of tags of each of which it must bear one. */
export interface Criteria {
  /** Null: every report. */
  reportIds: ReadonlySet<string> | null;
  tagSets: readonly ReadonlySet<TagId>[];
}

export interface QueryContext {
  tags: readonly Tag[];
  reports: readonly Report[];
  /** Whether the place `ref` lies within the place `chosen` (or is it). */
  isWithin(ref: string, chosen: string): boolean;
}

export function yearOf(report: Report): string | null {
  return report.date === null ? null : report.date.slice(0, 4);
}

function reportIdsOf(query: SeeQuery, reports: readonly Report[]): Set<string> | null {
  if (query.reportIds === null && query.languages === null && query.years === null) return null;
  const wanted = reports.filter(
    (report) =>
      (query.reportIds === null || query.reportIds.includes(report.id)) &&
      (query.languages === null || query.languages.includes(report.language)) &&
      (query.years === null || query.years.includes(yearOf(report) ?? '')),
  );
  return new Set(wanted.map((report) => report.id));
}

/** Turns a question into criteria; a chosen tag stands for its descendants too. */
export function toCriteria(query: SeeQuery, context: QueryContext): Criteria {
  const lines = ancestorsByTag(context.tags);
  const tagSets: Set<TagId>[] = [];
  for (const facet of QUERY_FACETS) {
    const chosen = query[facet];
    if (chosen === null) continue;
    const within = context.tags.filter((tag) => lines.get(tag.id)?.some((id) => chosen.includes(id)));
    tagSets.push(new Set(within.map((tag) => tag.id)));
  }
  const { places } = query;
  if (places !== null) {
    const within = context.tags.filter(
      ({ facetId, ref }) =>
        facetId === 'place' && ref !== null && places.some((chosen) => context.isWithin(ref, chosen)),
    );
    tagSets.push(new Set(within.map((tag) => tag.id)));
  }
  return { reportIds: reportIdsOf(query, context.reports), tagSets };
}
