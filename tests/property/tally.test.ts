// SPEC 5.1: what is counted from packed records equals what a plain walk over the rows counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDiff, createModel, type Model } from '../../renderer/domain/diff.ts';
import { newId, projectIdSchema, type TagId } from '../../renderer/domain/ids.ts';
import { buildPack, isSamePack, type Pack } from '../../renderer/domain/pack.ts';
import {
  type Axis,
  COUNT_UNITS,
  type CountUnit,
  crossTally,
  excerptsBehind,
  selectExcerpts,
} from '../../renderer/domain/selection.ts';
import { firstRows } from '../../renderer/storage/newProject.ts';
import { runInMemory } from '../unit/domain/memoryStore.ts';
import { aReport, NOW } from '../unit/storage/sampleRows.ts';
import { type Act, actArbitrary, toCommand } from './acts.ts';

const first = firstRows(newId(projectIdSchema), { name: 'Missions', analystName: 'Ada' }, NOW);
const contents = await Promise.all([aReport(5), aReport(9)]);
const imports: Act[] = [0, 1].map((a) => ({ kind: 18, a, b: 0, c: 0 }));

function tell(acts: readonly Act[]): Model {
  let model = applyDiff(createModel(), first);
  for (const act of [...imports, ...acts]) {
    const command = toCommand(act, model, contents);
    const done = command && runInMemory(model, command);
    if (done?.ok) model = done.value.model;
  }
  return model;
}

function packsOf(model: Model, reversed = false): Pack[] {
  const turn = <Row>(rows: Row[]): Row[] => (reversed ? rows.reverse() : rows);
  return [...model.reports.values()].map(({ id }) =>
    buildPack({
      reportId: id,
      excerpts: turn([...model.excerpts.values()].filter((row) => row.reportId === id)),
      taggings: turn([...model.taggings.values()].filter((row) => row.reportId === id)),
      indexOf: (blockId) => model.blocks.get(blockId)?.index,
    }),
  );
}

/** Puts every tag into one or two of `size` places, by the letters of its id. */
function axisOf(model: Model, size: number, salt: number): Axis {
  const placesOf = new Map<TagId, readonly number[]>();
  for (const { id } of model.tags.values()) {
    const digit = Number.parseInt(id.slice(salt, salt + 1), 16);
    placesOf.set(id, [...new Set([digit % size, (digit >> 1) % size])]);
  }
  return { size, placesOf, none: null };
}

function placesOfExcerpt(model: Model, excerptId: string, axis: Axis): Set<number> {
  const taggings = [...model.taggings.values()].filter((row) => row.excerptId === excerptId);
  return new Set(taggings.flatMap((row) => [...(axis.placesOf.get(row.tagId) ?? [])]));
}

/** The units that an excerpt is counted by, as words that cannot be confused. */
function unitsOf(model: Model, excerptId: string, unit: CountUnit): string[] {
  const excerpt = [...model.excerpts.values()].find((row) => row.id === excerptId);
  if (!excerpt) return [];
  if (unit === 'excerpts') return [excerpt.id];
  if (unit === 'reports') return [excerpt.reportId];
  const last = model.blocks.get(excerpt.anchor.endBlockId)?.index ?? excerpt.blockIndex;
  return Array.from(
    { length: last - excerpt.blockIndex + 1 },
    (_, at) => `${excerpt.reportId} ${excerpt.blockIndex + at}`,
  );
}

test('a cross tally over packs equals a recount over rows, in every unit', () => {
  let counted = 0;
  fc.assert(
    fc.property(fc.array(actArbitrary, { maxLength: 60, size: 'max' }), (acts) => {
      const model = tell(acts);
      const [rows, columns] = [axisOf(model, 3, 0), axisOf(model, 4, 5)];
      const selection = selectExcerpts(packsOf(model), { reportIds: null, tagSets: [] });
      for (const unit of COUNT_UNITS) {
        const tally = crossTally(selection, rows, columns, unit);
        for (let cell = 0; cell < 12; cell++) {
          const at = { row: Math.floor(cell / 4), column: cell % 4 };
          const inCell = [...model.excerpts.values()].filter(
            ({ id }) =>
              placesOfExcerpt(model, id, rows).has(at.row) &&
              placesOfExcerpt(model, id, columns).has(at.column),
          );
          const units = new Set(inCell.flatMap(({ id }) => unitsOf(model, id, unit)));
          expect(tally.cells[cell]).toBe(units.size);
          expect(new Set(excerptsBehind(selection, rows, columns, at))).toEqual(
            new Set(inCell.map(({ id }) => id)),
          );
          counted += units.size;
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(counted).toBeGreaterThan(500);
});

test('a packed record does not depend on the order of rows, and says when it differs', () => {
  fc.assert(
    fc.property(fc.array(actArbitrary, { maxLength: 40, size: 'max' }), (acts) => {
      const model = tell(acts);
      const reversed = packsOf(model, true);
      for (const [index, pack] of packsOf(model).entries()) {
        const twin = reversed[index];
        expect(twin && isSamePack(pack, twin)).toBe(true);
        expect([...pack.excerptOf]).toEqual([...pack.excerptOf].sort((a, b) => a - b));
        if (pack.tagOf.length > 0)
          expect(isSamePack(pack, { ...pack, tagOf: pack.tagOf.slice(1) })).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});
