// Real documents beside the repository, where they exist. Their words never enter the repository: what is expected of
// them is counted, numbered or hashed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadOptions, readReport } from '../../../renderer/reading/readReport.ts';
import { readTextFile } from '../../../renderer/reading/readTextFile.ts';
import type { ReadBlock, ReadError, ReadReport } from '../../../renderer/reading/report.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/corpus');

export const hasCorpus = existsSync(FOLDER);
if (!hasCorpus) console.warn('../shared/corpus is absent: tests on real documents are skipped.');

export function corpusBytes(name: string): Uint8Array {
  return readFileSync(join(FOLDER, name));
}

/** Reads a text of the corpus; a refusal fails the test. */
export function readCorpus(name: string): ReadReport {
  return mustRead(corpusBytes(name), name);
}

/** Reads bytes that are text; a refusal fails the test. */
export function mustRead(bytes: Uint8Array, name: string): ReadReport {
  const read = readTextFile(bytes, name);
  if (!read.ok) throw new Error(`${name} was refused: ${read.error.kind}`);
  return read.value;
}

/** Reads a document of the corpus in whatever format; a refusal fails the test. */
export async function readAnyCorpus(name: string, options?: ReadOptions): Promise<ReadReport> {
  const read = await readReport(corpusBytes(name), name, options);
  if (!read.ok) throw new Error(`${name} was refused: ${read.error.kind}`);
  return read.value;
}

/** Why bytes are refused, or null when they are read. */
export async function refusalOf(bytes: Uint8Array, options?: ReadOptions): Promise<ReadError | null> {
  const read = await readReport(bytes, 'file', options);
  return read.ok ? null : read.error;
}

export function mustReadText(text: string, name = 'report.txt'): ReadReport {
  return mustRead(new TextEncoder().encode(text), name);
}

export function ofKind(report: ReadReport, kind: ReadBlock['kind']): ReadBlock[] {
  return report.blocks.filter((block) => block.kind === kind);
}

/** First hexadecimal digits of the SHA-256: enough to notice a changed word, too little to hold one. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every word that a reading holds, wherever it keeps it. */
export function wordsOf(report: ReadReport): string[] {
  const { symbol, title, body, session, agendaItem, attributes, blocks } = report;
  const masthead = [symbol, title, body, session, agendaItem, ...Object.values(attributes)];
  const texts = blocks.flatMap((block) => [block.label ?? '', block.text, ...block.notes]);
  return words([...masthead, ...texts].join('\n'));
}

/** Words of `source` that `found` lacks, counted as often as they stand there. */
export function missingWords(source: string[], found: string[]): string[] {
  const bag = new Map<string, number>();
  for (const word of found) bag.set(word, (bag.get(word) ?? 0) + 1);
  return source.filter((word) => {
    const left = bag.get(word) ?? 0;
    bag.set(word, left - 1);
    return left <= 0;
  });
}
