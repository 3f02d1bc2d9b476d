// What the readers of quantities share: the text at hand, the quantity they make, and the words before a number that say
// how exact it is.
import type { Figure } from '../../domain/records.ts';
import type { Approximation, Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';

export interface Quantity {
  /** The number; of a range its lower end. A share is in per cent if its unit is "%", else between 0 and 1. */
  value: number;
  /** Both ends of a range, absent otherwise. */
  low?: number;
  high?: number;
  /** What is counted, in the words of the text (at most four, or a rate's); "%", a currency, or empty. */
  unit: string;
  approximation: Approximation;
  kind: Figure['kind'];
  /** UTF-16 units of the text, half-open: from the words that say how exact it is to the end of the unit. */
  start: number;
  end: number;
  surface: string;
}

export interface Reading {
  text: string;
  /** The text with everything hidden that is no quantity, in the same length. */
  masked: string;
  tokens: readonly Token[];
  grammar: Grammar;
}

/** Quantities read, and the index of the token to go on from. */
export interface Step {
  quantities: Quantity[];
  next: number;
}

/** Half-open, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export function toQuantity(
  { text }: Reading,
  span: Span,
  read: Omit<Quantity, 'start' | 'end' | 'surface'>,
): Quantity {
  return { ...read, ...span, surface: text.slice(span.start, span.end) };
}

/** The words of some tokens as the text has them, spaces made plain. */
export function wordsOf({ text, tokens }: Reading, { from, next }: { from: number; next: number }): string {
  const [first, last] = [tokens[from], tokens[next - 1]];
  if (from >= next || !first || !last) return '';
  return text.slice(first.start, last.end).replace(/\s+/gu, ' ');
}

export interface Modifier {
  start: number;
  approximation: Approximation;
}

/** The words before a number that say how exact it is; at most forty units back. */
export function readModifier({ masked, grammar }: Reading, start: number): Modifier | null {
  const from = Math.max(0, start - 40);
  const lead = masked.slice(from, start);
  for (const [pattern, approximation] of grammar.modifiers) {
    const match = pattern.exec(lead);
    if (match) return { start: from + match.index, approximation };
  }
  return null;
}
