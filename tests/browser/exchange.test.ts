// What leaves and enters through the worker, in a real Chromium: the same bytes as under Node, and no second worker.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ENGLISH_WORDS } from '../../renderer/exchange/notes/words.ts';
import { readArchive, writeArchive, writeNotes } from '../../renderer/workers/createExchange.ts';
import { createExampleProject } from '../unit/exchange/exampleProject.ts';

const order = {
  title: 'Example',
  language: 'en',
  schemeId: 'm49',
  groupBy: 'theme',
  words: ENGLISH_WORDS,
} as const;

test('a project goes through an archive and comes back equal', async () => {
  const written = await writeArchive(createExampleProject(), '1.2.3').result;
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const read = await readArchive(written.value).result;
  expect(read).toEqual({ ok: true, value: createExampleProject() });
});

test('a damaged archive is refused with its reason', async () => {
  const written = await writeArchive(createExampleProject(), '1.2.3').result;
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const read = await readArchive(written.value.slice(0, 900)).result;
  expect(read).toEqual({ ok: false, error: { kind: 'cut-off' } });
});

test('a workbook far bigger than what the writer would hand to a worker of its own', async () => {
  const input = createExampleProject();
  const [excerpt] = input.excerpts;
  if (excerpt === undefined) throw new Error('no excerpt');
  for (let index = 0; index < 3000; index += 1) {
    input.excerpts.push({ ...excerpt, note: `Note ${index}: ${'word '.repeat(20)}` });
  }
  const written = await writeNotes({ ...order, format: 'xlsx', input }).result;
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const strings = unzipSync(written.value)['xl/sharedStrings.xml'] ?? new Uint8Array();
  expect(strings.length).toBeGreaterThan(200_000);
  expect(strFromU8(strings)).toContain('Note 2999: ');
});

test('notes as CSV for a spreadsheet, with byte order mark and regions by scheme', async () => {
  const written = await writeNotes({ ...order, format: 'csv', input: createExampleProject() }).result;
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.value);
  expect(text.startsWith('\uFEFFCitation,')).toBe(true);
  expect(text.split('\r\n')[1]).toContain('South America');
});
