import { expect, test } from 'vitest';
import { type Figure, isMet, median, toJson, toTable } from '../../bench/figures.ts';
import { Ledger } from '../../bench/Ledger.ts';

const opened = { what: 'open', how: 'by hand', unit: 'ms', bar: 150, statistic: 'median' } as const;

test('the middle of the samples counts, or the worst of them', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(isMet({ ...opened, samples: [1, 2, 900] })).toBe(true);
  expect(isMet({ ...opened, statistic: 'worst', samples: [1, 2, 900] })).toBe(false);
});

test('a bar is met below it, not at it; without a bar there is no verdict', () => {
  expect(isMet({ ...opened, samples: [150] })).toBe(false);
  expect(isMet({ ...opened, bar: null, samples: [1] })).toBeNull();
});

test('a measurement that fails says why, and is neither met nor missed', async () => {
  const ledger = new Ledger();
  await ledger.take([{ what: 'tag', how: '', bar: 33 }], async () => {
    throw new Error('no palette\nat line 3');
  });
  await ledger.take([{ what: 'open', how: '', bar: 150 }], async () => [[10, 20, 30]]);
  const [failed, done] = ledger.figures;
  expect(failed).toEqual({ what: 'tag', bar: 33, unit: 'ms', why: 'no palette' });
  expect(failed && isMet(failed)).toBeNull();
  expect(toJson(ledger.figures)).toEqual([failed, { ...done, value: 20, met: true }]);
});

test('the table says what was missed', () => {
  const figures: Figure[] = [
    { ...opened, samples: [200, 210, 220] },
    { what: 'memory', unit: 'MB', bar: null, why: 'only Linux tells' },
  ];
  const lines = toTable(figures).split('\n');
  expect(lines[2]).toMatch(
    /^\| open +\| < 150 ms \| 210 ms \(median of 3: 200 to 220\) +\| \*\*not met\*\* \|$/,
  );
  expect(lines[3]).toMatch(/^\| memory +\| +\| not measured: only Linux tells +\| +\|$/);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});
