// The packed records that this window has read already. Reading all of a big project's costs a third of a second, and
// one act touches one of them: so each is kept until a write, of this window or of another, touches it. SPEC 5.2.
import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import type { ReportId } from '../domain/ids.ts';
import type { Pack } from '../domain/pack.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';
import { packedTables, packFromRows } from './packs.ts';

export interface PackCache {
  /** As `readPacks`. The records are shared between readers: not to be changed. */
  read(): Promise<Pack[]>;
  stop(): void;
}

export function createPackCache(database: ProjectDatabase): PackCache {
  const known = new Map<ReportId, Pack>();
  // What was read before a write may be older than it: it is handed out once, but not kept.
  let writes = 0;
  const parts = [database.packs, database.stalePacks].map(({ name }) => `idb://${database.name}/${name}/`);
  const onWritten = (written: ObservabilitySet): void => {
    for (const part of parts) {
      const tree = written[part];
      if (!tree) continue;
      writes += 1;
      const keys = RangeSet(tree);
      for (const id of known.keys()) if (keys.hasKey(id)) known.delete(id);
    }
  };
  Dexie.on('storagemutated', onWritten);
  return {
    async read() {
      const before = writes;
      const packs = await readPacks(database, known);
      if (writes === before) for (const pack of packs) known.set(pack.reportId, pack);
      return packs;
    },
    stop: () => Dexie.on.storagemutated.unsubscribe(onWritten),
  };
}

const NONE: ReadonlyMap<ReportId, Pack> = new Map();

/**
 * One a report, in the order of their ids; always true to the rows. Only reads. The keys are read even where every
 * record is known, so that a live query hears of all that could change.
 */
export function readPacks(
  database: ProjectDatabase,
  known: ReadonlyMap<ReportId, Pack> = NONE,
): Promise<Pack[]> {
  const tables = [database.packs, database.stalePacks, ...packedTables(database)];
  return database.transaction('r', tables, async () => {
    const [kept, stale] = await Promise.all([
      database.packs.toCollection().primaryKeys(),
      database.stalePacks.toCollection().primaryKeys(),
    ]);
    const packs = new Map<ReportId, Pack>();
    const missing = new Set(kept).difference(known);
    for (const pack of await readSome(database, missing, missing.size === kept.length)) {
      packs.set(pack.reportId, pack);
    }
    for (const id of stale) if (!known.has(id)) packs.set(id, await packFromRows(database, id));
    for (const id of [...kept, ...stale]) {
      const pack = known.get(id);
      if (pack) packs.set(id, pack);
    }
    return [...packs.values()].sort((a, b) => (a.reportId < b.reportId ? -1 : 1));
  });
}

async function readSome(
  database: ProjectDatabase,
  ids: ReadonlySet<ReportId>,
  isAll: boolean,
): Promise<Pack[]> {
  if (ids.size === 0) return [];
  if (isAll) return database.packs.toArray();
  const found = await database.packs.bulkGet([...ids]);
  return found.filter((pack) => pack !== undefined);
}
