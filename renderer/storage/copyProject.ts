// Copying a project's database whole, journal included, under another id. Slices on both sides, so that nothing big
// is held in memory.
import type { ProjectId } from '../domain/ids.ts';
import type { Project } from '../domain/records.ts';
import type { StoredTable } from './journal.ts';
import type { DiffRow, ProjectDatabase } from './ProjectDatabase.ts';

const SLICE = 1000;

export async function copyProject(
  from: ProjectDatabase,
  to: ProjectDatabase,
  project: Project,
): Promise<void> {
  for (const { name } of from.tables) {
    if (name === 'project') await to.rows('project').add(project);
    else if (name === 'diffs') await copyDiffs(from, to, project.id);
    else await copyTable(from, to, name);
  }
  await to
    .rows('memos')
    .toCollection()
    .modify((memo) => {
      if (memo.target.kind === 'project') memo.target.id = project.id;
    });
}

async function copyTable(from: ProjectDatabase, to: ProjectDatabase, name: string): Promise<void> {
  const keyPath = from.table(name).schema.primKey.keyPath;
  const size = name === 'files' ? 4 : SLICE;
  for (let last: unknown = null; ; ) {
    const table = from.table(name);
    const rest = last === null ? table.orderBy(':id') : table.where(':id').above(last);
    const rows: Record<string, unknown>[] = await rest.limit(size).toArray();
    if (rows.length > 0) await to.table(name).bulkAdd(rows);
    if (rows.length < size || typeof keyPath !== 'string') return;
    last = rows.at(-1)?.[keyPath];
  }
}

/** The journal's diffs one by one: an undone import holds all its rows. The project's row gets its new id there too. */
async function copyDiffs(from: ProjectDatabase, to: ProjectDatabase, id: ProjectId): Promise<void> {
  for (const sequence of await from.diffs.toCollection().primaryKeys()) {
    const row = await from.diffs.get(sequence);
    if (row) await to.diffs.add(withProjectId(row, id));
  }
}

function withProjectId(row: DiffRow, id: ProjectId): DiffRow {
  const part: StoredTable<Project> | undefined = row.diff.tables.project;
  if (!part) return row;
  const project: StoredTable<Project> = {
    ...part,
    updated: part.updated.map(([before, after]) => [
      { ...before, id },
      { ...after, id },
    ]),
  };
  return { ...row, diff: { ...row.diff, tables: { ...row.diff.tables, project } } };
}
