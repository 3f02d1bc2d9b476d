import { describe, expect, test } from 'vitest';
import { createAnchor, isQuoteTrue, resolveAnchor } from '../../../renderer/domain/anchors.ts';
import { blockIdSchema, newId } from '../../../renderer/domain/ids.ts';
import type { Block } from '../../../renderer/domain/records.ts';
import { readSpan } from '../../../renderer/domain/span.ts';
import { aReport } from '../storage/sampleRows.ts';

const { blocks: sample } = await aReport(9);

function blocksOf(...texts: string[]): Block[] {
  return sample.slice(0, texts.length).map((block, index) => ({
    ...block,
    id: newId(blockIdSchema),
    label: String(index + 10),
    text: texts[index] ?? '',
  }));
}

const TEXTS = [
  'The office trained judges in three States.',
  'Prisons received legal advice. Prisons received food. Courts received nothing of either kind.',
  'A last paragraph, about boats 🚢 and harbours.',
] as const;

function edited(blocks: readonly Block[], index: number, change: (text: string) => string): Block[] {
  return blocks.map((block) => (block.index === index ? { ...block, text: change(block.text) } : block));
}

describe('an anchor (SPEC 2)', () => {
  test('keeps position, quote, 32 units of context and the label', () => {
    const blocks = blocksOf(...TEXTS);
    const anchor = createAnchor(blocks, { startIndex: 1, start: 31, endIndex: 1, end: 38 });
    expect(anchor).toMatchObject({
      quote: 'Prisons',
      prefix: 'Prisons received legal advice. ',
      suffix: ' received food. Courts received ',
      label: '11',
    });
    expect(anchor.suffix).toHaveLength(32);
    expect(resolveAnchor(anchor, blocks)).toEqual({
      kind: 'exact',
      startIndex: 1,
      start: 31,
      endIndex: 1,
      end: 38,
    });
  });

  test('spans several blocks, joined by LF', () => {
    const blocks = blocksOf(...TEXTS);
    const anchor = createAnchor(blocks, { startIndex: 0, start: 11, endIndex: 1, end: 7 });
    expect(anchor.quote).toBe('trained judges in three States.\nPrisons');
    expect(isQuoteTrue(anchor, blocks)).toBe(true);
  });

  test('never cuts a surrogate pair, and draws offsets in', () => {
    const blocks = blocksOf(...TEXTS);
    const boat = TEXTS[2].indexOf('🚢');
    const anchor = createAnchor(blocks, { startIndex: 2, start: boat + 1, endIndex: 2, end: boat + 1 });
    expect(anchor.quote).toBe('🚢');
    expect(createAnchor(blocks, { startIndex: 2, start: -5, endIndex: 9, end: 900 }).quote).toBe(TEXTS[2]);
  });

  test('heals when words before it change, and picks the right one of two by its context', () => {
    const blocks = blocksOf(...TEXTS);
    const anchor = createAnchor(blocks, { startIndex: 1, start: 31, endIndex: 1, end: 38 });
    const changed = edited(blocks, 1, (text) => `In 2023, ${text}`);
    expect(isQuoteTrue(anchor, changed)).toBe(false);
    expect(resolveAnchor(anchor, changed)).toEqual({
      kind: 'healed',
      startIndex: 1,
      start: 40,
      endIndex: 1,
      end: 47,
    });
  });

  test('heals in a block that was made anew, by the label', () => {
    const blocks = blocksOf('Same words here.', 'Same words here.', 'Same words here.');
    const anchor = createAnchor(blocks, { startIndex: 1, start: 0, endIndex: 1, end: 4 });
    const anew = blocks.map((block) => ({ ...block, id: newId(blockIdSchema) }));
    expect(resolveAnchor(anchor, anew)).toMatchObject({ kind: 'healed', startIndex: 1, start: 0, end: 4 });
  });

  test('heals when a few letters of the quote itself change', () => {
    const blocks = blocksOf(...TEXTS);
    const anchor = createAnchor(blocks, { startIndex: 1, start: 54, endIndex: 1, end: 77 });
    const changed = edited(blocks, 1, (text) => text.replace('Courts received', 'The courts recieved'));
    const healed = resolveAnchor(anchor, changed);
    expect(healed.kind).toBe('healed');
    expect(healed.kind === 'healed' && readSpan(changed, healed)).toContain('ourts recieved');
  });

  test('heals a long quote by its two ends', () => {
    const long = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ');
    const blocks = blocksOf('Before.', `Start. ${long} End.`, 'After.');
    const anchor = createAnchor(blocks, { startIndex: 1, start: 7, endIndex: 1, end: 7 + long.length });
    const changed = edited(blocks, 1, (text) =>
      text.replace('word100', 'another word here').replace('word5 ', 'wort5 '),
    );
    const healed = resolveAnchor(anchor, changed);
    expect(healed).toMatchObject({ kind: 'healed', startIndex: 1, start: 7 });
  });

  test('says that it is lost when its words are gone', () => {
    const blocks = blocksOf(...TEXTS);
    const anchor = createAnchor(blocks, { startIndex: 1, start: 0, endIndex: 1, end: 30 });
    expect(
      resolveAnchor(
        anchor,
        edited(blocks, 1, () => 'Quite another matter is told now.'),
      ),
    ).toEqual({
      kind: 'lost',
    });
    expect(resolveAnchor(anchor, [])).toEqual({ kind: 'lost' });
    const empty = createAnchor(blocks, { startIndex: 0, start: 3, endIndex: 0, end: 3 });
    expect(resolveAnchor(empty, [])).toEqual({ kind: 'lost' });
  });
});
