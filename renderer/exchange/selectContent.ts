// A part of a project: the excerpts that a person asked for by tag, place or report, and what belongs to them.
import { BUILT_IN_FACETS, type Excerpt, type Report, type Tag } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { fold } from '../domain/textSearch.ts';
import type { ProjectContent } from './archive/format.ts';

export const SELECTION_KEYS = [...BUILT_IN_FACETS, 'tag', 'report'] as const;
export type SelectionKey = (typeof SELECTION_KEYS)[number];

/** `theme=Prevention`: a name (case and accents do not matter) or a ref; a report's symbol, title or file name. */
export interface Selection {
  key: SelectionKey;
  value: string;
}

export type SelectionError = { kind: 'unknown-value'; key: SelectionKey; value: string };

/** Refs of the States that a region covers; empty for what is no region. */
export type StatesOf = (ref: string) => readonly string[];

/**
 * Several selections of one key mean any of them, several keys all of them; a tag stands for the tags below it, a
 * region for its States. Reports that keep no excerpt go, unless only reports were asked for. A value that nothing in
 * the project bears is an error: a typing mistake must not look like an empty result.
 */
export function selectContent(
  content: ProjectContent,
  selections: readonly Selection[],
  statesOf: StatesOf,
): Result<ProjectContent, SelectionError> {
  const tests: ((excerpt: Excerpt) => boolean)[] = [];
  const tagsOf = Map.groupBy(content.taggings, (tagging) => tagging.excerptId);
  for (const [key, group] of Map.groupBy(selections, (selection) => selection.key)) {
    const wanted = new Set<string>();
    for (const selection of group) {
      const found =
        key === 'report'
          ? findReports(content.reports, selection)
          : findTags(content.tags, selection, statesOf);
      if (found.length === 0) return fail({ kind: 'unknown-value', ...selection });
      for (const row of found) wanted.add(row.id);
    }
    if (key === 'report') tests.push((excerpt) => wanted.has(excerpt.reportId));
    else tests.push((excerpt) => (tagsOf.get(excerpt.id) ?? []).some((tagging) => wanted.has(tagging.tagId)));
  }
  const excerpts = content.excerpts.filter((excerpt) => tests.every((test) => test(excerpt)));
  const byReport = selections.filter((selection) => selection.key === 'report');
  const onlyReports = byReport.length === selections.length;
  const reportIds = onlyReports
    ? new Set(
        byReport.flatMap((selection) => findReports(content.reports, selection)).map((report) => report.id),
      )
    : new Set(excerpts.map((excerpt) => excerpt.reportId));
  return ok(keep(content, excerpts, selections.length === 0 ? null : reportIds));
}

function findReports(reports: readonly Report[], { value }: Selection): Report[] {
  const wanted = fold(value.trim());
  return reports.filter((report) =>
    [report.symbol ?? '', report.title, report.file.name].some((name) => fold(name) === wanted),
  );
}

function findTags(tags: readonly Tag[], { key, value }: Selection, statesOf: StatesOf): Tag[] {
  const wanted = fold(value.trim());
  const refs = new Set([value.trim(), ...(key === 'place' ? statesOf(value.trim()) : [])]);
  const inFacet = tags.filter((tag) => key === 'tag' || tag.facetId === key);
  const found = new Set<Tag>(
    inFacet.filter((tag) => fold(tag.name) === wanted || (tag.ref !== null && refs.has(tag.ref))),
  );
  if (key === 'place') {
    // A region named by its tag covers its States as one named by its ref does.
    const states = new Set([...found].flatMap((tag) => (tag.ref === null ? [] : statesOf(tag.ref))));
    for (const tag of inFacet) if (tag.ref !== null && states.has(tag.ref)) found.add(tag);
  }
  const children = Map.groupBy(inFacet, (tag) => tag.parentId);
  for (const tag of found) for (const child of children.get(tag.id) ?? []) found.add(child);
  return [...found];
}

/** The excerpts with what hangs on them; the reports named (all for null) with what they are made of. */
function keep(
  content: ProjectContent,
  excerpts: Excerpt[],
  reportIds: ReadonlySet<string> | null,
): ProjectContent {
  const excerptIds = new Set<string>(excerpts.map((excerpt) => excerpt.id));
  const reports = content.reports.filter((report) => reportIds?.has(report.id) ?? true);
  const kept = new Set<string>(reports.map((report) => report.id));
  const works = new Set(reports.map((report) => report.workId));
  const files = new Set(reports.map((report) => report.file.sha256));
  return {
    ...content,
    reports,
    works: content.works.filter((work) => works.has(work.id)),
    blocks: content.blocks.filter((block) => kept.has(block.reportId)),
    files: content.files.filter((file) => files.has(file.id)),
    excerpts,
    taggings: content.taggings.filter((tagging) => excerptIds.has(tagging.excerptId)),
    figures: content.figures.filter((figure) => excerptIds.has(figure.excerptId)),
    memos: content.memos.filter(({ target }) => {
      if (target.kind === 'report') return kept.has(target.id);
      return target.kind !== 'excerpt' || excerptIds.has(target.id);
    }),
  };
}
