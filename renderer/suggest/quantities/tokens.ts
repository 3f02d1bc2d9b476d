// Cuts a text into words, numbers and marks, after hiding what holds digits without being a quantity: addresses,
// symbols, dates, years, references, footnote marks. Positions stay those of the text.
import type { Grammar } from './grammar.ts';

export interface Token {
  kind: 'digits' | 'word' | 'mark';
  /** Lower case, with a straight apostrophe. */
  text: string;
  start: number;
  end: number;
}

const COMMON_MASKS: readonly RegExp[] = [
  /https?:\/\/\S+|www\.\S+|(?<!\S)[^\s@]+@\S+|\]\([^)\n]*\)/giu,
  /<sup>[^<\n]*<\/sup>|\[\^?\d{1,3}\]/giu,
  /^[ \t]*(?:[#*_]+[ \t]*)*\d+(?:\.\d+)*[.)][ \t]/gmu,
  /(?<![\p{L}\d.()-])[\p{L}\d.()-]*\d\/\d[\p{L}\d./()-]*|(?<![\p{L}\d])\p{Lu}+(?:\/[\p{L}\d.()-]+)+/gu,
  /\(\s*\d{1,3}\s*\)/gu,
  /\d{1,2}:\d{2}/gu,
  /(?<!\d)(?:1[89]|20)\d{2}\s?[-–/]\s?(?:(?:1[89]|20)?\d{2})(?!\d)/gu,
  /(?<![\p{L}.])\p{L}[\p{L}.]*[-‑]?\d[\p{L}\d.-]*/gu,
  /(?<!\d)\d+\p{L}[\p{L}\d]*/gu,
];

function blank(text: string, mask: RegExp): string {
  return text.replace(mask, (hidden) => ' '.repeat(hidden.length));
}

/** The text with everything hidden that is no quantity, in the same length. */
export function maskText(text: string, grammar: Grammar): string {
  return [...grammar.masks, ...COMMON_MASKS].reduce(blank, text);
}

const tokenPatterns = new Map<Grammar, RegExp>();

function patternFor(grammar: Grammar): RegExp {
  const known = tokenPatterns.get(grammar);
  if (known) return known;
  const word = "[\\p{L}\\p{M}]+['’](?=\\p{L})|[\\p{L}\\p{M}]+(?:[-‑][\\p{L}\\p{M}]+)*";
  const pattern = new RegExp(
    `(?<digits>${grammar.digits.source})|(?<word>US\\$|${word})|(?<mark>[^\\s\\p{L}\\p{M}\\d])`,
    'gu',
  );
  tokenPatterns.set(grammar, pattern);
  return pattern;
}

export function toTokens(masked: string, grammar: Grammar): Token[] {
  const tokens: Token[] = [];
  for (const match of masked.matchAll(patternFor(grammar))) {
    const { digits, word } = match.groups ?? {};
    const kind = digits !== undefined ? 'digits' : word !== undefined ? 'word' : 'mark';
    const text = match[0].replace('’', "'").replace('‑', '-').toLowerCase();
    tokens.push({ kind, text, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** A bare number of four digits that is most likely a year. */
export function isYear(token: Token): boolean {
  return token.kind === 'digits' && /^(?:1[89]\d\d|20\d\d|2100)$/u.test(token.text);
}
