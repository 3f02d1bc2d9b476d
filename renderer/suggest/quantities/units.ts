// What an amount counts: the noun group after it, a currency, per cent, a rate. Where a noun group ends is a matter of
// stop words and plural endings, so that a unit is a proposal like everything else here.
import type { Figure } from '../../domain/records.ts';
import type { Amount } from './amounts.ts';
import { readAmount } from './amounts.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';

export interface Unit {
  /** Indexes of the first token of its words, and of the one after the last; equal when there is none. */
  from: number;
  next: number;
  kind: Figure['kind'];
}

const MAX_WORDS = 4;
/** English plurals and collectives that no ending shows. */
const PLURAL_WITHOUT_S =
  /^(?:people|men|women|children|police|staff|personnel|youth|media|data|girls?|countries)$/u;
/** Endings of French verbs and participles that are no nouns in the plural. */
const VERB_ENDING = /(?:aient|èrent|irent|ront|ées?s?|és)$/u;
const ADJECTIVE_ENDING = /(?:al|ive|ic|ed|ary|ous|able)$/u;

function isNoun(token: Token | undefined, grammar: Grammar): token is Token {
  return token?.kind === 'word' && !grammar.stops.has(token.text) && !token.text.endsWith("'");
}

function looksPlural(word: string): boolean {
  return /[sxz]$/u.test(word) || PLURAL_WITHOUT_S.test(word);
}

/** Index after a word that follows "de" or "of" within a noun group; the index given where none does. */
function readComplement(tokens: readonly Token[], at: number, grammar: Grammar): number {
  const noun = tokens[at + 1];
  if (!grammar.of.has(tokens[at]?.text ?? '') || !isNoun(noun, grammar)) return at;
  // "personnes autorisées d'accéder": an infinitive is no complement of a noun.
  if (grammar.of.has("d'") && /(?:er|ir|oir)$/u.test(noun.text)) return at;
  return at + 2;
}

/** French: nouns and adjectives agree, so the group goes on as long as words look plural; one "de" may follow. */
function readAgreeing(tokens: readonly Token[], from: number, grammar: Grammar): number {
  let at = from;
  let words = 0;
  while (words < MAX_WORDS) {
    const token = tokens[at];
    if (!isNoun(token, grammar) || !isJoined(tokens, at, from) || !looksPlural(token.text)) break;
    if (words > 0 && VERB_ENDING.test(token.text) && !grammar.durations.has(token.text)) break;
    at += 1;
    words += 1;
  }
  if (words === 0 || words + 2 > MAX_WORDS) return at;
  const complement = readComplement(tokens, at, grammar);
  const next = tokens[complement];
  const goesOn = complement > at && words + 2 < MAX_WORDS && isNoun(next, grammar) && isAdjective(next.text);
  return goesOn ? complement + 1 : complement;
}

function isAdjective(word: string): boolean {
  return /(?:aire|ienne|ien|ique|al|ale|elle|el|if|ive|able)s?$/u.test(word);
}

/** English: the group ends with the first plural noun; "of" and its noun may follow. */
function readToPlural(tokens: readonly Token[], from: number, grammar: Grammar): number {
  for (let at = from; at < from + MAX_WORDS && isNoun(tokens[at], grammar); at++) {
    if (!isJoined(tokens, at, from)) return from;
    const word = tokens[at]?.text ?? '';
    if (!looksPlural(word) || /(?:ss|us|is)$/u.test(word)) continue;
    const next = tokens[at + 1];
    // "police officers", "staff members": the collective only describes.
    if (PLURAL_WITHOUT_S.test(word) && isNoun(next, grammar) && looksPlural(next.text)) continue;
    const complement = readComplement(tokens, at + 1, grammar);
    const last = tokens[complement - 1]?.text ?? '';
    const goesOn =
      complement > at + 1 &&
      ADJECTIVE_ENDING.test(last) &&
      complement - from < MAX_WORDS &&
      isNoun(tokens[complement], grammar);
    return goesOn ? complement + 1 : complement;
  }
  return from;
}

/** Nothing but space between a word and the one before it: a masked reference does not glue two groups. */
function isJoined(tokens: readonly Token[], at: number, from: number): boolean {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  return at === from || !previous || !token || token.start - previous.end <= 2;
}

function startsWith(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number {
  const phrase = phrases.find((words) => words.every((word, n) => tokens[at + n]?.text === word));
  return phrase?.length ?? 0;
}

/** "pour 100 000 habitants", "per 100,000 inhabitants": the end of it, or the index given. */
function readRate(tokens: readonly Token[], at: number, grammar: Grammar, readNoun: ReadNoun): number {
  if (!grammar.per.has(tokens[at]?.text ?? '')) return at;
  const base = readAmount(tokens, at + 1, grammar);
  if (!base || base.value < 100) return at;
  const end = readNoun(tokens, base.next, grammar);
  return end > base.next ? end : at;
}

type ReadNoun = (tokens: readonly Token[], from: number, grammar: Grammar) => number;

/** The unit of an amount, whose kind follows from it. */
export function readUnit(tokens: readonly Token[], amount: Amount, grammar: Grammar): Unit {
  const percent = startsWith(tokens, amount.next, grammar.percent);
  if (percent > 0) return { from: amount.next, next: amount.next + percent, kind: 'share' };
  const joined = amount.multiplier > 1 || amount.collective !== 'none' || grammar.of.has("d'");
  const from = joined && grammar.of.has(tokens[amount.next]?.text ?? '') ? amount.next + 1 : amount.next;
  const word = tokens[from]?.text ?? '';
  if (grammar.currencies.has(word)) return { from, next: from + 1, kind: 'money' };
  const readNoun: ReadNoun = grammar.of.has('of') ? readToPlural : readAgreeing;
  const end = readNoun(tokens, from, grammar);
  if (end === from) return { from: amount.next, next: amount.next, kind: 'other' };
  const rate = readRate(tokens, end, grammar, readNoun);
  if (rate > end) return { from, next: rate, kind: 'rate' };
  const head = tokens.slice(from, end).find((token) => grammar.durations.has(token.text));
  return { from, next: end, kind: head ? 'other' : 'count' };
}
