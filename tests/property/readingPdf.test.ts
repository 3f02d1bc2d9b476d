// Mutilated PDFs: cut, with bytes changed, with stretches doubled or lost. Whatever comes, there is an answer in time,
// and what is read keeps the schema.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../renderer/reading/readReport.ts';
import { readReportSchema } from '../../renderer/reading/report.ts';
import { corpusBytes, hasCorpus } from '../unit/reading/corpus.ts';
import { lines, makePdf } from '../unit/reading/pdfFixture.ts';

const OWN = makePdf([
  [
    { text: 'A/90/7', x: 450, y: 740 },
    ...lines(['1.    The gardeners counted the trees of the town,', 'and wrote the number into a book.'], {
      y: 600,
    }),
    { text: 'Oak', x: 72, y: 500 },
    { text: '12', x: 200, y: 500 },
  ],
  lines(['2.    The benches were counted in the year after that.'], { y: 700 }),
]);
const SOURCES = hasCorpus
  ? [
      OWN,
      ...[
        'A_48_653-EN.pdf',
        'nasty-truncated.pdf',
        'A_RES_73_8-EN.pdf',
        'nasty-encrypted-userpassword.pdf',
      ].map(corpusBytes),
    ]
  : [OWN];
const RUNS = Number(process.env.PDF_FUZZ_RUNS ?? 60);

async function check(bytes: Uint8Array): Promise<void> {
  const began = performance.now();
  const read = await readReport(bytes, 'mutilated.pdf');
  expect(performance.now() - began).toBeLessThan(10_000);
  if (read.ok) expect(readReportSchema.safeParse(read.value).success).toBe(true);
}

const mutilation = fc.record({
  source: fc.nat(SOURCES.length - 1),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
  bytes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.nat(255) }), {
    maxLength: 40,
  }),
  doubled: fc.option(fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(5000) }), {
    freq: 3,
  }),
});

describe('mutilated PDFs', () => {
  test('are read or refused, in time, and never throw', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mutilation, async ({ source, cut, bytes, doubled }) => {
        const whole = SOURCES[source] ?? OWN;
        let damaged = new Uint8Array(whole);
        for (const { at, to } of bytes) damaged[Math.floor(at * (damaged.length - 1))] = to;
        if (doubled !== null) {
          const from = Math.floor(doubled.from * damaged.length);
          const stretch = damaged.subarray(from, from + doubled.length);
          damaged = Uint8Array.from([...damaged.subarray(0, from), ...stretch, ...damaged.subarray(from)]);
        }
        if (cut !== null) damaged = damaged.slice(0, Math.floor(cut * damaged.length));
        await check(damaged);
      }),
      { numRuns: RUNS, seed: 90_012 },
    );
  });

  test('ops of our own PDF with wild numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            text: fc.string({ maxLength: 30 }).map((text) => text.replace(/[^ -~]/g, '')),
            x: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
            y: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
            size: fc.oneof(
              fc.double({ min: 0, max: 40, noNaN: true }),
              fc.double({ min: -1e6, max: 1e6, noNaN: true }),
            ),
          }),
          { maxLength: 30 },
        ),
        async (parts) => check(makePdf([parts])),
      ),
      { numRuns: RUNS },
    );
  }, 120_000);
});
