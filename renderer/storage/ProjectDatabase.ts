// One project's database: its tables with their types, under the name that belongs to its id. Nothing outside this
// room sees it. Rows are trusted here: whatever comes from outside passed its schema before it was written.
import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { ChangeId, ProjectId, ReportId } from '../domain/ids.ts';
import type { Pack } from '../domain/pack.ts';
import type { Rows, TableName } from '../domain/records.ts';
import type { StoredDiff } from './journal.ts';
import type { Migration } from './migrations/migration.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import type { ChangeEntry } from './ProjectStore.ts';

/** The IndexedDB to use; the page's own where none is given. */
export interface DatabaseOptions {
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

/** `undone` is a number because IndexedDB has no index on booleans. */
export interface ChangeRow extends Omit<ChangeEntry, 'undone'> {
  id: ChangeId;
  undone: 0 | 1;
}

export interface DiffRow {
  sequence: number;
  diff: StoredDiff;
}

export function databaseName(id: ProjectId): string {
  return `recueil-project-${id}`;
}

/** An acknowledged write is on disk (`strict`), and a query never sees one that is not (`cache`). */
export function toDexieOptions({ indexedDB, IDBKeyRange }: DatabaseOptions): DexieOptions {
  return {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    ...(indexedDB ? { indexedDB } : {}),
    ...(IDBKeyRange ? { IDBKeyRange } : {}),
  };
}

export class ProjectDatabase extends Dexie {
  constructor(id: ProjectId, options: DatabaseOptions, migrations: readonly Migration[] = MIGRATIONS) {
    super(databaseName(id), toDexieOptions(options));
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores({ ...stores });
      if (upgrade) step.upgrade(upgrade);
    }
  }

  rows<T extends TableName>(table: T): Table<Rows[T], string> {
    return this.table<Rows[T], string>(table);
  }

  get changes(): Table<ChangeRow, number> {
    return this.table('changes');
  }

  get diffs(): Table<DiffRow, number> {
    return this.table('diffs');
  }

  get packs(): Table<Pack, ReportId> {
    return this.table('packs');
  }

  get stalePacks(): Table<{ reportId: ReportId }, ReportId> {
    return this.table('stalePacks');
  }
}
