// SPEC 3.1 and 3.3: whatever an analyst does in whatever order, the rules hold, and diffs lead back and forth.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyDiff,
  createModel,
  type Diff,
  type Model,
  mergeDiffs,
  reverseDiff,
} from '../../renderer/domain/diff.ts';
import { newId, projectIdSchema } from '../../renderer/domain/ids.ts';
import { firstRows } from '../../renderer/storage/newProject.ts';
import { brokenRules, runInMemory, stateOf } from '../unit/domain/memoryStore.ts';
import { aReport, NOW } from '../unit/storage/sampleRows.ts';
import { type Act, actArbitrary, toCommand } from './acts.ts';

const first = firstRows(newId(projectIdSchema), { name: 'Missions', analystName: 'Ada' }, NOW);
const contents = await Promise.all([aReport(3), aReport(6)]);
const start: Model = applyDiff(createModel(), first);
const stories = fc.array(actArbitrary, { minLength: 1, maxLength: 60, size: 'max' });
let accepted = 0;
const refused = new Map<string, number>();

function tell(acts: readonly Act[]): { diffs: Diff[]; models: Model[] } {
  const diffs: Diff[] = [];
  const models = [start];
  let model = start;
  const importFirst: Act = { kind: 18, a: 0, b: 0, c: 0 };
  for (const act of [importFirst, ...acts]) {
    const command = toCommand(act, model, contents);
    const done = command && runInMemory(model, command);
    if (!done) continue;
    if (!done.ok) {
      refused.set(done.error.kind, (refused.get(done.error.kind) ?? 0) + 1);
      continue;
    }
    accepted += 1;
    model = done.value.model;
    diffs.push(done.value.diff);
    models.push(model);
  }
  return { diffs, models };
}

test('every state that acts lead to keeps every rule (SPEC 3.3)', () => {
  fc.assert(
    fc.property(stories, (acts) => {
      for (const model of tell(acts).models) expect(brokenRules(model)).toEqual([]);
    }),
    { numRuns: 150 },
  );
  // The stories must tell something: most acts are done, and some are refused.
  expect(accepted).toBeGreaterThan(1000);
  expect([...refused.keys()].sort()).toEqual(expect.arrayContaining(['duplicate', 'nothing-to-do']));
});

test('undoing all leads to the start, redoing all to the end; one merged diff does the same (SPEC 3.1)', () => {
  fc.assert(
    fc.property(stories, (acts) => {
      const { diffs, models } = tell(acts);
      let model = models.at(-1) ?? start;
      const end = stateOf(model);
      for (const [back, diff] of diffs.toReversed().entries()) {
        model = applyDiff(model, reverseDiff(diff));
        expect(stateOf(model)).toEqual(stateOf(models[models.length - 2 - back] ?? start));
      }
      for (const diff of diffs) model = applyDiff(model, diff);
      expect(stateOf(model)).toEqual(end);
      const merged = diffs.reduce<Diff>((all, diff) => mergeDiffs(all, diff), {});
      expect(stateOf(applyDiff(start, merged))).toEqual(end);
      expect(stateOf(applyDiff(applyDiff(start, merged), reverseDiff(merged)))).toEqual(stateOf(start));
    }),
    { numRuns: 100 },
  );
});
