// Acts on the project as a whole: its name, its scheme of regions, who works in it, and content that comes in at once.
import type { ChangeLabel, Command, CommandError, Read, Snapshot } from '../command.ts';
import { countRows, type Diff, TABLE_NAMES, tableDiff } from '../diff.ts';
import type { AnalystId, ProjectId } from '../ids.ts';
import type { Project, Rows, SchemeId, TableName, Tag } from '../records.ts';
import { fail, ok, type Result } from '../result.ts';
import { changeLabel } from './changeLabels.ts';
import { adoptTags } from './choice.ts';

function changeProject(label: ChangeLabel, id: ProjectId, change: (project: Project) => Project): Command {
  return {
    label,
    reads: [{ table: 'project', by: 'all' }],
    plan(snapshot) {
      const from = snapshot.get('project', id);
      if (!from) return fail({ kind: 'missing', table: 'project', id });
      const to = change(from);
      if (to.name === from.name && to.schemeId === from.schemeId) return fail({ kind: 'nothing-to-do' });
      return ok({ project: { added: [], updated: [[from, to]], removed: [] } });
    },
  };
}

export function renameProject(project: Project, name: string): Command {
  const clean = name.trim();
  return changeProject(changeLabel('renameProject', { name: clean }), project.id, (from) => ({
    ...from,
    name: clean,
  }));
}

export function setScheme(projectId: ProjectId, schemeId: SchemeId): Command {
  const label = changeLabel('setScheme', { scheme: schemeId });
  return changeProject(label, projectId, (from) => ({ ...from, schemeId }));
}

export function renameAnalyst(id: AnalystId, name: string): Command {
  const clean = name.trim();
  return {
    label: changeLabel('renameAnalyst', { name: clean }),
    reads: [{ table: 'analysts', by: 'id', keys: [id] }],
    plan(snapshot) {
      const from = snapshot.get('analysts', id);
      if (!from) return fail({ kind: 'missing', table: 'analysts', id });
      if (from.name === clean) return fail({ kind: 'nothing-to-do' });
      return ok({ analysts: { added: [], updated: [[from, { ...from, name: clean }]], removed: [] } });
    },
  };
}

/** Tables where an incoming row that the project has already is simply left out. */
const SHARED: readonly TableName[] = ['works', 'files', 'facets', 'analysts'];

/**
 * Content made elsewhere (the sample, a merge) as one act. Only the diff's additions count. What the project has
 * already (same id; a tag of the same meaning) is left out and pointed to; a report that is there already is refused.
 */
export function importProjectContent(label: ChangeLabel, content: Diff): Command {
  const reads: Read[] = [{ table: 'tags', by: 'all' }];
  for (const table of [...SHARED, 'reports'] as const) {
    const keys = (content[table]?.added ?? []).map((row) => row.id);
    if (keys.length > 0) reads.push({ table, by: 'id', keys });
  }
  return { label, reads, plan: (snapshot) => planContent(content, snapshot) };
}

function planContent(content: Diff, snapshot: Snapshot): Result<Diff, CommandError> {
  for (const report of content.reports?.added ?? []) {
    if (snapshot.get('reports', report.id)) {
      return fail({ kind: 'duplicate', table: 'reports', name: report.title });
    }
  }
  const { added, idOf } = adoptTags(snapshot.all('tags'), content.tags?.added ?? []);
  const diff: Diff = {};
  const take = <T extends TableName>(table: T): void => {
    const rows: readonly Rows[T][] = tableDiff(content, table).added;
    const fresh = rows.filter((row) => !snapshot.get(table, row.id));
    if (fresh.length > 0) tableDiff(diff, table).added = fresh;
  };
  for (const table of TABLE_NAMES) {
    if (table !== 'project' && table !== 'tags' && table !== 'taggings' && content[table]) take(table);
  }
  if (added.length > 0) tableDiff(diff, 'tags').added = added.map((tag): Tag => ({ ...tag }));
  const taggings = (content.taggings?.added ?? []).map((row) => ({
    ...row,
    tagId: idOf.get(row.tagId) ?? row.tagId,
  }));
  if (taggings.length > 0) tableDiff(diff, 'taggings').added = taggings;
  return countRows(diff) === 0 ? fail({ kind: 'nothing-to-do' }) : ok(diff);
}
