// The one way by which a project changes: load what the command reads, plan, check the rules, write rows and journal
// entry in one strict transaction. Undo and redo walk the journal, which outlives the program. SPEC 3.
import type { ChangeLabel, Command } from '../domain/command.ts';
import { type Diff, isEmptyDiff, reverseDiff } from '../domain/diff.ts';
import { type ChangeId, changeIdSchema, newId } from '../domain/ids.ts';
import { checkInvariants, invariantReads } from '../domain/invariants/invariants.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { toStoreError } from './failures.ts';
import { shelveDiff, unshelveDiff } from './journal.ts';
import { createLoader } from './loadReads.ts';
import type { ChangeRow, ProjectDatabase } from './ProjectDatabase.ts';
import type { HistoryState, ProjectStore, StoreError } from './ProjectStore.ts';
import { writeDiff } from './writeDiff.ts';

export interface RunnerOptions {
  /** ISO time, for the journal. */
  now: () => string;
  /** Told of every diff after it is on disk, whichever way it went. */
  onWritten: (diff: Diff) => void;
}

export type Runner = Pick<ProjectStore, 'run' | 'undo' | 'redo' | 'history'>;

interface Written<T> {
  value: T;
  diff: Diff;
}

export function createRunner(database: ProjectDatabase, options: RunnerOptions): Runner {
  const attempt = async <T, E>(
    act: () => Promise<Result<Written<T>, E>>,
  ): Promise<Result<T, E | StoreError>> => {
    try {
      // Dexie keeps the transaction alive over awaits only in a function that is itself async.
      const done = await database.transaction('rw', database.tables, async () => await act());
      if (!done.ok) return done;
      options.onWritten(done.value.diff);
      return ok(done.value.value);
    } catch (error) {
      return fail(toStoreError(error));
    }
  };
  return {
    run: (command) => attempt(() => runCommand(database, command, options.now())),
    undo: () => attempt(() => stepBack(database)),
    redo: () => attempt(() => stepForward(database)),
    history: () => readHistory(database),
  };
}

async function runCommand(
  database: ProjectDatabase,
  command: Command,
  at: string,
): Promise<Result<Written<ChangeId>, StoreError>> {
  const loader = createLoader(database);
  await loader.load([{ table: 'project', by: 'all' }, ...command.reads]);
  for (const next of command.readsNext ?? []) await loader.load(next(loader.snapshot));
  const planned = command.plan(loader.snapshot);
  if (!planned.ok) return planned;
  const diff = planned.value;
  if (isEmptyDiff(diff)) return fail({ kind: 'nothing-to-do' });
  await loader.load(invariantReads(diff));
  const [broken] = checkInvariants(diff, loader.snapshot);
  if (broken) return fail({ kind: 'invalid', rule: broken.rule, detail: `${broken.table} ${broken.id}` });
  const [project] = loader.snapshot.all('project');
  if (!project) throw new Error('the project has no row of its own');
  await writeDiff(database, diff);
  await dropUndone(database);
  const last = await database.changes.orderBy('sequence').last();
  const change: ChangeRow = {
    id: newId(changeIdSchema),
    sequence: (last?.sequence ?? 0) + 1,
    label: command.describe?.(loader.snapshot) ?? command.label,
    analystId: project.analystId,
    at,
    undone: 0,
  };
  await database.changes.add(change);
  await database.diffs.add({ sequence: change.sequence, diff: shelveDiff(diff, 'added') });
  return ok({ value: change.id, diff });
}

/** A new act after undo: what was undone cannot be redone any more. */
async function dropUndone(database: ProjectDatabase): Promise<void> {
  const undone = await database.changes
    .where('[undone+sequence]')
    .between([1, 0], [1, Infinity])
    .primaryKeys();
  if (undone.length === 0) return;
  await database.changes.bulkDelete(undone);
  await database.diffs.bulkDelete(undone);
}

function lastDone(database: ProjectDatabase): Promise<ChangeRow | undefined> {
  return database.changes.where('[undone+sequence]').between([0, 0], [0, Infinity]).last();
}

function firstUndone(database: ProjectDatabase): Promise<ChangeRow | undefined> {
  return database.changes.where('[undone+sequence]').between([1, 0], [1, Infinity]).first();
}

async function storedDiff(database: ProjectDatabase, sequence: number): Promise<Diff> {
  const row = await database.diffs.get(sequence);
  if (!row) throw new Error(`the journal has no diff ${sequence}`);
  return unshelveDiff(database, row.diff);
}

async function stepBack(
  database: ProjectDatabase,
): Promise<Result<Written<ChangeLabel>, { kind: 'nothing-to-undo' }>> {
  const change = await lastDone(database);
  if (!change) return fail({ kind: 'nothing-to-undo' });
  const forward = await storedDiff(database, change.sequence);
  const diff = reverseDiff(forward);
  await writeDiff(database, diff);
  await database.diffs.put({ sequence: change.sequence, diff: shelveDiff(forward, 'removed') });
  await database.changes.put({ ...change, undone: 1 });
  return ok({ value: change.label, diff });
}

async function stepForward(
  database: ProjectDatabase,
): Promise<Result<Written<ChangeLabel>, { kind: 'nothing-to-redo' }>> {
  const change = await firstUndone(database);
  if (!change) return fail({ kind: 'nothing-to-redo' });
  const diff = await storedDiff(database, change.sequence);
  await writeDiff(database, diff);
  await database.diffs.put({ sequence: change.sequence, diff: shelveDiff(diff, 'added') });
  await database.changes.put({ ...change, undone: 0 });
  return ok({ value: change.label, diff });
}

function readHistory(database: ProjectDatabase): Promise<HistoryState> {
  return database.transaction('r', database.changes, async () => ({
    undo: (await lastDone(database))?.label ?? null,
    redo: (await firstUndone(database))?.label ?? null,
  }));
}
