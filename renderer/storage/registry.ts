// The registry of projects: which there are, making, opening, copying and throwing away. One database each.
import { renameProject } from '../domain/commands/projectCommands.ts';
import type { Diff } from '../domain/diff.ts';
import { newId, type ProjectId, projectIdSchema } from '../domain/ids.ts';
import type { Project } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { copyProject } from './copyProject.ts';
import { createStore, openDatabase } from './createStore.ts';
import { toStoreError } from './failures.ts';
import { firstRows } from './newProject.ts';
import { type DatabaseOptions, ProjectDatabase } from './ProjectDatabase.ts';
import type { OpenError, Progress, ProjectEntry, ProjectRegistry, StoreError } from './ProjectStore.ts';
import { parseContent } from './parseContent.ts';
import { type EntryRow, RegistryDatabase } from './RegistryDatabase.ts';
import { createNamedSession, pageSession, type Session } from './session.ts';
import { writeBulk } from './writeBulk.ts';

export interface RegistryOptions extends DatabaseOptions {
  /** A name for this run instead of the page's own; a project binned in this run can still be restored. */
  session?: string;
  /** ISO time. */
  now?: () => string;
}

export function createProjectRegistry(options: RegistryOptions = {}): ProjectRegistry {
  const { session, now = () => new Date().toISOString(), ...databaseOptions } = options;
  const context: RegistryContext = {
    registry: new RegistryDatabase(databaseOptions),
    databaseOptions,
    session: session === undefined ? pageSession() : createNamedSession(session),
    now,
  };
  return {
    list: () => listEntries(context),
    create: (project) => createProject(context, project),
    open: (id) => openProject(context, id),
    rename: (id, name) => renameEntry(context, id, name),
    duplicate: (id, name) => duplicateProject(context, id, name),
    importContent: (content, settings = {}) => importProject(context, content, settings),
    bin: (id) => setBinned(context, id, true),
    restore: (id) => setBinned(context, id, false),
    emptyBin: () => emptyBin(context),
    close: () => context.registry.close(),
  };
}

interface RegistryContext {
  registry: RegistryDatabase;
  databaseOptions: DatabaseOptions;
  session: Session;
  now: () => string;
}

function toEntry({ binnedBy: _, ...entry }: EntryRow): ProjectEntry {
  return entry;
}

async function listEntries({ registry }: RegistryContext): Promise<ProjectEntry[]> {
  const rows = await registry.projects.toArray();
  return rows.map(toEntry).sort((a, b) => (a.openedAt < b.openedAt ? 1 : a.openedAt > b.openedAt ? -1 : 0));
}

async function addEntry({ registry, now }: RegistryContext, { id, name }: Project): Promise<ProjectEntry> {
  const at = now();
  const entry: ProjectEntry = { id, name, createdAt: at, openedAt: at, deletedAt: null };
  await registry.projects.add({ ...entry, binnedBy: null });
  return entry;
}

/** A new database with these rows; nothing of it remains when they cannot be written. */
async function writeNew(
  { databaseOptions }: RegistryContext,
  id: ProjectId,
  write: (database: ProjectDatabase) => Promise<Result<null, StoreError>>,
): Promise<Result<null, StoreError>> {
  const database = new ProjectDatabase(id, databaseOptions);
  try {
    const written = await write(database);
    if (written.ok) database.close();
    else await database.delete();
    return written;
  } catch (error) {
    await database.delete();
    return fail(toStoreError(error));
  }
}

async function createProject(
  context: RegistryContext,
  project: { name: string; analystName: string },
): Promise<ProjectEntry> {
  const id = newId(projectIdSchema);
  const rows = firstRows(id, project, context.now());
  const written = await writeNew(context, id, (database) => writeBulk(database, rows));
  const row = rows.project?.added[0];
  if (!written.ok || !row)
    throw new Error(`the project could not be made: ${written.ok ? '' : written.error.kind}`);
  return addEntry(context, row);
}

async function openProject(context: RegistryContext, id: ProjectId): ReturnType<ProjectRegistry['open']> {
  const { registry, databaseOptions, now } = context;
  const entry = await registry.projects.get(id);
  if (!entry || entry.deletedAt !== null) return fail({ kind: 'missing' });
  const opened = await openDatabase(id, databaseOptions);
  if (!opened.ok) return opened;
  await registry.projects.update(id, { openedAt: now() });
  const onProject = (project: Project): void => {
    void registry.projects.update(id, { name: project.name });
  };
  return ok(createStore(opened.value, id, { now, onProject }));
}

/** A command of the project itself, so that it stands in its journal and can be undone there. */
async function renameEntry(context: RegistryContext, id: ProjectId, name: string): Promise<void> {
  const { registry, databaseOptions, now } = context;
  const opened = await openDatabase(id, databaseOptions);
  if (!opened.ok) return;
  const store = createStore(opened.value, id, { now, onProject: () => {} });
  const done = await store.run(renameProject(await store.queries.project(), name));
  const project = await store.queries.project();
  store.close();
  if (done.ok) await registry.projects.update(id, { name: project.name });
}

async function duplicateProject(
  context: RegistryContext,
  id: ProjectId,
  name: string,
): Promise<Result<ProjectEntry, OpenError>> {
  const opened = await openDatabase(id, context.databaseOptions);
  if (!opened.ok) return opened;
  const source = opened.value;
  try {
    const [own] = await source.rows('project').toArray();
    if (!own) return fail({ kind: 'damaged', detail: 'project' });
    const copy: Project = { ...own, id: newId(projectIdSchema), name };
    const written = await writeNew(context, copy.id, async (target) => {
      await copyProject(source, target, copy);
      return ok(null);
    });
    return written.ok
      ? ok(await addEntry(context, copy))
      : fail({ kind: 'damaged', detail: written.error.kind });
  } finally {
    source.close();
  }
}

async function importProject(
  context: RegistryContext,
  content: Parameters<ProjectRegistry['importContent']>[0],
  { name, onProgress }: { name?: string; onProgress?: Progress },
): ReturnType<ProjectRegistry['importContent']> {
  const id = newId(projectIdSchema);
  const parsed = parseContent(content, id, name);
  if (!parsed.ok) return parsed;
  const rows: Diff = parsed.value.rows;
  const written = await writeNew(context, id, (database) => writeBulk(database, rows, onProgress));
  if (written.ok) return ok(await addEntry(context, parsed.value.project));
  if (written.error.kind === 'disk-full') return fail({ kind: 'disk-full' });
  return fail({ kind: 'bad-content', rule: written.error.kind, detail: '' });
}

async function setBinned(
  { registry, session, now }: RegistryContext,
  id: ProjectId,
  isBinned: boolean,
): Promise<void> {
  await registry.projects.update(id, {
    deletedAt: isBinned ? now() : null,
    binnedBy: isBinned ? session.id : null,
  });
}

/** What a run binned that still lives (another window of the browser) stays: that run may restore it. */
async function emptyBin({ registry, databaseOptions, session }: RegistryContext): Promise<void> {
  for (const { id, deletedAt, binnedBy } of await registry.projects.toArray()) {
    if (deletedAt === null || (binnedBy !== null && (await session.isLive(binnedBy)))) continue;
    await new ProjectDatabase(id, databaseOptions).delete();
    await registry.projects.delete(id);
  }
}
