// The sample's two digests: whole, readable by the product's own reader, and in words of their own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../renderer/reading/readTextFile.ts';
import type { ReadReport } from '../../../renderer/reading/report.ts';
import { sampleTexts } from '../../../seeds/sample/texts.ts';

const source = join(import.meta.dirname, '../../../../shared/corpus/000_3b6cad8a3c249faa.txt');

/** Names of bodies that are longer than the shingles compared; everything else must be in other words. */
const OFFICIAL_NAMES = [
  'Office des Nations Unies contre la drogue et le crime',
  'Commission pour la prévention du crime et la justice pénale',
  "Bureau régional pour l'Europe du Sud-Est",
  "Réseau mondial pour l'intégrité de la justice",
];
const SHINGLE = 8;

function read(report: 'fr' | 'en') {
  const sample = sampleTexts.find((one) => one.report === report);
  if (!sample) throw new Error(`no sample text in ${report}`);
  const result = readText(sample.text, sample.name);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function words(text: string): string[] {
  const masked = OFFICIAL_NAMES.reduce((rest, name, index) => rest.replaceAll(name, `§name${index}§`), text);
  return masked.toLowerCase().match(/§name\d§|[\p{L}\p{N}]+/gu) ?? [];
}

/** Runs of eight words; one that touches an official name counts the name as a word that nothing else has. */
function shingles(text: string, mask: string): Set<string> {
  const list = words(text).map((word) => (word.startsWith('§') ? mask : word));
  return new Set(list.slice(SHINGLE - 1).map((_, index) => list.slice(index, index + SHINGLE).join(' ')));
}

function shared(text: string, known: ReadonlySet<string>): string[] {
  return [...shingles(text, '§digest§')].filter((shingle) => known.has(shingle));
}

describe.each(['fr', 'en'] as const)('the digest in %s', (language) => {
  const report = read(language);
  const numbered = report.blocks.filter((block) => block.kind === 'paragraph');

  test('has the paragraphs 1 to 104, in order, without a complaint of the reader', () => {
    expect(numbered.map((block) => block.label)).toEqual(Array.from({ length: 104 }, (_, i) => `${i + 1}`));
    expect(report.warnings).toEqual([]);
  });

  test('says of itself what the original says, but no symbol', () => {
    expect(report).toMatchObject({ symbol: null, language, date: '2023-07-20', agendaItem: '110' });
    expect(report.session).toBeTruthy();
    expect(report.body).toBe(language === 'fr' ? 'Assemblée générale' : 'General Assembly');
  });

  test('has three footnotes, each at its reference', () => {
    const notes = report.blocks.filter((block) => block.kind === 'footnote').map((block) => block.label);
    expect(notes).toEqual(['1', '2', '3']);
    expect(numbered.flatMap((block) => block.notes)).toEqual(notes);
  });

  test('is short: five sentences a paragraph at most, three or fewer in nearly all', () => {
    const lengths = numbered.map((block) => block.text.match(/[.!?](?=\s\p{Lu}|$)/gu)?.length ?? 0);
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5);
    expect(lengths.filter((sentences) => sentences > 3).length).toBeLessThan(6);
  });

  test('says in its opening that it is not the official text', () => {
    const opening = report.blocks.slice(0, 4).map((block) => block.text);
    expect(opening.join(' ')).toMatch(/n'est pas un document officiel|not an official document/);
    expect(opening.join(' ')).toContain('Recueil');
  });
});

/** The headings' levels and printed numbers, without their words. */
function outline(report: ReadReport): string[] {
  return report.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => `${block.level} ${/^(?:[IVX]+|[A-Z]|\d+)\. /.exec(block.text)?.[0] ?? ''}`.trim());
}

test('both languages have the same headings, number by number and level by level', () => {
  expect(outline(read('fr'))).toEqual(outline(read('en')));
  expect(outline(read('fr'))).toHaveLength(38);
});

const missing = !existsSync(source);
if (missing)
  console.warn('../shared/corpus is absent: the sample is not compared with the report it condenses');

describe.skipIf(missing)('beside the original', () => {
  const original = missing ? '' : readFileSync(source, 'utf8');
  const known = shingles(original, '§source§');

  test('the headings bear the same numbers', () => {
    const report = readText(original, 'report.txt');
    if (!report.ok) throw new Error(report.error.kind);
    expect(outline(read('fr'))).toEqual(outline(report.value));
  });

  test('no eight words in a row are the same, but for official names', () => {
    // From the title on: the masthead states the same facts in the only words there are for them.
    const body = sampleTexts.map(({ text }) => text.slice(text.indexOf('\n## ')));
    for (const text of body) {
      const paragraphs = text.replace(/<sup>\d<\/sup>/g, '').split('\n');
      expect(paragraphs.flatMap((paragraph) => shared(paragraph, known))).toEqual([]);
    }
  });

  test('the comparison finds eight copied words where they are', () => {
    const copied = words(original)
      .slice(2000, 2000 + SHINGLE)
      .join(' ');
    expect(shared(`Ceci est à nous, ${copied} et ceci aussi.`, known)).toHaveLength(1);
  });

  test('every number of the digest stands in the original', () => {
    const numbers = (text: string) =>
      text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1').match(/\d+(?:,\d+)?/g) ?? [];
    const printed = new Set(numbers(original));
    const french = read('fr').blocks.filter((block) => block.kind === 'paragraph');
    expect(french.flatMap((block) => numbers(block.text)).filter((number) => !printed.has(number))).toEqual(
      [],
    );
  });
});
