// Shares that are said without per cent: "la moitié des victimes", "two thirds of", "une personne sur trois".
import { type Amount, readAmount } from './amounts.ts';
import { type Reading, readModifier, type Step, toQuantity, wordsOf } from './reading.ts';
import { isYear } from './tokens.ts';

/** "la moitié des victimes", "two thirds of the": a share between 0 and 1. */
function readFraction(reading: Reading, at: number): Step | null {
  const start = reading.tokens[at]?.start ?? 0;
  for (const [pattern, value] of reading.grammar.fractions) {
    pattern.lastIndex = start;
    const match = pattern.exec(reading.masked);
    if (!match) continue;
    const end = start + match[0].length;
    const modifier = readModifier(reading, start);
    const span = { start: modifier?.start ?? start, end };
    const approximation = modifier?.approximation ?? 'exact';
    const quantity = toQuantity(reading, span, { value, unit: '', approximation, kind: 'share' });
    const next = reading.tokens.findIndex((token) => token.start >= end);
    return { quantities: [quantity], next: next === -1 ? reading.tokens.length : next };
  }
  return null;
}

/** "une personne incarcérée sur trois", "one in three", "two out of five": a share between 0 and 1. */
function readRatio(reading: Reading, at: number): Step | null {
  const { tokens, grammar } = reading;
  const part = readAmount(tokens, at, grammar);
  if (!part || part.value < 1 || part.value > 10 || part.multiplier > 1) return null;
  let link = part.next;
  const isWord = (n: number) => tokens[n]?.kind === 'word' && !grammar.stops.has(tokens[n]?.text ?? '');
  while (link < part.next + 3 && isWord(link)) link += 1;
  if (!grammar.outOf.has(tokens[link]?.text ?? '')) return null;
  const nouns = { from: part.next, next: link };
  const whole = readAmount(tokens, link + (tokens[link + 1]?.text === 'of' ? 2 : 1), grammar);
  if (!whole || whole.value <= part.value || whole.value > 10_000 || !isRatioEnd(reading, nouns, whole))
    return null;
  const [first, last] = [tokens[at], tokens[whole.next - 1]];
  if (!first || !last) return null;
  const modifier = readModifier(reading, first.start);
  const quantity = toQuantity(
    reading,
    { start: modifier?.start ?? first.start, end: last.end },
    {
      value: part.value / whole.value,
      unit: wordsOf(reading, nouns),
      approximation: modifier?.approximation ?? 'exact',
      kind: 'share',
    },
  );
  return { quantities: [quantity], next: whole.next };
}

/** Not "deux ateliers sur six thèmes", not "20 in 2022", not "three workshops in two countries". */
function isRatioEnd(
  { tokens, grammar }: Reading,
  nouns: { from: number; next: number },
  whole: Amount,
): boolean {
  const last = tokens[whole.next - 1];
  if (!last || isYear(last)) return false;
  const after = tokens[whole.next];
  if (grammar.outOf.has('sur')) {
    const isCounted = after?.kind === 'word' && /[sx]$/u.test(after.text) && !grammar.stops.has(after.text);
    return nouns.next > nouns.from && !isCounted;
  }
  return nouns.next === nouns.from;
}

/** A share said in words that begins at a token, or null. */
export function readShare(reading: Reading, at: number): Step | null {
  return readFraction(reading, at) ?? readRatio(reading, at);
}
