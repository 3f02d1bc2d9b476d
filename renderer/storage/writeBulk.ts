// Additions too many for one act: in slices, each its own short transaction, without a journal entry. For contents
// that are checked already and go into a project where nobody works yet.
import { countRows, type Diff, TABLE_NAMES, type TableDiff, tableDiff } from '../domain/diff.ts';
import type { Rows, TableName } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { toStoreError } from './failures.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';
import type { Progress, StoreError } from './ProjectStore.ts';
import { rebuildPacks } from './packs.ts';
import { reportsTouched, slicesOf } from './writeDiff.ts';

const SLICE = 1000;

/** Marks packed records in the same transaction: a rebuild may come between any two slices. */
function addSlice<T extends TableName>(
  database: ProjectDatabase,
  table: T,
  slice: readonly Rows[T][],
): Promise<void> {
  const diff: Diff = {};
  tableDiff(diff, table).added.push(...slice);
  const touched = [...reportsTouched(diff)].map((reportId) => ({ reportId }));
  return database.transaction('rw', database.rows(table), database.stalePacks, async () => {
    await database.rows(table).bulkAdd(slice);
    if (touched.length > 0) await database.stalePacks.bulkPut(touched);
  });
}

/** Rows count in the progress first, then the packed records, one a report. */
export async function writeBulk(
  database: ProjectDatabase,
  content: Diff,
  onProgress: Progress = () => {},
): Promise<Result<null, StoreError>> {
  const rowCount = countRows(content);
  const total = rowCount + reportsTouched(content).size;
  let done = 0;
  const add = async <T extends TableName>(table: T): Promise<void> => {
    const part: TableDiff<Rows[T]> | undefined = content[table];
    for (const slice of slicesOf(part?.added ?? [], SLICE)) {
      await addSlice(database, table, slice);
      done += slice.length;
      onProgress(done, total);
    }
  };
  try {
    for (const table of TABLE_NAMES) await add(table);
    await rebuildPacks(database, (packs) => onProgress(Math.min(rowCount + packs, total), total));
    return ok(null);
  } catch (error) {
    return fail(toStoreError(error));
  }
}
