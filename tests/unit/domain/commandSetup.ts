// The project that the tests of commands start from: one report, no tag; every act is held to the invariants.
import { beforeEach, expect } from 'vitest';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import type { Command, CommandError } from '../../../renderer/domain/command.ts';
import { tagPassage } from '../../../renderer/domain/commands/excerptCommands.ts';
import { importReport } from '../../../renderer/domain/commands/reportCommands.ts';
import { applyDiff, createModel, type Diff, type Model } from '../../../renderer/domain/diff.ts';
import { figureIdSchema, newId, projectIdSchema } from '../../../renderer/domain/ids.ts';
import type { Figure, Tag } from '../../../renderer/domain/records.ts';
import { firstRows } from '../../../renderer/storage/newProject.ts';
import { aReport, NOW } from '../storage/sampleRows.ts';
import { brokenRules, runInMemory } from './memoryStore.ts';

export const LATER = '2026-04-01T10:00:00.000Z';
export const first = firstRows(newId(projectIdSchema), { name: 'Missions', analystName: 'Ada' }, NOW);
export const content = await aReport(6);
export const { report, blocks } = content;
const analyst = first.analysts?.added[0];
if (!analyst) throw new Error('no analyst');
export const analystId = analyst.id;
export let model: Model = createModel();

/** Does it or fails the test; returns the diff. */
export function act(command: Command): Diff {
  const done = runInMemory(model, command);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  model = done.value.model;
  expect(brokenRules(model)).toEqual([]);
  return done.value.diff;
}

export function refusal(command: Command): CommandError | null {
  const done = runInMemory(model, command);
  return done.ok ? null : done.error;
}

export function passageAt(blockIndex: number, start = 0, end = 9) {
  const anchor = createAnchor(blocks, { startIndex: blockIndex, start, endIndex: blockIndex, end });
  return { reportId: report.id, anchor, blockIndex, analystId, now: NOW };
}

export function tagAt(blockIndex: number, ...tags: Tag[]): Diff {
  const choices = tags.map((tag) => ({ kind: 'new' as const, tag }));
  return act(tagPassage({ ...passageAt(blockIndex), tags: choices, origin: 'manual' }));
}

export const only = <Row>(rows: Map<string, Row>): Row => {
  const [row, second] = rows.values();
  if (!row || second) throw new Error(`${rows.size} rows instead of one`);
  return row;
};
export const tagsByName = (): Record<string, Tag> =>
  Object.fromEntries([...model.tags.values()].map((tag) => [tag.name, tag]));
export const figure = (value: number): Figure => ({
  id: newId(figureIdSchema),
  excerptId: only(model.excerpts).id,
  value,
  unit: 'courts',
  approximation: 'exact',
  kind: 'count',
});

beforeEach(() => {
  model = applyDiff(createModel(), first);
  act(importReport(content));
});
