// The invariants between rows: whatever a row names is there. Only anchors may be lost: they say so on screen, and an
// archive must carry a project in the state in which it is.
import { BUILT_IN_FACETS, type TableName } from '../../domain/records.ts';
import type { ArchiveError, ProjectContent } from './format.ts';

/** The first broken reference, or null when every row stands on its feet. */
export function findBrokenReference(content: ProjectContent): ArchiveError | null {
  const known = knownIds(content);
  return (
    checkProject(content, known) ??
    checkReports(content, known) ??
    checkTags(content, known) ??
    checkExcerpts(content, known) ??
    checkMemos(content, known)
  );
}

type KnownIds = Record<'analysts' | 'works' | 'reports' | 'facets' | 'tags', Set<string>>;

function knownIds(content: ProjectContent): KnownIds {
  const ids = (rows: { id: string }[]) => new Set(rows.map((row) => row.id));
  return {
    analysts: ids(content.analysts),
    works: ids(content.works),
    reports: ids(content.reports),
    facets: new Set([...BUILT_IN_FACETS, ...content.facets.map((facet) => facet.id)]),
    tags: ids(content.tags),
  };
}

function dangling(table: TableName, id: string, field: string): ArchiveError {
  return { kind: 'dangling-reference', table, id, field };
}

function checkProject(content: ProjectContent, known: KnownIds): ArchiveError | null {
  const [project, second] = content.project;
  if (project === undefined || second !== undefined) {
    const detail = `${content.project.length} projects where one is expected`;
    return { kind: 'invalid-row', table: 'project', line: project === undefined ? 1 : 2, detail };
  }
  if (!known.analysts.has(project.analystId)) return dangling('project', project.id, 'analystId');
  return null;
}

function checkMemos(content: ProjectContent, known: KnownIds): ArchiveError | null {
  const excerpts = new Set<string>(content.excerpts.map((excerpt) => excerpt.id));
  const targets = { report: known.reports, tag: known.tags, excerpt: excerpts };
  for (const memo of content.memos) {
    if (!known.analysts.has(memo.analystId)) return dangling('memos', memo.id, 'analystId');
    const { kind, id } = memo.target;
    if (kind === 'project' || kind === 'comparison') continue;
    if (!targets[kind].has(id)) return dangling('memos', memo.id, 'target');
  }
  return null;
}

function checkReports(content: ProjectContent, known: KnownIds): ArchiveError | null {
  const files = new Set<string>(content.files.map((file) => file.id));
  for (const report of content.reports) {
    if (!files.has(report.file.sha256)) return dangling('reports', report.id, 'file.sha256');
    if (!known.works.has(report.workId)) return dangling('reports', report.id, 'workId');
  }
  const places = new Set<string>();
  for (const [position, block] of content.blocks.entries()) {
    if (!known.reports.has(block.reportId)) return dangling('blocks', block.id, 'reportId');
    const place = `${block.reportId} ${block.index}`;
    if (places.has(place)) {
      const detail = `second block at index ${block.index} of its report`;
      return { kind: 'invalid-row', table: 'blocks', line: position + 1, detail };
    }
    places.add(place);
  }
  return null;
}

function checkTags(content: ProjectContent, known: KnownIds): ArchiveError | null {
  const parents = new Map(content.tags.map((tag) => [tag.id, tag.parentId]));
  const facets = new Map(content.tags.map((tag) => [tag.id, tag.facetId]));
  const rooted = new Set<string>();
  for (const [position, tag] of content.tags.entries()) {
    if (!known.facets.has(tag.facetId)) return dangling('tags', tag.id, 'facetId');
    if (tag.parentId !== null && !known.tags.has(tag.parentId)) return dangling('tags', tag.id, 'parentId');
    if (tag.parentId !== null && facets.get(tag.parentId) !== tag.facetId) {
      const detail = 'parentId: the tag above is of another facet';
      return { kind: 'invalid-row', table: 'tags', line: position + 1, detail };
    }
    // A circle of parents would never end for whoever walks up the tree.
    const walked = new Set<string>();
    let above: typeof tag.id | null = tag.id;
    while (above !== null && !rooted.has(above)) {
      if (walked.has(above)) {
        const detail = 'parentId: the tag is its own ancestor';
        return { kind: 'invalid-row', table: 'tags', line: position + 1, detail };
      }
      walked.add(above);
      above = parents.get(above) ?? null;
    }
    for (const id of walked) rooted.add(id);
  }
  return null;
}

function checkExcerpts(content: ProjectContent, known: KnownIds): ArchiveError | null {
  const reportOf = new Map<string, string>();
  for (const excerpt of content.excerpts) {
    if (!known.reports.has(excerpt.reportId)) return dangling('excerpts', excerpt.id, 'reportId');
    if (!known.analysts.has(excerpt.analystId)) return dangling('excerpts', excerpt.id, 'analystId');
    reportOf.set(excerpt.id, excerpt.reportId);
  }
  for (const tagging of content.taggings) {
    const reportId = reportOf.get(tagging.excerptId);
    if (reportId === undefined) return dangling('taggings', tagging.id, 'excerptId');
    if (reportId !== tagging.reportId) return dangling('taggings', tagging.id, 'reportId');
    if (!known.tags.has(tagging.tagId)) return dangling('taggings', tagging.id, 'tagId');
    if (!known.analysts.has(tagging.analystId)) return dangling('taggings', tagging.id, 'analystId');
  }
  const stray = content.figures.find((figure) => !reportOf.has(figure.excerptId));
  return stray === undefined ? null : dangling('figures', stray.id, 'excerptId');
}
