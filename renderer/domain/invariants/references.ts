// Every row that points to another points to one that is there, and nothing stays behind when what it belongs to
// goes. One list of the arrows between tables serves both.
import type { Read } from '../command.ts';
import type { Diff } from '../diff.ts';
import type { Memo, TableName } from '../records.ts';
import { idsOf, type Rule, type Violation, written } from './rule.ts';

interface Arrow {
  from: { table: TableName; id: string };
  to: { table: TableName; id: string };
}

const MEMO_TABLES: Record<Memo['target']['kind'], TableName | null> = {
  project: 'project',
  report: 'reports',
  tag: 'tags',
  excerpt: 'excerpts',
  // A comparison is a question, not a row.
  comparison: null,
};

/** The arrows that start from rows which the diff adds, or whose target it changes. */
function newArrows(diff: Diff): Arrow[] {
  const arrows: Arrow[] = [];
  const add = (table: TableName, id: string, target: TableName, targetId: string): void => {
    arrows.push({ from: { table, id }, to: { table: target, id: targetId } });
  };
  for (const row of written(
    diff.reports,
    (a, b) => a.workId !== b.workId || a.file.sha256 !== b.file.sha256,
  )) {
    add('reports', row.id, 'works', row.workId);
    add('reports', row.id, 'files', row.file.sha256);
  }
  for (const row of written(diff.blocks, (a, b) => a.reportId !== b.reportId)) {
    add('blocks', row.id, 'reports', row.reportId);
  }
  for (const row of written(
    diff.excerpts,
    (a, b) => a.reportId !== b.reportId || a.analystId !== b.analystId,
  )) {
    add('excerpts', row.id, 'reports', row.reportId);
    add('excerpts', row.id, 'analysts', row.analystId);
  }
  for (const row of written(
    diff.taggings,
    (a, b) => a.excerptId !== b.excerptId || a.analystId !== b.analystId,
  )) {
    add('taggings', row.id, 'excerpts', row.excerptId);
    add('taggings', row.id, 'analysts', row.analystId);
  }
  for (const row of written(diff.taggings, (a, b) => a.tagId !== b.tagId)) {
    add('taggings', row.id, 'tags', row.tagId);
  }
  for (const row of written(diff.figures, (a, b) => a.excerptId !== b.excerptId)) {
    add('figures', row.id, 'excerpts', row.excerptId);
  }
  for (const row of written(diff.tags, (a, b) => a.facetId !== b.facetId)) {
    add('tags', row.id, 'facets', row.facetId);
  }
  for (const row of written(diff.memos)) {
    const table = MEMO_TABLES[row.target.kind];
    if (table) add('memos', row.id, table, row.target.id);
    add('memos', row.id, 'analysts', row.analystId);
  }
  for (const row of written(diff.project)) add('project', row.id, 'analysts', row.analystId);
  return arrows;
}

/** Tables whose rows are found by what they come with in the diff, never loaded to prove that they exist. */
function isComing(diff: Diff): (arrow: Arrow) => boolean {
  const coming = new Set<string>();
  for (const table of ['works', 'files', 'reports', 'excerpts', 'tags', 'facets', 'analysts'] as const) {
    for (const id of idsOf(diff[table]?.added)) coming.add(`${table} ${id}`);
  }
  return ({ to }) => coming.has(`${to.table} ${to.id}`);
}

export const references: Rule = {
  reads(diff) {
    const coming = isComing(diff);
    const keys = new Map<TableName, Set<string>>();
    for (const arrow of newArrows(diff)) {
      if (coming(arrow)) continue;
      const wanted = keys.get(arrow.to.table);
      if (wanted) wanted.add(arrow.to.id);
      else keys.set(arrow.to.table, new Set([arrow.to.id]));
    }
    return [...keys].map(([table, wanted]) => ({ table, by: 'id', keys: [...wanted] }));
  },
  check(diff, after) {
    return newArrows(diff)
      .filter(({ to }) => !after.get(to.table, to.id))
      .map(({ from }) => ({ rule: 'row-points-nowhere', ...from }));
  },
};

/** Removing what others belong to must take these along. Looks only from the removed side. */
export const removals: Rule = {
  reads(diff) {
    const reports = idsOf(diff.reports?.removed);
    const excerpts = idsOf(diff.excerpts?.removed);
    const tags = idsOf(diff.tags?.removed);
    const reads: Read[] = [
      { table: 'blocks', by: 'reportId', keys: reports },
      { table: 'excerpts', by: 'reportId', keys: [...reports, ...reportsLosingBlocks(diff)] },
      { table: 'taggings', by: 'excerptId', keys: excerpts },
      { table: 'figures', by: 'excerptId', keys: excerpts },
      { table: 'taggings', by: 'tagId', keys: tags },
      { table: 'reports', by: 'workId', keys: idsOf(diff.works?.removed) },
      { table: 'reports', by: 'sha256', keys: idsOf(diff.files?.removed) },
    ];
    const needed = reads.filter((read) => 'keys' in read && read.keys.length > 0);
    if (tags.length > 0 || diff.facets?.removed.length) needed.push({ table: 'tags', by: 'all' });
    if (reports.length + excerpts.length + tags.length > 0) needed.push({ table: 'memos', by: 'all' });
    return needed;
  },
  check(diff, after) {
    const gone = (table: TableName): Set<string> => new Set(idsOf(diff[table]?.removed));
    const left: Violation[] = [];
    const find = <Row extends { id: string }>(
      table: TableName,
      rows: Row[],
      target: (row: Row) => boolean,
    ): void => {
      for (const row of rows) if (target(row)) left.push({ rule: 'row-left-behind', table, id: row.id });
    };
    const [reports, excerpts, tags, works, files, facets, blocks] = [
      gone('reports'),
      gone('excerpts'),
      gone('tags'),
      gone('works'),
      gone('files'),
      gone('facets'),
      gone('blocks'),
    ];
    find('blocks', after.all('blocks'), (row) => reports.has(row.reportId));
    find(
      'excerpts',
      after.all('excerpts'),
      (row) => reports.has(row.reportId) || isOnBlocks(row.anchor, blocks),
    );
    find('taggings', after.all('taggings'), (row) => excerpts.has(row.excerptId) || tags.has(row.tagId));
    find('figures', after.all('figures'), (row) => excerpts.has(row.excerptId));
    find('tags', after.all('tags'), (row) => facets.has(row.facetId));
    find('reports', after.all('reports'), (row) => works.has(row.workId) || files.has(row.file.sha256));
    find('memos', after.all('memos'), (row) => isMemoLost(row, diff));
    return left;
  },
};

function reportsLosingBlocks(diff: Diff): string[] {
  return [...new Set<string>(diff.blocks?.removed.map((block) => block.reportId) ?? [])];
}

function isOnBlocks(
  anchor: { startBlockId: string; endBlockId: string },
  blocks: ReadonlySet<string>,
): boolean {
  return blocks.has(anchor.startBlockId) || blocks.has(anchor.endBlockId);
}

function isMemoLost(memo: Memo, diff: Diff): boolean {
  const table = MEMO_TABLES[memo.target.kind];
  return table !== null && idsOf(diff[table]?.removed).includes(memo.target.id);
}
