import { describe, expect, test } from 'vitest';
import { sha256Schema } from '../../../renderer/domain/ids.ts';
import {
  blockSchema,
  originalFileSchema,
  reportSchema,
  workSchema,
} from '../../../renderer/domain/records.ts';
import { toImport } from '../../../renderer/reading/toImport.ts';
import { mustReadText } from './corpus.ts';

const NOW = '2034-05-06T07:08:09.000Z';
const FILE = {
  name: 'garden.md',
  sha256: sha256Schema.parse('ab'.repeat(32)),
  bytes: new Uint8Array([1, 2, 3]),
  mediaType: 'text/markdown',
};

describe('toImport', () => {
  test('gives records that the schemas accept, with lasting ids and gapless order', () => {
    const read = mustReadText(
      '# Gardens\n\n## I. Beds\n\n1. Roses.\n\n3. Lilies, which are many and stand in the south.\n\n(a) White ones.',
    );
    const { work, report, blocks, file } = toImport(read, FILE, NOW);
    expect(() => [
      workSchema.parse(work),
      reportSchema.parse(report),
      originalFileSchema.parse(file),
    ]).not.toThrow();
    for (const [index, block] of blocks.entries()) {
      expect(blockSchema.parse(block)).toMatchObject({ index, reportId: report.id });
    }
    expect(report).toMatchObject({
      workId: work.id,
      title: 'Gardens',
      paragraphs: 2,
      blocks: 4,
      importedAt: NOW,
      readUpTo: 0,
    });
    expect(blocks.map((block) => block.text)).toEqual(read.blocks.map((block) => block.text));
  });

  test('warnings point at the records', () => {
    const read = mustReadText(
      '1. Roses stand in the north.\n\n3. Lilies, which are many, stand in the south.\n\n4. Paths lie between.',
    );
    const { report, blocks } = toImport(read, FILE, NOW);
    const gap = report.warnings.find((warning) => warning.code === 'paragraph-number-gap');
    expect(gap?.block).toBe(blocks[1]?.id);
  });

  test('twice imported, nothing is shared', () => {
    const read = mustReadText('1. Roses stand in the north of the garden.');
    const [one, two] = [toImport(read, FILE, NOW), toImport(read, FILE, NOW)];
    expect(one.report.id).not.toBe(two.report.id);
    expect(one.blocks[0]?.id).not.toBe(two.blocks[0]?.id);
  });
});
