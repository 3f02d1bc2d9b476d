// SPEC 3.8 and 4.1 over the real runner and IndexedDB: random acts with undo, redo and restarts in between, held
// against the same story told in memory with an undo stack of whole states.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyDiff,
  createModel,
  type Diff,
  type Model,
  TABLE_NAMES,
  tableDiff,
} from '../../renderer/domain/diff.ts';
import type { TableName } from '../../renderer/domain/records.ts';
import type { ProjectRegistry, ProjectStore } from '../../renderer/storage/ProjectStore.ts';
import { createProjectRegistry } from '../../renderer/storage/registry.ts';
import { runInMemory, stateOf } from '../unit/domain/memoryStore.ts';
import { aReport } from '../unit/storage/sampleRows.ts';
import { type Act, actArbitrary, toCommand } from './acts.ts';

// One report is big enough to be journalled by reference.
const contents = await Promise.all([aReport(230), aReport(4)]);

type Step = { do: 'act'; act: Act } | { do: 'undo' | 'redo' | 'restart' };
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ do: fc.constant('act' as const), act: actArbitrary }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'restart' as const) }),
  },
);

async function readModel(store: ProjectStore): Promise<Model> {
  const diff: Diff = {};
  const read = async <T extends TableName>(table: T): Promise<void> => {
    for await (const slice of store.rowsOf(table)) tableDiff(diff, table).added.push(...slice);
  };
  for (const table of TABLE_NAMES) await read(table);
  return applyDiff(createModel(), diff);
}

async function reopen(registry: ProjectRegistry, id: ProjectStore['id']): Promise<ProjectStore> {
  const opened = await registry.open(id);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** The story in memory: all states, and where in them the project stands. */
class Line {
  states: Model[];
  at = 0;
  constructor(start: Model) {
    this.states = [start];
  }
  get now(): Model {
    const state = this.states[this.at];
    if (!state) throw new Error('no state');
    return state;
  }
}

async function take(store: ProjectStore, line: Line, step: Exclude<Step, { do: 'restart' }>): Promise<void> {
  if (step.do === 'act') {
    const command = toCommand(step.act, line.now, contents);
    if (!command) return;
    const expected = runInMemory(line.now, command);
    const done = await store.run(command);
    expect(done.ok).toBe(expected.ok);
    if (!expected.ok) return;
    line.states = [...line.states.slice(0, line.at + 1), expected.value.model];
    line.at += 1;
  } else if (step.do === 'undo') {
    expect((await store.undo()).ok).toBe(line.at > 0);
    line.at = Math.max(0, line.at - 1);
  } else {
    const isPossible = line.at + 1 < line.states.length;
    expect((await store.redo()).ok).toBe(isPossible);
    if (isPossible) line.at += 1;
  }
}

test('the runner, its journal and its restarts tell the same story as memory does', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const options = { indexedDB: new IDBFactory(), IDBKeyRange };
      const registry = createProjectRegistry({ ...options, session: 'one' });
      const { id } = await registry.create({ name: 'Missions', analystName: 'Ada' });
      let store = await reopen(registry, id);
      const line = new Line(await readModel(store));
      const importFirst: Step = { do: 'act', act: { kind: 18, a: 0, b: 0, c: 0 } };
      for (const step of [importFirst, ...steps]) {
        if (step.do !== 'restart') await take(store, line, step);
        else {
          store.close();
          store = await reopen(createProjectRegistry({ ...options, session: 'two' }), id);
        }
      }
      expect(stateOf(await readModel(store))).toEqual(stateOf(line.now));
      const { falseQuotes, falsePacks, brokenRows } = await store.healthCheck();
      expect([falseQuotes, falsePacks, brokenRows]).toEqual([[], [], []]);
      while ((await store.undo()).ok);
      expect(stateOf(await readModel(store))).toEqual(stateOf(line.states[0] ?? line.now));
      while ((await store.redo()).ok);
      expect(stateOf(await readModel(store))).toEqual(stateOf(line.states.at(-1) ?? line.now));
      store.close();
    }),
    { numRuns: 25 },
  );
});
