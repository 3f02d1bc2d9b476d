import { describe, expect, test } from 'vitest';
import { isQuoteTrue } from '../../../renderer/domain/anchors.ts';
import type { Diff } from '../../../renderer/domain/diff.ts';
import { placeByRef } from '../../../renderer/domain/gazetteer/gazetteer.ts';
import { analystIdSchema, projectIdSchema } from '../../../renderer/domain/ids.ts';
import { checkInvariants } from '../../../renderer/domain/invariants/invariants.ts';
import { recordSchemas } from '../../../renderer/domain/records.ts';
import { createSnapshot } from '../../../renderer/domain/snapshot.ts';
import { firstRows } from '../../../renderer/storage/newProject.ts';
import { createBigReport, PER_REPORT, SEED } from '../../bench/bigProject.ts';
import { createTags } from '../../bench/bigTags.ts';

const id = projectIdSchema.parse('8f4f1c6e-7f2a-4a52-9d0b-0d6a0b3f1e11');
const first = firstRows(id, { name: 'Big', analystName: 'Ada' }, '2026-01-05T08:00:00.000Z');
const analystId = analystIdSchema.parse(first.analysts?.added[0]?.id);
const { tags, byFacet } = createTags();
const five = Array.from({ length: 5 }, (_, index) =>
  createBigReport({ seed: SEED, index, byFacet, analystId }),
);

function added<Row>(rows: Row[]): { added: Row[]; updated: []; removed: [] } {
  return { added: rows, updated: [], removed: [] };
}

describe('the big project', () => {
  test('is the same every time, and another with another seed', () => {
    const again = createBigReport({ seed: SEED, index: 3, byFacet: createTags().byFacet, analystId });
    expect(again).toEqual(five[3]);
    expect(createBigReport({ seed: SEED + 1, index: 3, byFacet, analystId })).not.toEqual(five[3]);
  });

  test('has the size that the bars speak of', () => {
    const sum = (count: (report: (typeof five)[number]) => number): number =>
      five.reduce((total, report) => total + count(report), 0);
    expect(sum(({ report }) => report.paragraphs)).toBe(5 * PER_REPORT.paragraphs);
    expect(sum(({ excerpts }) => excerpts.length)).toBe(5 * PER_REPORT.excerpts);
    expect(sum(({ taggings }) => taggings.length)).toBe(5 * PER_REPORT.taggings);
    const paragraphs = five.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph'));
    const mean = paragraphs.reduce((total, { text }) => total + text.length, 0) / paragraphs.length;
    expect(mean).toBeGreaterThan(560);
    expect(mean).toBeLessThan(640);
    expect(tags).toHaveLength(60);
    expect(Object.keys(byFacet)).toHaveLength(5);
  });

  test('passes every schema and every rule of the domain', () => {
    const content: Diff = {
      ...first,
      tags: added(tags),
      works: added(five.map(({ work }) => work)),
      reports: added(five.map(({ report }) => report)),
      blocks: added(five.flatMap(({ blocks }) => blocks)),
      files: added(five.map(({ file }) => file)),
      excerpts: added(five.flatMap(({ excerpts }) => excerpts)),
      taggings: added(five.flatMap(({ taggings }) => taggings)),
    };
    for (const row of content.tags?.added ?? []) recordSchemas.tags.parse(row);
    for (const { work, report, blocks, file, excerpts, taggings } of five) {
      recordSchemas.works.parse(work);
      recordSchemas.reports.parse(report);
      recordSchemas.files.parse(file);
      for (const block of blocks) recordSchemas.blocks.parse(block);
      for (const excerpt of excerpts) recordSchemas.excerpts.parse(excerpt);
      for (const tagging of taggings) recordSchemas.taggings.parse(tagging);
    }
    expect(checkInvariants(content, createSnapshot())).toEqual([]);
  });

  test('quotes what stands in the text, and tags places that the gazetteer knows', () => {
    for (const { excerpts, blocks } of five) {
      for (const excerpt of excerpts) expect(isQuoteTrue(excerpt.anchor, blocks)).toBe(true);
    }
    const places = tags.filter((tag) => tag.facetId === 'place');
    for (const place of places) expect(placeByRef(place.ref ?? ''), place.name).not.toBeNull();
  });
});
