// SPEC 2: an anchor made on any text is exact there; on any other text it answers without throwing, and what it
// calls healed lies within the blocks and splits no pair.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnchor, isQuoteTrue, resolveAnchor } from '../../renderer/domain/anchors.ts';
import { blockIdSchema, newId } from '../../renderer/domain/ids.ts';
import type { Block } from '../../renderer/domain/records.ts';
import { readSpan, splitsPair } from '../../renderer/domain/span.ts';
import { aReport } from '../unit/storage/sampleRows.ts';

const { blocks: sample } = await aReport(8);
const word = fc.constantFrom(
  'courts',
  'prisons',
  'the',
  'mission 🚢',
  '𝒜𝒜',
  'des',
  'États',
  'مكتب',
  '联合国',
  '\u{1F469}‍\u{1F4BB}',
);
const textArbitrary = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
const textsArbitrary = fc.array(textArbitrary, { minLength: 1, maxLength: 6 });
const offset = fc.integer({ min: -3, max: 90 });
const spanArbitrary = fc.record({
  startIndex: fc.integer({ min: -1, max: 7 }),
  start: offset,
  endIndex: fc.integer({ min: -1, max: 7 }),
  end: offset,
});

function blocksOf(texts: readonly string[]): Block[] {
  return sample.slice(0, texts.length).map((block, index) => ({ ...block, text: texts[index] ?? '' }));
}

function expectWhole(
  blocks: readonly Block[],
  span: { startIndex: number; start: number; endIndex: number; end: number },
) {
  expect(readSpan(blocks, span)).not.toBeNull();
  expect(splitsPair(blocks[span.startIndex]?.text ?? '', span.start)).toBe(false);
  expect(splitsPair(blocks[span.endIndex]?.text ?? '', span.end)).toBe(false);
}

test('made and resolved on the same text, an anchor is exact and whole (SPEC 2.1, 2.2)', () => {
  fc.assert(
    fc.property(textsArbitrary, spanArbitrary, (texts, span) => {
      const blocks = blocksOf(texts);
      const anchor = createAnchor(blocks, span);
      expect(isQuoteTrue(anchor, blocks)).toBe(true);
      const resolved = resolveAnchor(anchor, blocks);
      if (resolved.kind !== 'exact') throw new Error(resolved.kind);
      expectWhole(blocks, resolved);
    }),
  );
});

test('on an edited text it answers, and a healed passage is whole (SPEC 2.3 to 2.6)', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(
      textsArbitrary,
      spanArbitrary,
      textsArbitrary,
      fc.boolean(),
      (before, span, after, keepIds) => {
        const anchor = createAnchor(blocksOf(before), span);
        const edited = blocksOf(
          after.map((text, index) => (index % 2 ? text : `${text}${before[index] ?? ''}`)),
        );
        const blocks = keepIds ? edited : edited.map((block) => ({ ...block, id: newId(blockIdSchema) }));
        const resolved = resolveAnchor(anchor, blocks);
        kinds.set(resolved.kind, (kinds.get(resolved.kind) ?? 0) + 1);
        if (resolved.kind !== 'lost') expectWhole(blocks, resolved);
        if (resolved.kind === 'exact') expect(readSpan(blocks, resolved)).toBe(anchor.quote);
      },
    ),
    { numRuns: 400 },
  );
  expect([...kinds.keys()].sort()).toEqual(['exact', 'healed', 'lost']);
});

test('words put before a passage move it by their length (SPEC 2.3)', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 3, maxLength: 10 }),
      textArbitrary,
      fc.nat(),
      (words, before, pick) => {
        const unique = words.map((text, index) => `${text}${index}`);
        const text = unique.join(' ');
        const chosen = unique[pick % unique.length] ?? '';
        const start = text.indexOf(chosen);
        const blocks = blocksOf([text]);
        const anchor = createAnchor(blocks, {
          startIndex: 0,
          start,
          endIndex: 0,
          end: start + chosen.length,
        });
        const moved = blocksOf([`${before} ; ${text}`]);
        const at = start + before.length + 3;
        expect(resolveAnchor(anchor, moved)).toMatchObject({ start: at, end: at + chosen.length });
      },
    ),
  );
});
