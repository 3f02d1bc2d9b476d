// Runs commands on a project in memory, with the declared reads honoured to the letter: what a command does not
// declare it does not see. The oracle for the runner over IndexedDB.
import type { Command, CommandError, Read, Snapshot } from '../../../renderer/domain/command.ts';
import { applyDiff, createModel, type Diff, isEmptyDiff, type Model } from '../../../renderer/domain/diff.ts';
import { checkInvariants, invariantReads } from '../../../renderer/domain/invariants/invariants.ts';
import { fail, ok, type Result } from '../../../renderer/domain/result.ts';
import { createSnapshot, type LoadedSnapshot } from '../../../renderer/domain/snapshot.ts';

function rowsFor(model: Model, snapshot: LoadedSnapshot, read: Read): void {
  const load = <Row>(rows: Iterable<Row>, matches: (row: Row) => boolean): Row[] => [...rows].filter(matches);
  const keys = new Set<string>('keys' in read ? read.keys : []);
  if (read.by === 'id') {
    const of = <T extends Read['table']>(table: T) =>
      snapshot.load(
        table,
        [...keys].flatMap((key) => model[table].get(key) ?? []),
      );
    of(read.table);
  } else if (read.by === 'all') {
    const of = <T extends Read['table']>(table: T) => snapshot.load(table, [...model[table].values()]);
    of(read.table);
  } else if (read.by === 'firstBlock') {
    const { reportId, blockIndex } = read;
    const at = load(
      model.excerpts.values(),
      (row) => row.reportId === reportId && row.blockIndex === blockIndex,
    );
    snapshot.load('excerpts', at);
  } else if (read.by === 'sha256') {
    snapshot.load(
      'reports',
      load(model.reports.values(), (row) => keys.has(row.file.sha256)),
    );
  } else if (read.by === 'workId') {
    snapshot.load(
      'reports',
      load(model.reports.values(), (row) => keys.has(row.workId)),
    );
  } else if (read.by === 'tagId') {
    snapshot.load(
      'taggings',
      load(model.taggings.values(), (row) => keys.has(row.tagId)),
    );
  } else if (read.by === 'excerptId') {
    if (read.table === 'taggings') {
      snapshot.load(
        'taggings',
        load(model.taggings.values(), (row) => keys.has(row.excerptId)),
      );
    } else
      snapshot.load(
        'figures',
        load(model.figures.values(), (row) => keys.has(row.excerptId)),
      );
  } else if (read.table === 'blocks') {
    snapshot.load(
      'blocks',
      load(model.blocks.values(), (row) => keys.has(row.reportId)),
    );
  } else if (read.table === 'excerpts') {
    snapshot.load(
      'excerpts',
      load(model.excerpts.values(), (row) => keys.has(row.reportId)),
    );
  } else
    snapshot.load(
      'taggings',
      load(model.taggings.values(), (row) => keys.has(row.reportId)),
    );
}

export interface Planned {
  diff: Diff;
  model: Model;
  snapshot: Snapshot;
}

/** Plans, checks and applies one command. */
export function runInMemory(model: Model, command: Command): Result<Planned, CommandError> {
  const snapshot = createSnapshot();
  for (const read of command.reads) rowsFor(model, snapshot, read);
  for (const next of command.readsNext ?? [])
    for (const read of next(snapshot)) rowsFor(model, snapshot, read);
  const planned = command.plan(snapshot);
  if (!planned.ok) return planned;
  if (isEmptyDiff(planned.value)) return fail({ kind: 'nothing-to-do' });
  for (const read of invariantReads(planned.value)) rowsFor(model, snapshot, read);
  const [broken] = checkInvariants(planned.value, snapshot);
  if (broken) return fail({ kind: 'invalid', rule: broken.rule, detail: broken.id });
  return ok({ diff: planned.value, model: applyDiff(model, planned.value), snapshot });
}

/** Every rule on the whole project at once, as if all of it had just been added. */
export function brokenRules(model: Model): string[] {
  const diff: Diff = {};
  Object.assign(
    diff,
    Object.fromEntries(
      Object.entries(model).map(([table, rows]) => [
        table,
        { added: [...rows.values()], updated: [], removed: [] },
      ]),
    ),
  );
  return checkInvariants(diff, createSnapshot(createModel())).map(
    ({ rule, table, id }) => `${rule} ${table} ${id}`,
  );
}

/** Rows by table and id, for comparison: empty tables included, order without meaning. */
export function stateOf(model: Model): Record<string, Record<string, unknown>> {
  return Object.fromEntries(Object.entries(model).map(([table, rows]) => [table, Object.fromEntries(rows)]));
}
