// An open project: its queries, the runner, and the work in the background that keeps packed records fresh.
import Dexie from 'dexie';
import type { ProjectId } from '../domain/ids.ts';
import { type Project, recordSchemas } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { healthCheck } from './healthCheck.ts';
import { KNOWN_VERSION } from './migrations/migrations.ts';
import { nativeVersion } from './nativeVersion.ts';
import { type DatabaseOptions, databaseName, ProjectDatabase } from './ProjectDatabase.ts';
import type { OpenError, ProjectStore } from './ProjectStore.ts';
import { createPackCache } from './packCache.ts';
import { rebuildPacks } from './packs.ts';
import { createQueries } from './queries.ts';
import { readRows } from './readAll.ts';
import { createRunner } from './runner.ts';
import { writeBulk } from './writeBulk.ts';

export interface StoreOptions {
  now: () => string;
  /** Told when the project's own row has changed, by a command, undo or redo. */
  onProject: (project: Project) => void;
}

/** Pause after the last act before packed records are written back, in ms. */
const QUIET = 400;

/** Opens a database that must be there, in a version that this program knows; brings an older one along. */
export async function openDatabase(
  id: ProjectId,
  options: DatabaseOptions,
): Promise<Result<ProjectDatabase, OpenError>> {
  const found = await nativeVersion(options.indexedDB ?? Dexie.dependencies.indexedDB, databaseName(id));
  if (found === null) return fail({ kind: 'missing' });
  if (found > KNOWN_VERSION) return fail({ kind: 'from-newer-version', found, known: KNOWN_VERSION });
  const database = new ProjectDatabase(id, options);
  try {
    await database.open();
    const [row] = await database.rows('project').toArray();
    const parsed = recordSchemas.project.safeParse(row);
    if (parsed.success && parsed.data.id === id) return ok(database);
    database.close();
    return fail({ kind: 'damaged', detail: 'project' });
  } catch (error) {
    database.close();
    return fail({ kind: 'damaged', detail: error instanceof Error ? `${error.name}: ${error.message}` : '' });
  }
}

/** `database` is open. */
export function createStore(database: ProjectDatabase, id: ProjectId, options: StoreOptions): ProjectStore {
  const upkeep = createUpkeep(database);
  const packs = createPackCache(database);
  const runner = createRunner(database, {
    now: options.now,
    onWritten(diff) {
      upkeep.plan();
      const row = diff.project?.updated.at(-1)?.[1] ?? diff.project?.added.at(-1);
      if (row) options.onProject(row);
    },
  });
  upkeep.plan();
  return {
    id,
    queries: createQueries(database, packs.read),
    ...runner,
    rowsOf: (table) => readRows(database, table),
    writeBulk: (content, onProgress) => writeBulk(database, content, onProgress),
    healthCheck: (onProgress) => healthCheck(database, onProgress),
    close() {
      upkeep.stop();
      packs.stop();
      database.close();
    },
  };
}

interface Upkeep {
  plan(): void;
  stop(): void;
}

/** Rebuilds stale records when the analyst pauses. A failure leaves them stale: they are built on reading anyway. */
function createUpkeep(database: ProjectDatabase): Upkeep {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    plan() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (database.isOpen()) rebuildPacks(database).catch(() => undefined);
      }, QUIET);
    },
    stop: () => clearTimeout(timer),
  };
}
