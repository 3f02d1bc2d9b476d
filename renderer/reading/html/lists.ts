// The signs that a browser prints before list items: counters of `ol` with their start, type and single values, bullets.
import { type NumeralStyle, toNumeral } from '../numerals.ts';
import { attribute, type PageElement, styleOf } from './tree.ts';

const BY_TYPE: Readonly<Record<string, NumeralStyle>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const BY_STYLE: Readonly<Record<string, NumeralStyle>> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'arabic-indic': 'arabicIndic',
  'cjk-decimal': 'han',
  'simp-chinese-informal': 'han',
};

function styleOfList(list: PageElement): NumeralStyle | 'none' {
  const css = styleOf(list, 'list-style-type') || styleOf(list, 'list-style');
  if (css === 'none') return 'none';
  return BY_STYLE[css.split(/\s/)[0] ?? ''] ?? BY_TYPE[attribute(list, 'type')] ?? 'decimal';
}

function integer(text: string): number | null {
  return /^-?\d{1,6}$/.test(text) ? Number(text) : null;
}

/** One open list: hands out the sign of each item in turn. `depth` counts lists from 1. */
export class ListCounter {
  private next: number;
  private readonly step: 1 | -1;
  private readonly style: NumeralStyle | 'none' | 'bullet';
  private readonly depth: number;

  constructor(list: PageElement, depth: number) {
    const items = list.childNodes.filter((child) => 'tagName' in child && child.tagName === 'li').length;
    const isReversed = list.attrs.some(({ name }) => name === 'reversed');
    this.style = list.tagName === 'ol' ? styleOfList(list) : 'bullet';
    this.step = isReversed ? -1 : 1;
    this.next = integer(attribute(list, 'start')) ?? (isReversed ? items : 1);
    this.depth = depth;
  }

  /** The sign before an item, with the blank after it; empty where none is printed. */
  sign(item: PageElement): string {
    const n = integer(attribute(item, 'value')) ?? this.next;
    this.next = n + this.step;
    if (this.style === 'bullet') return '• ';
    if (this.style === 'none') return '';
    const numeral = toNumeral(n, this.style);
    // Capitals head sections and whole numbers are paragraphs; what lies inside another list is an item of it.
    if (this.style === 'upperLetter' || this.style === 'upperRoman') return `${numeral}. `;
    return this.style === 'decimal' && this.depth === 1 ? `${numeral}. ` : `(${numeral}) `;
  }
}
