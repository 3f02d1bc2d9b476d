// What a language must tell the reader of numbers. The tables are data; how they are used stands in the modules beside.
import type { Figure } from '../../domain/records.ts';

export type Approximation = Figure['approximation'];

export interface Grammar {
  /** One number in digits, as printed in the language. */
  digits: RegExp;
  toValue(digits: string): number;
  /** Words for 0 to 99 that stand alone or are added to another. */
  words: ReadonlyMap<string, number>;
  hundreds: ReadonlySet<string>;
  thousands: ReadonlySet<string>;
  /** Words that may stand between two parts of one number: "vingt et un", "two hundred and five". */
  links: ReadonlySet<string>;
  /** Words that follow a number and multiply it. */
  multipliers: ReadonlyMap<string, number>;
  /** Nouns for a number ("trentaine", "dozen"). */
  collectives: ReadonlyMap<string, number>;
  /** Before a collective in the plural: some, at least as many. */
  several: ReadonlySet<string>;
  /** "and a half", as words after a number. */
  halves: readonly (readonly string[])[];
  articles: ReadonlySet<string>;
  /** Words that join a multiplier or a collective to its noun: de, d', of. */
  of: ReadonlySet<string>;
  fractions: readonly (readonly [pattern: RegExp, value: number])[];
  /** What stands right before a number and says how exact it is; the first that fits counts. */
  modifiers: readonly (readonly [pattern: RegExp, approximation: Approximation])[];
  /** "entre … et", "between … and". */
  between: readonly [before: string, link: string];
  rangeLinks: ReadonlySet<string>;
  /** "de … à", "from … to": a range, or a change if a verb of change stands before. */
  fromWord: string;
  change: RegExp;
  /** "une personne sur trois", "one in three". */
  outOf: ReadonlySet<string>;
  per: ReadonlySet<string>;
  percent: readonly (readonly string[])[];
  currencies: ReadonlySet<string>;
  durations: ReadonlySet<string>;
  ordinal: RegExp;
  /** Words at which a noun group ends. */
  stops: ReadonlySet<string>;
  masks: readonly RegExp[];
}

export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** "two 2 three 3" as a map. */
export function mapOf(pairs: string): ReadonlyMap<string, number> {
  const parts = pairs.trim().split(/\s+/);
  const map = new Map<string, number>();
  for (let at = 0; at + 1 < parts.length; at += 2) map.set(parts[at] ?? '', Number(parts[at + 1]));
  return map;
}

/** A modifier that ends where the number begins. */
export function before(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s*$`, 'iu');
}
