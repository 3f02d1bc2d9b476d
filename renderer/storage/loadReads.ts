// Loading what a command or a rule declares, each row once, into a snapshot. Runs inside the caller's transaction.
import Dexie from 'dexie';
import type { Read, Snapshot } from '../domain/command.ts';
import type { Rows, TableName } from '../domain/records.ts';
import { createSnapshot, type LoadedSnapshot } from '../domain/snapshot.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';
import { rowsByKeys } from './rowsByKeys.ts';

export interface Loader {
  readonly snapshot: Snapshot;
  load(reads: readonly Read[]): Promise<void>;
}

export function createLoader(database: ProjectDatabase): Loader {
  const snapshot = createSnapshot();
  const whole = new Set<TableName>();
  const done = new Set<string>();
  const isNew = (read: Read, key: string): boolean => {
    const name = `${read.table} ${read.by} ${key}`;
    if (done.has(name)) return false;
    done.add(name);
    return true;
  };
  return {
    snapshot,
    async load(reads) {
      for (const read of reads) {
        if (whole.has(read.table)) continue;
        if (read.by === 'all') whole.add(read.table);
        const keys = 'keys' in read ? read.keys.filter((key) => isNew(read, key)) : [];
        if ('keys' in read && keys.length === 0) continue;
        await loadRead(database, snapshot, 'keys' in read ? { ...read, keys } : read);
      }
    },
  };
}

async function loadRead(database: ProjectDatabase, snapshot: LoadedSnapshot, read: Read): Promise<void> {
  switch (read.by) {
    case 'all':
      return loadAll(database, snapshot, read.table);
    case 'id':
      return loadByIds(database, snapshot, read.table, read.keys);
    case 'reportId':
      return loadOfReports(database, snapshot, read.table, read.keys);
    case 'excerptId':
      if (read.table === 'taggings') {
        const taggings = await rowsByKeys(database.rows('taggings'), 'excerptId', read.keys);
        return snapshot.load('taggings', taggings);
      }
      return snapshot.load('figures', await rowsByKeys(database.rows('figures'), 'excerptId', read.keys));
    case 'tagId':
      return snapshot.load('taggings', await rowsByKeys(database.rows('taggings'), 'tagId', read.keys));
    case 'firstBlock': {
      const place = [read.reportId, read.blockIndex];
      const excerpts = await database.rows('excerpts').where('[reportId+blockIndex]').equals(place).toArray();
      return snapshot.load('excerpts', excerpts);
    }
    case 'sha256':
      return snapshot.load('reports', await rowsByKeys(database.rows('reports'), 'file.sha256', read.keys));
    case 'workId':
      return snapshot.load('reports', await rowsByKeys(database.rows('reports'), 'workId', read.keys));
  }
}

async function loadAll<T extends TableName>(
  database: ProjectDatabase,
  snapshot: LoadedSnapshot,
  table: T,
): Promise<void> {
  snapshot.load(table, await database.rows(table).toArray());
}

async function loadByIds<T extends TableName>(
  database: ProjectDatabase,
  snapshot: LoadedSnapshot,
  table: T,
  keys: readonly string[],
): Promise<void> {
  const found = await database.rows(table).bulkGet([...keys]);
  snapshot.load(
    table,
    found.filter((row): row is Rows[T] => row !== undefined),
  );
}

async function loadOfReports(
  database: ProjectDatabase,
  snapshot: LoadedSnapshot,
  table: 'blocks' | 'excerpts' | 'taggings',
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    const range: [unknown[], unknown[]] = [
      [key, Dexie.minKey],
      [key, Dexie.maxKey],
    ];
    if (table === 'taggings') {
      snapshot.load(table, await database.rows(table).where('reportId').equals(key).toArray());
    } else if (table === 'blocks') {
      snapshot.load(
        table,
        await database
          .rows(table)
          .where('[reportId+index]')
          .between(...range)
          .toArray(),
      );
    } else {
      snapshot.load(
        table,
        await database
          .rows(table)
          .where('[reportId+blockIndex]')
          .between(...range)
          .toArray(),
      );
    }
  }
}
