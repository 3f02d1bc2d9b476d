// Building the packed records from rows, and writing those that are stale back in the background. Reading them is
// `packCache.ts`: live queries may read but not write, so the two are apart. SPEC 5.
import Dexie from 'dexie';
import type { ReportId } from '../domain/ids.ts';
import { buildPack, type Pack } from '../domain/pack.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';

/** Reports rebuilt in one transaction. */
const BATCH = 20;

/** Builds the record of one report from its rows, inside the caller's transaction if there is one. */
export async function packFromRows(database: ProjectDatabase, reportId: ReportId): Promise<Pack> {
  const ofReport = [
    [reportId, Dexie.minKey],
    [reportId, Dexie.maxKey],
  ] as const;
  const [excerpts, taggings] = await Promise.all([
    database
      .rows('excerpts')
      .where('[reportId+blockIndex]')
      .between(...ofReport)
      .toArray(),
    database.rows('taggings').where('reportId').equals(reportId).toArray(),
  ]);
  const lastIds = excerpts
    .filter(({ anchor }) => anchor.startBlockId !== anchor.endBlockId)
    .map(({ anchor }) => anchor.endBlockId);
  const last = lastIds.length > 0 ? await database.rows('blocks').bulkGet(lastIds) : [];
  const indexes = new Map(last.flatMap((block) => (block ? [[block.id, block.index]] : [])));
  return buildPack({ reportId, excerpts, taggings, indexOf: (id) => indexes.get(id) });
}

/** What building a record reads. */
export function packedTables(database: ProjectDatabase) {
  return [database.rows('excerpts'), database.rows('taggings'), database.rows('blocks')];
}

/** Rebuilds what is stale, some reports at a time; tells how many are done and how many there are. */
export async function rebuildPacks(
  database: ProjectDatabase,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const total = await database.stalePacks.count();
  const tables = [database.packs, database.stalePacks, ...packedTables(database)];
  for (let done = 0; ; ) {
    const rebuilt = await database.transaction('rw', tables, async () => {
      const stale = await database.stalePacks.limit(BATCH).primaryKeys();
      for (const reportId of stale) await database.packs.put(await packFromRows(database, reportId));
      await database.stalePacks.bulkDelete(stale);
      return stale.length;
    });
    if (rebuilt === 0) return;
    done += rebuilt;
    onProgress(Math.min(done, total), total);
  }
}
