// Two amounts that belong together: a range, or a change from one to the other.
import { type Amount, readAmount } from './amounts.ts';
import type { Reading } from './reading.ts';

export interface Range {
  low: Amount;
  high: Amount;
  /** Where the words begin that announce it: "entre", "from". */
  start: number | null;
  isChange: boolean;
}

/** "entre 10 et 20", "10 à 20", "10–20", "from 10 to 20"; a multiplier after the second counts for both. */
export function readRange(reading: Reading, low: Amount): Range | null {
  const { tokens, grammar, masked } = reading;
  const lead = tokens[low.from - 1];
  const link = tokens[low.next]?.text ?? '';
  const isBetween = lead?.text === grammar.between[0] && link === grammar.between[1];
  if (!isBetween && !grammar.rangeLinks.has(link)) return null;
  const high = readAmount(tokens, low.next + 1, grammar);
  if (high?.collective !== 'none') return null;
  const isFrom = lead?.text === grammar.fromWord;
  const begin = tokens[low.from]?.start ?? 0;
  const isChange = isFrom && grammar.change.test(masked.slice(Math.max(0, begin - 40), begin));
  const shares = low.multiplier === 1 && high.multiplier > 1;
  const value = shares ? Number((low.value * high.multiplier).toPrecision(12)) : low.value;
  if (!isChange && value >= high.value) return null;
  const start = lead && (isBetween || isFrom) ? lead.start : null;
  return { low: { ...low, value }, high, start, isChange };
}
