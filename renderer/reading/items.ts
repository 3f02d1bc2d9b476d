// Lettered, numbered and bulleted items under a paragraph: their nesting and their labels ("47 (b) (ii)").
// Decides by order: "(i)" after "(h)" is a letter, at any other place a Roman numeral.
import { type ItemMark, parseItem, romanValue } from './markers.ts';
import { isClause, isClosed } from './punctuation.ts';

type Style = 'letter' | 'roman' | 'digit' | 'bullet';
type Level = { style: Style; n: number; mark: string };

export type Item = { label: string | null; level: number; rest: string };

/** After these words a letter in parentheses is a reference, not an item. */
const REFERENCE =
  /(?:paragraphs?|paras?\.?|subparagraphs?|sub-paragraphs?|articles?|sections?|annex|chapters?|rules?|alinéas?|paragraphes?|par\.|párrafos?|apartados?|incisos?|пункт\p{L}*|подпункт\p{L}*|стать\p{L}*|الفقرة|المادة)[\s\u00a0]*(?:\d+[\s\u00a0]*)?$/iu;

function letterNumber(letter: string): number {
  const latin = letter.toLowerCase().charCodeAt(0) - 96;
  if (latin >= 1 && latin <= 26) return latin;
  const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя'.indexOf(letter.toLowerCase());
  if (cyrillic >= 0) return cyrillic + 1;
  const arabic = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'.indexOf(letter);
  if (arabic >= 0) return arabic + 1;
  return '一二三四五六七八九十'.indexOf(letter) + 1;
}

function core(mark: string): string {
  return mark.replace(/[()[\]（）.\s]/g, '');
}

function readings(item: ItemMark): { style: Style; n: number }[] {
  const text = core(item.mark);
  if (item.style === 'bullet') return [{ style: 'bullet', n: 0 }];
  if (item.style === 'digit') return [{ style: 'digit', n: Number(text) }];
  const letter = text.length === 1 ? [{ style: 'letter' as const, n: letterNumber(text) }] : [];
  const roman = romanValue(text.toUpperCase());
  return item.style === 'roman' && roman !== null
    ? [...letter, { style: 'roman' as const, n: roman }]
    : letter;
}

function continues(level: Level, option: { style: Style; n: number }, mark: string): boolean {
  if (level.style !== option.style) return false;
  return option.style === 'bullet' ? level.mark === mark : level.n + 1 === option.n;
}

/** The items open at a place in the text, outermost first. A new paragraph or heading closes them all. */
export class ItemStack {
  private levels: Level[] = [];

  close(): void {
    this.levels = [];
  }

  /** Reads a chunk's text as the next item, or null. `before` is the text of the block above it. */
  read(text: string, glued: boolean, before: string, parent: string | null): Item | null {
    const item = parseItem(text);
    if (item === null || !/[\p{L}\p{N}]/u.test(item.rest)) return null;
    const isTorn = glued && before !== '' && !isClosed(before) && !isClause(before);
    if (glued && REFERENCE.test(before.slice(-40))) return null;
    if (isTorn && !(item.style === 'bullet' && this.levels.at(-1)?.style === 'bullet')) return null;
    if (!this.place(item, glued)) return null;
    const marks = this.levels.filter((level) => level.style !== 'bullet').map((level) => level.mark);
    const label = item.style === 'bullet' ? null : [...(parent === null ? [] : [parent]), ...marks].join(' ');
    return { label, level: this.levels.length, rest: item.rest };
  }

  /** Continues the level whose next number this is, or opens a deeper one; false when the number fits nowhere. */
  private place(item: ItemMark, glued: boolean): boolean {
    const options = readings(item);
    for (const option of options) {
      const at = this.levels.findLastIndex((level) => continues(level, option, item.mark));
      if (at >= 0) return this.set(at, { ...option, mark: item.mark });
    }
    const first = options.findLast(({ style, n }) => style === 'bullet' || n === 1);
    const chosen = first ?? (glued ? undefined : options.at(-1));
    if (chosen === undefined) return false;
    const same = this.levels.findLastIndex(
      (level) => level.style === chosen.style && chosen.style !== 'bullet',
    );
    return this.set(Math.min(same >= 0 ? same : this.levels.length, 5), { ...chosen, mark: item.mark });
  }

  private set(at: number, level: Level): true {
    this.levels = [...this.levels.slice(0, at), level];
    return true;
  }
}
