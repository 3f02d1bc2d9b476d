import { expect, test } from 'vitest';
import { readActivity } from '../../../renderer/domain/activity.ts';
import { createAnchor } from '../../../renderer/domain/anchors.ts';
import {
  analystIdSchema,
  excerptIdSchema,
  facetIdSchema,
  figureIdSchema,
  newId,
  taggingIdSchema,
} from '../../../renderer/domain/ids.ts';
import type { Figure, Tag, Tagging } from '../../../renderer/domain/records.ts';
import { aReport, aTag, NOW } from '../storage/sampleRows.ts';

const { report, blocks } = await aReport(2);
const analystId = newId(analystIdSchema);
const excerpt = {
  id: newId(excerptIdSchema),
  reportId: report.id,
  anchor: createAnchor(blocks, { startIndex: 0, start: 0, endIndex: 0, end: 9 }),
  blockIndex: 0,
  note: '',
  analystId,
  createdAt: NOW,
  updatedAt: NOW,
};
const inFacet = (name: string, facet: string): Tag => aTag(name, { facetId: facetIdSchema.parse(facet) });
const [training, bolivia, own] = [
  inFacet('Training', 'activity'),
  inFacet('Bolivia', 'place'),
  inFacet('Mood', 'moods'),
];
const tags = new Map([training, bolivia, own].map((tag) => [tag.id, tag]));
const tagged = (tag: Tag, excerptId = excerpt.id): Tagging => ({
  id: newId(taggingIdSchema),
  excerptId,
  reportId: report.id,
  tagId: tag.id,
  analystId,
  origin: 'manual',
  createdAt: NOW,
});
const figure: Figure = {
  id: newId(figureIdSchema),
  excerptId: excerpt.id,
  value: 120,
  unit: 'judges',
  approximation: 'more-than',
  kind: 'count',
};

test('an activity is the excerpt read through its facets', () => {
  const taggings = [
    tagged(bolivia),
    tagged(training),
    tagged(training),
    tagged(own),
    tagged(own, newId(excerptIdSchema)),
  ];
  const other = { ...figure, excerptId: newId(excerptIdSchema) };
  expect(readActivity({ excerpt, report, taggings, tags, figures: [figure, other] })).toEqual({
    excerptId: excerpt.id,
    reportId: report.id,
    facets: { theme: [], activity: [training], place: [bolivia], actor: [], instrument: [] },
    figures: [figure],
    saidOn: '2026-02-01',
  });
});

test('without a tag in a built-in facet there is no activity', () => {
  expect(readActivity({ excerpt, report, taggings: [tagged(own)], tags, figures: [figure] })).toBeNull();
});
