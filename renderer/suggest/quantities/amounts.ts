// Reads one amount at a token: digits or words, multiplied or collective. Knows no units.
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';

export interface Amount {
  value: number;
  /** By how much a word after it multiplied it; 1 without such a word. */
  multiplier: number;
  /** In words, not in digits. */
  spelled: boolean;
  /** A noun for a number: "trentaine", "dozens". */
  collective: 'none' | 'one' | 'several';
  /** Index of the first token, and of the one after the last. */
  from: number;
  next: number;
}

/** Whether a word of a value can be added to what was read: twenty + two, not two + three. */
function canAdd(current: number, value: number): boolean {
  const rest = current % 100;
  if (rest === 0) return true;
  if (rest === 60 || rest === 80) return value < 20;
  return rest % 10 === 0 && rest >= 20 && value < 10;
}

interface Sum {
  total: number;
  current: number;
}

/** Adds one word to a sum; null when it does not continue the number. */
function addWord(sum: Sum, word: string, grammar: Grammar): Sum | null {
  const { total, current } = sum;
  if (grammar.hundreds.has(word)) {
    return current < 10 ? { total, current: Math.max(current, 1) * 100 } : null;
  }
  if (grammar.thousands.has(word)) {
    return total === 0 ? { total: Math.max(current, 1) * 1000, current: 0 } : null;
  }
  const value = grammar.words.get(word);
  if (value === undefined) return null;
  if (/^vingts?$/u.test(word) && current % 100 === 4) return { total, current: current + 76 };
  return canAdd(current, value) ? { total, current: current + value } : null;
}

/** Adds a token, whose parts a hyphen may join; all of them or none. */
function addToken(sum: Sum, token: Token | undefined, grammar: Grammar): Sum | null {
  if (token?.kind !== 'word') return null;
  let next: Sum | null = sum;
  for (const part of token.text.split('-')) {
    if (grammar.links.has(part) && token.text.includes('-')) continue;
    next = next && addWord(next, part, grammar);
  }
  return next;
}

function readWords(tokens: readonly Token[], from: number, grammar: Grammar): Amount | null {
  const first = addToken({ total: 0, current: 0 }, tokens[from], grammar);
  if (!first) return null;
  let sum: Sum = first;
  let next = from + 1;
  while (next < tokens.length) {
    const link = grammar.links.has(tokens[next]?.text ?? '') ? 1 : 0;
    if (grammar.ordinal.test(tokens[next + link]?.text ?? '') && link === 1) return null;
    const more: Sum | null =
      link === 1 && sum.current % 10 !== 0 ? null : addToken(sum, tokens[next + link], grammar);
    if (!more) break;
    sum = more;
    next += link + 1;
  }
  const value = sum.total + sum.current;
  return { value, multiplier: 1, spelled: true, collective: 'none', from, next };
}

function readDigits(tokens: readonly Token[], from: number, grammar: Grammar): Amount | null {
  const token = tokens[from];
  if (token?.kind !== 'digits') return null;
  const value = grammar.toValue(token.text);
  if (!Number.isFinite(value)) return null;
  return { value, multiplier: 1, spelled: false, collective: 'none', from, next: from + 1 };
}

function followsHalf(tokens: readonly Token[], at: number, grammar: Grammar): number {
  const half = grammar.halves.find((words) => words.every((word, n) => tokens[at + n]?.text === word));
  return half?.length ?? 0;
}

/** "2,5 millions", "two and a half million", "deux milliards et demi". */
function multiply(tokens: readonly Token[], amount: Amount, grammar: Grammar): Amount {
  const halfBefore = followsHalf(tokens, amount.next, grammar);
  const at = amount.next + halfBefore;
  const multiplier = grammar.multipliers.get(tokens[at]?.text ?? '');
  if (multiplier === undefined) return amount;
  const halfAfter = followsHalf(tokens, at + 1, grammar);
  const base = amount.value + (halfBefore > 0 || halfAfter > 0 ? 0.5 : 0);
  // 8.6 × 10⁶ is 8,600,000 and not 8,599,999.999.
  const value = Number((base * multiplier).toPrecision(12));
  return { ...amount, value, multiplier, next: at + 1 + halfAfter };
}

/** "une trentaine", "des milliers", "a dozen", "tens of thousands", "three hundred" is none of them. */
function readCollective(tokens: readonly Token[], from: number, grammar: Grammar): Amount | null {
  const first = tokens[from]?.text ?? '';
  const led = grammar.articles.has(first) || grammar.several.has(first) || grammar.words.has(first);
  const at = led ? from + 1 : from;
  const word = tokens[at]?.text ?? '';
  let value = grammar.collectives.get(word);
  if (value === undefined) return null;
  const plural = /s$/u.test(word);
  if (!led && !plural) return null;
  const counted = grammar.words.get(first);
  let next = at + 1;
  const times = grammar.collectives.get(tokens[next + 1]?.text ?? '');
  if (grammar.of.has(tokens[next]?.text ?? '') && times !== undefined) {
    value *= times;
    next += 2;
  }
  const several = plural && (!led || grammar.several.has(first));
  const isArticle = grammar.articles.has(first) || counted === undefined;
  return {
    value: isArticle ? value : value * counted,
    multiplier: 1,
    spelled: true,
    collective: several ? 'several' : isArticle ? 'one' : 'none',
    from,
    next,
  };
}

/** The amount that begins at a token, or null. "One" is read, too: the caller decides whether it counts. */
export function readAmount(tokens: readonly Token[], from: number, grammar: Grammar): Amount | null {
  const amount = readDigits(tokens, from, grammar) ?? readWords(tokens, from, grammar);
  const whole = amount && multiply(tokens, amount, grammar);
  if (whole && whole.multiplier > 1) return whole;
  const collective = readCollective(tokens, from, grammar);
  return collective && collective.next > (whole?.next ?? from) ? collective : whole;
}
