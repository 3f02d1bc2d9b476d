// Reads the numbers in a passage with what they count and how exact they claim to be. It proposes: an analyst confirms
// before anything is counted, and nothing here is ever summed. French and English; other languages give nothing yet.
import type { Language } from '../domain/records.ts';
import { type Amount, readAmount } from './quantities/amounts.ts';
import { english } from './quantities/english.ts';
import { french } from './quantities/french.ts';
import type { Approximation, Grammar } from './quantities/grammar.ts';
import { readRange } from './quantities/ranges.ts';
import {
  type Quantity,
  type Reading,
  readModifier,
  type Step,
  toQuantity,
  wordsOf,
} from './quantities/reading.ts';
import { readShare } from './quantities/shares.ts';
import { isYear, maskText, type Token, toTokens } from './quantities/tokens.ts';
import { readUnit, type Unit } from './quantities/units.ts';

export type { Quantity } from './quantities/reading.ts';

const GRAMMARS: Partial<Record<Language, Grammar>> = { fr: french, en: english };

function approximationOf(amount: Amount, modified: Approximation | undefined): Approximation {
  if (modified) return modified;
  if (amount.collective === 'several') return 'at-least';
  return amount.collective === 'one' ? 'about' : 'exact';
}

/** Marks that stand before a sum: "$5 million", "US$ 5", "€ 5". */
function currencyBefore({ tokens, grammar }: Reading, from: number): Token | null {
  const token = tokens[from - 1];
  return token && /^(?:us\$|[$€£]|usd|eur)$/u.test(token.text) && grammar.currencies.has(token.text)
    ? token
    : null;
}

/** After digits only an ending torn off them makes an ordinal: "17,000 first responders" are counted. */
const ORDINAL_ENDING = /^(?:st|nd|rd|th|er|[eè]re|re|es?|i?[eè]mes?)$/iu;

/** A number without anything counted is kept only if it is plainly one: modified, multiplied or large. */
function isQuantity(reading: Reading, amount: Amount, unit: Unit, isModified: boolean): boolean {
  const { tokens, grammar } = reading;
  const first = tokens[amount.from];
  const bare = amount.multiplier === 1 && amount.collective === 'none';
  if (!first) return false;
  const follower = tokens[amount.next]?.text ?? '';
  if (bare && (amount.spelled ? grammar.ordinal : ORDINAL_ENDING).test(follower)) return false;
  if (bare && isYear(first)) return isModified && unit.kind === 'count';
  if (bare && amount.spelled && amount.value < 2) return false;
  if (bare && amount.spelled && unit.kind === 'other' && unit.from === unit.next) return false;
  if (amount.collective === 'one' && first.text === tokens[amount.next - 1]?.text) return false;
  return unit.kind !== 'other' || unit.next > unit.from || isModified || !bare || amount.value >= 1000;
}

/** The unit's words; per cent however it is written is "%", a sum without a word takes its sign. */
function unitOf(reading: Reading, unit: Unit, currency: Token | null): string {
  const words = wordsOf(reading, unit);
  if (unit.kind === 'share') return /point/iu.test(words) ? words : '%';
  return currency && words === '' ? reading.text.slice(currency.start, currency.end) : words;
}

/** "$5 million programmes" counts dollars: what stands after a sum is its unit only if it names the currency. */
function moneyUnit(found: Unit, amount: Amount): Unit {
  return found.kind === 'money' ? found : { from: amount.next, next: amount.next, kind: 'money' };
}

function endOf(reading: Reading, unit: Unit, amount: Amount): number {
  const last = reading.tokens[Math.max(unit.next, amount.next) - 1];
  return last?.end ?? 0;
}

function readOne(reading: Reading, amount: Amount, withUnit: Amount = amount): Step | null {
  const begin = reading.tokens[amount.from]?.start ?? 0;
  const currency = currencyBefore(reading, amount.from);
  const start = currency?.start ?? begin;
  const modifier = readModifier(reading, start);
  const found = readUnit(reading.tokens, withUnit, reading.grammar);
  const unit = currency ? moneyUnit(found, amount) : found;
  if (!isQuantity(reading, amount, unit, modifier !== null)) return null;
  const isShared = withUnit !== amount;
  const quantity = toQuantity(
    reading,
    {
      start: modifier?.start ?? start,
      end: isShared ? (reading.tokens[amount.next - 1]?.end ?? begin) : endOf(reading, unit, amount),
    },
    {
      value: amount.value,
      unit: unitOf(reading, unit, currency),
      approximation: approximationOf(amount, modifier?.approximation),
      kind: unit.kind,
    },
  );
  return { quantities: [quantity], next: Math.max(unit.next, amount.next) };
}

function readPair(reading: Reading, amount: Amount): Step | null {
  const range = readRange(reading, amount);
  if (!range) return null;
  const second = readOne(reading, range.high);
  if (!second) return null;
  if (range.isChange) {
    const first = readOne(reading, range.low, range.high);
    return { ...second, quantities: [...(first?.quantities ?? []), ...second.quantities] };
  }
  const [high] = second.quantities;
  if (!high) return null;
  const begin = reading.tokens[amount.from]?.start ?? 0;
  const currency = currencyBefore(reading, amount.from);
  const start = range.start ?? currency?.start ?? begin;
  const modifier = readModifier(reading, start);
  const { unit, kind, end } = high;
  const bounds = { low: range.low.value, high: high.value };
  const approximation = modifier?.approximation ?? 'about';
  const whole = toQuantity(
    reading,
    { start: modifier?.start ?? start, end },
    { value: bounds.low, ...bounds, unit, kind, approximation },
  );
  return { quantities: [whole], next: second.next };
}

function readAt(reading: Reading, at: number): Step | null {
  const share = readShare(reading, at);
  if (share) return share;
  const amount = readAmount(reading.tokens, at, reading.grammar);
  if (!amount) return null;
  return readPair(reading, amount) ?? readOne(reading, amount) ?? { quantities: [], next: amount.next };
}

/**
 * The quantities of a text, in order and without overlaps. Years, dates, symbols, resolution and paragraph numbers,
 * footnote marks and ordinals are none. Never throws; a text in another language than French or English gives none.
 */
export function readQuantities(text: string, language: Language): Quantity[] {
  const grammar = GRAMMARS[language];
  if (!grammar) return [];
  const masked = maskText(text, grammar);
  const reading: Reading = { text, masked, tokens: toTokens(masked, grammar), grammar };
  const quantities: Quantity[] = [];
  let at = 0;
  while (at < reading.tokens.length) {
    const step = readAt(reading, at);
    if (step) quantities.push(...step.quantities);
    at = Math.max(step?.next ?? 0, at + 1);
  }
  return quantities;
}
