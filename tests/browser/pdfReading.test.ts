// The reading worker in a real browser: a PDF is read there without a page of its own, a nested worker or the network.
import { afterEach, expect, test } from 'vitest';
import { createReading } from '../../renderer/workers/createReading.ts';
import { lines, makePdf } from '../unit/reading/pdfFixture.ts';

const errors: string[] = [];
const note = (event: ErrorEvent) => errors.push(event.message);
window.addEventListener('error', note);
afterEach(() => errors.splice(0));

test('reads a PDF in the worker, and nothing that pdfjs posts disturbs the page', async () => {
  const reading = createReading();
  const bytes = makePdf([
    [
      { text: 'A/90/7', x: 450, y: 740 },
      ...lines(['1.    The gardeners counted the trees of the town,', 'and wrote the number into a book.'], {
        y: 600,
      }),
    ],
  ]);
  const read = await reading.read('garden.pdf', bytes);
  reading.cancel();
  expect(read).toMatchObject({ ok: true, value: { report: { symbol: 'A/90/7', paragraphs: 1 } } });
  if (read.ok) expect(read.value.file.mediaType).toBe('application/pdf');
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  expect(new Set(loaded)).toEqual(new Set([location.origin]));
  expect(errors).toEqual([]);
});

test('a PDF without text is refused by its kind', async () => {
  const reading = createReading();
  const read = await reading.read('empty.pdf', makePdf([[], []]));
  reading.cancel();
  expect(read).toEqual({ ok: false, error: { kind: 'no-text-layer', pages: 2 } });
});
