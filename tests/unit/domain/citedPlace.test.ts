import { expect, test } from 'vitest';
import { citedPlace } from '../../../renderer/domain/citedPlace.ts';
import { blockIdSchema, newId } from '../../../renderer/domain/ids.ts';
import type { Block } from '../../../renderer/domain/records.ts';
import { createExampleProject } from '../exchange/exampleProject.ts';

/** Blocks told as "paragraph 1", "footnote *", "paragraph". */
function toBlocks(...told: string[]): Block[] {
  const [block] = createExampleProject().blocks;
  if (block === undefined) throw new Error('no block');
  return told.map((words, index) => {
    const [kind, label] = words.split(' ');
    const known = (['paragraph', 'heading', 'footnote', 'item'] as const).find((name) => name === kind);
    return { ...block, id: newId(blockIdSchema), index, kind: known ?? 'other', label: label ?? null };
  });
}

function place(blocks: Block[], from: number, to: number, known = blocks) {
  const [excerpt] = createExampleProject().excerpts;
  const [first, last] = [blocks[from], blocks[to]];
  if (excerpt === undefined || first === undefined || last === undefined) throw new Error('no excerpt');
  const anchor = { ...excerpt.anchor, startBlockId: first.id, endBlockId: last.id, label: first.label };
  return citedPlace({ ...excerpt, anchor }, known);
}

test('one block cites its own number, of its own kind', () => {
  const blocks = toBlocks('heading II.', 'paragraph 7', 'footnote 3', 'other');
  expect(place(blocks, 0, 0)).toEqual({ kind: 'heading', labels: ['II.'] });
  expect(place(blocks, 1, 1)).toEqual({ kind: 'paragraph', labels: ['7'] });
  expect(place(blocks, 2, 2)).toEqual({ kind: 'footnote', labels: ['3'] });
  expect(place(blocks, 3, 3)).toEqual({ kind: 'paragraph', labels: [] });
});

test('several blocks cite their paragraphs, not the headings and footnotes between', () => {
  const blocks = toBlocks('paragraph 7', 'footnote 3', 'heading A.', 'paragraph 8', 'item 9');
  expect(place(blocks, 0, 4)).toEqual({ kind: 'paragraph', labels: ['7', '8', '9'] });
  expect(place(blocks, 2, 3)).toEqual({ kind: 'paragraph', labels: ['8'] });
});

test('what lies between is counted up where its blocks are not at hand', () => {
  const blocks = toBlocks('paragraph 7', 'paragraph 8', 'paragraph 9', 'paragraph 10');
  const ends = blocks.filter((block) => block.label === '7' || block.label === '10');
  expect(place(blocks, 0, 3, ends).labels).toEqual(['7', '8', '9', '10']);
  expect(place(blocks, 0, 3, []).labels).toEqual(['7']);
});
