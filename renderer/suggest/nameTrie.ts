// Finds many names at once in running text: a trie of code units, leftmost-longest, tolerant of how text is printed
// (typographic apostrophes, no-break spaces, soft hyphens, words broken at a line's end). Knows nothing of what the names mean.

/** A node of the trie: what follows, and what a name that ends here stands for. */
interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | null;
}

export interface Found<T> {
  value: T;
  /** UTF-16 units of the text searched, half-open. */
  start: number;
  end: number;
}

const SKIPPED = 0;
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const LAM = 0x644;
const ALIF = 0x627;
/** Conjunctions, then prepositions, that Arabic writes onto the next word: wa, fa; bi, ka, li. */
const ARABIC_CONJUNCTIONS = [0x648, 0x641];
const ARABIC_PREPOSITIONS = [0x628, 0x643, LAM];

const CANONICAL: readonly [pattern: RegExp, unit: number][] = [
  [/[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeffـ\u064b-\u065f\u0670]/u, SKIPPED],
  [/[\s\u00a0\u2000-\u200a\u202f]/u, SPACE],
  [/[’‘ʼ′`]/u, APOSTROPHE],
  [/[‐‑]/u, HYPHEN],
  [/[أإآٱ]/u, ALIF],
  [/ة/u, 0x647],
  [/ى/u, 0x64a],
];

interface Tables {
  /** What a code unit counts as while walking; `SKIPPED` for the invisible. */
  canonical: Uint16Array;
  /** 1 for letters, digits and marks: between two of them no name begins or ends. */
  word: Uint8Array;
}

let built: Tables | null = null;

function readTables(): Tables {
  if (built) return built;
  const canonical = new Uint16Array(0x10000);
  const word = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    const rule =
      unit < 0x80 && unit > 0x60 ? undefined : CANONICAL.find(([pattern]) => pattern.test(character));
    canonical[unit] = rule ? rule[1] : unit;
    word[unit] = /[\p{L}\p{N}\p{M}]/u.test(character) && canonical[unit] !== SKIPPED ? 1 : 0;
  }
  built = { canonical, word };
  return built;
}

export class NameTrie<T> {
  readonly #root: Node<T> = { next: new Map(), value: null };
  readonly #tables = readTables();
  readonly #boundaries: boolean;

  /** Without `boundaries` a name may begin and end anywhere: for Chinese, which puts no spaces. */
  constructor(boundaries: boolean) {
    this.#boundaries = boundaries;
  }

  /** Adds a name, case and accents as they must be found. The first meaning of a spelling stays. */
  add(name: string, value: T): void {
    let node = this.#root;
    for (let at = 0; at < name.length; at++) {
      const unit = this.#unitAt(name, at);
      if (unit === SKIPPED) continue;
      const next: Node<T> = node.next.get(unit) ?? { next: new Map(), value: null };
      node.next.set(unit, next);
      node = next;
    }
    node.value ??= value;
  }

  /** Every name in the text, from left to right, the longest where several begin at one place; none overlap. */
  find(text: string): Found<T>[] {
    const found: Found<T>[] = [];
    const { word } = this.#tables;
    let insideWord = false;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      const hit: Found<T> | null = insideWord && this.#boundaries ? null : this.#longestFrom(text, at);
      if (hit) found.push(hit);
      at = hit ? hit.end : at + 1;
      insideWord = hit ? false : word[unit] === 1 || (insideWord && this.#tables.canonical[unit] === SKIPPED);
    }
    return found;
  }

  #unitAt(text: string, at: number): number {
    return this.#tables.canonical[text.charCodeAt(at)] ?? SKIPPED;
  }

  /** The longest name at a place, with the particles that Arabic writes onto it left out. */
  #longestFrom(text: string, at: number): Found<T> | null {
    const plain = this.#walk(text, at, this.#root);
    if (plain) return plain;
    let unit = this.#unitAt(text, at);
    if (unit < 0x620 || unit > 0x64a) return null;
    let from = at;
    if (ARABIC_CONJUNCTIONS.includes(unit)) {
      const hit = this.#walk(text, from + 1, this.#root);
      if (hit) return hit;
      from += 1;
      unit = this.#unitAt(text, from);
    }
    if (!ARABIC_PREPOSITIONS.includes(unit)) return null;
    const prefixed = this.#walk(text, from + 1, this.#root);
    if (prefixed || unit !== LAM || this.#unitAt(text, from + 1) !== LAM) return prefixed;
    // "To the" melts into one: li + al is written ll, so the name goes on as if its article were whole.
    const article = this.#root.next.get(ALIF)?.next.get(LAM);
    return article ? this.#walk(text, from + 2, article, from + 1) : null;
  }

  #walk(text: string, from: number, root: Node<T>, start = from): Found<T> | null {
    let node = root;
    let found: Found<T> | null = null;
    let at = from;
    while (at < text.length) {
      const unit = this.#unitAt(text, at);
      const next = node.next.get(unit);
      if (next) {
        node = next;
        at += 1;
        if (node.value !== null && this.#endsAt(text, at)) found = { value: node.value, start, end: at };
        continue;
      }
      const skip = at === from ? 0 : this.#skippable(text, at);
      if (skip === 0) break;
      at += skip;
    }
    return found;
  }

  /** How many units to pass over inside a name: invisible ones, spaces in excess, a hyphen at a line's end. */
  #skippable(text: string, at: number): number {
    const unit = this.#unitAt(text, at);
    if (unit === SKIPPED) return 1;
    const previous = this.#unitAt(text, at - 1);
    if (unit === SPACE) return previous === SPACE || previous === HYPHEN ? 1 : 0;
    return unit === HYPHEN && this.#unitAt(text, at + 1) === SPACE ? 2 : 0;
  }

  #endsAt(text: string, at: number): boolean {
    if (!this.#boundaries) return true;
    let next = at;
    while (next < text.length && this.#unitAt(text, next) === SKIPPED) next += 1;
    return next >= text.length || this.#tables.word[text.charCodeAt(next)] !== 1;
  }
}
