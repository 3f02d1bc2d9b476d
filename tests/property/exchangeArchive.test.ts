// Any project comes back equal, twice the same bytes; any mutilated archive is refused or comes back equal.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockIdSchema,
  excerptIdSchema,
  facetIdSchema,
  reportIdSchema,
  taggingIdSchema,
  tagIdSchema,
  workIdSchema,
} from '../../renderer/domain/ids.ts';
import type { ProjectContent } from '../../renderer/exchange/archive/format.ts';
import { readArchive } from '../../renderer/exchange/archive/readArchive.ts';
import { writeArchive } from '../../renderer/exchange/archive/writeArchive.ts';
import { createExampleProject } from '../unit/exchange/exampleProject.ts';

const options = { appVersion: '0.0.1' };
const uuid = fc.uuid({ version: 4 });
const words = fc.string({ unit: 'binary', maxLength: 30 });
const maybe = fc.option(words);

/** The example, with works, reports, blocks, tags, excerpts and taggings of any text added to it. */
const projects: fc.Arbitrary<ProjectContent> = fc
  .record({
    reports: fc.uniqueArray(uuid, { maxLength: 4 }),
    blocks: fc.array(
      fc.record({
        id: uuid,
        label: maybe,
        text: words,
        path: fc.array(words, { maxLength: 3 }),
        of: fc.nat(),
      }),
      { maxLength: 12 },
    ),
    tags: fc.array(
      fc.record({ id: uuid, name: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), of: fc.nat() }),
      {
        maxLength: 8,
      },
    ),
    excerpts: fc.array(fc.record({ id: uuid, quote: words, note: words, start: fc.nat(9), of: fc.nat() }), {
      maxLength: 8,
    }),
    taggings: fc.array(fc.record({ id: uuid, excerpt: fc.nat(), tag: fc.nat() }), { maxLength: 20 }),
    figures: fc.array(fc.double({ noDefaultInfinity: true, noNaN: true }), { maxLength: 4 }),
    // `__proto__` is no name that an object of JavaScript keeps.
    attributes: fc.dictionary(
      words.filter((key) => key !== '__proto__'),
      words,
      { maxKeys: 4, noNullPrototype: true },
    ),
    query: fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
  })
  .map((drawn) => {
    const content = createExampleProject();
    const [report, block, tag, excerpt, tagging, figure, query] = [
      content.reports[0],
      content.blocks[0],
      content.tags[0],
      content.excerpts[0],
      content.taggings[0],
      content.figures[0],
      content.queries[0],
    ];
    if (!report || !block || !tag || !excerpt || !tagging || !figure || !query) return content;
    // JSON has no minus zero.
    query.query = JSON.parse(JSON.stringify(drawn.query));
    report.attributes = drawn.attributes;
    for (const id of drawn.reports) {
      const work = { id: workIdSchema.parse(id), title: id };
      content.works.push(work);
      content.reports.push({ ...report, id: reportIdSchema.parse(id), workId: work.id });
    }
    const pick = <T>(rows: T[], fallback: T, of: number): T => rows[of % rows.length] ?? fallback;
    for (const [index, drawnBlock] of drawn.blocks.entries()) {
      const { id, of, ...rest } = drawnBlock;
      const reportId = pick(content.reports, report, of).id;
      content.blocks.push({ ...block, ...rest, id: blockIdSchema.parse(id), reportId, index: index + 10 });
    }
    for (const { id, name, of } of drawn.tags) {
      const facetId = facetIdSchema.parse('theme');
      const themes = content.tags.filter((row) => row.facetId === facetId);
      const parentId = of % 3 === 0 ? null : pick(themes, tag, of).id;
      content.tags.push({ ...tag, id: tagIdSchema.parse(id), name, parentId, facetId });
    }
    for (const { id, quote, note, start, of } of drawn.excerpts) {
      const anchor = { ...excerpt.anchor, start, quote };
      const reportId = pick(content.reports, report, of).id;
      content.excerpts.push({ ...excerpt, id: excerptIdSchema.parse(id), note, anchor, reportId });
    }
    for (const { id, excerpt: of, tag: tagOf } of drawn.taggings) {
      const { id: excerptId, reportId } = pick(content.excerpts, excerpt, of);
      const tagId = pick(content.tags, tag, tagOf).id;
      content.taggings.push({ ...tagging, id: taggingIdSchema.parse(id), excerptId, reportId, tagId });
    }
    figure.value = (drawn.figures[0] ?? 0) + 0;
    return unique(content);
  });

function unique(content: ProjectContent): ProjectContent {
  const first = <R extends { id: string }>(rows: R[]) => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ];
  return {
    ...content,
    blocks: first(content.blocks),
    tags: first(content.tags),
    excerpts: first(content.excerpts),
    taggings: first(content.taggings),
  };
}

function sorted(content: ProjectContent) {
  return Object.entries(content).map(([table, rows]) => [
    table,
    Object.fromEntries(rows.map((row) => [row.id, row])),
  ]);
}

test('any project comes back equal, and twice the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(projects, async (content) => {
      const bytes = await writeArchive(content, options);
      const read = await readArchive(bytes);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(sorted(read.value)).toEqual(sorted(content));
      expect(await writeArchive(read.value, options)).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

test('an archive cut anywhere is refused, in time', async () => {
  const bytes = await writeArchive(createExampleProject(), options);
  for (let length = 0; length < bytes.length; length += length % 512 === 0 ? 37 : 512 - (length % 512)) {
    const started = performance.now();
    const read = await readArchive(bytes.slice(0, length));
    expect(read.ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test('an archive with changed bytes is refused or comes back equal, in time', async () => {
  const bytes = await writeArchive(createExampleProject(), options);
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const damaged = bytes.slice();
      for (const { at, to } of changes) damaged[at] = to;
      const started = performance.now();
      const read = await readArchive(damaged);
      expect(performance.now() - started).toBeLessThan(2000);
      if (read.ok) expect(sorted(read.value)).toEqual(sorted(createExampleProject()));
    }),
    { numRuns: 1500 },
  );
});

test('any bytes at all are refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, zipLike) => {
      if (zipLike) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
      expect((await readArchive(bytes)).ok).toBe(false);
    }),
  );
});
