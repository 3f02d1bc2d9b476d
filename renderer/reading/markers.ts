// The printed marks that begin a line: paragraph numbers, heading numbers, articles, item letters, bullets.
// One line in, one reading out; whether a number belongs to the sequence of paragraphs is decided in numbering.ts.

/** A number that may open a paragraph or a heading. `prefix` is "34." for "34.5", else empty. */
export type NumberMark = { prefix: string; n: number; label: string; rest: string };

export type ItemMark = { style: 'letter' | 'roman' | 'digit' | 'bullet'; mark: string; rest: string };

/** Ranks of heading numbers, outermost first; `none` is decided by context. */
export const HEADING_CLASSES = [
  'annex',
  'part',
  'chapter',
  'section',
  'roman',
  'letter',
  'arabic',
  'decimal',
  'paren',
  'none',
] as const;
export type HeadingClass = (typeof HEADING_CLASSES)[number];

export type HeadingMark = { class: HeadingClass; n: number; depth: number; rest: string };

const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';

/** Arabic-Indic digits as ASCII ones; the length stays. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(ARABIC_INDIC.indexOf(digit)));
}

const PARTS = /^((?:\d{1,3}\.){1,3})(\d{1,3})\.?[ \t\u00a0\u2003]+(?=\S)/;
const NUMBER =
  /^(\d{1,4})((?:[ \u00a0](?:bis|ter|quater|quinquies))?)[ \u00a0]?[.．][ \t\u00a0\u2002-\u200a\u3000]+(?=\S)/;
/** Chinese sets no space after the stop, and Arabic a dash instead of it. */
const NUMBER_CJK = /^(\d{1,4})()[.．、][ \u3000]*(?=[\p{Script=Han}“《「（])/u;
const NUMBER_ARABIC =
  /^[\u200e\u200f]*(\d{1,4})()[ \u00a0]?(?:[-–—.][ \t\u00a0]*)(?=[\p{Script=Arabic}«“"(\u200f])/u;

/** Reads "12. Text", "12.\tText", "34.5 Text", "34.5.1 Text", "١٢ - نص", "12．文". */
export function parseNumber(line: string): NumberMark | null {
  if (!/^[\u200e\u200f]*[\d٠-٩]/.test(line)) return null;
  const head = asciiDigits(line.slice(0, 24));
  const parts = PARTS.exec(head);
  if (parts) {
    const [whole, prefix = '', n = ''] = parts;
    return { prefix, n: Number(n), label: `${prefix}${n}`, rest: line.slice(whole.length) };
  }
  const one = NUMBER.exec(head) ?? NUMBER_CJK.exec(head) ?? NUMBER_ARABIC.exec(head);
  if (!one) return null;
  const [whole, n = '', suffix = ''] = one;
  return { prefix: '', n: Number(n), label: `${Number(n)}${suffix}`, rest: line.slice(whole.length) };
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a well-formed Roman numeral up to 399, or null. */
export function romanValue(numeral: string): number | null {
  if (!/^(?=[CLXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral)) return null;
  let total = 0;
  for (let at = 0; at < numeral.length; at++) {
    const value = ROMAN_VALUES[numeral.charAt(at)] ?? 0;
    total += value < (ROMAN_VALUES[numeral.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return total;
}

const ITEM_NUMERAL =
  /^[([（]?([\p{L}]|[ivx]{1,6}|\d{1,2}|[一二三四五六七八九十]{1,3})[)\]）](?:[ \t\u00a0\u3000]+|(?=[\p{Script=Han}]))(?=\S)/u;
const ITEM_STOP = /^([a-z])\.[ \t\u00a0]+(?=\S)/;
const ITEM_BULLET = /^[•●▪■◦‣⁃∙·–—*+\uf0b7-][ \t\u00a0\u3000]+(?=\S)/u;

/** Reads "(a) …", "a) …", "(iv) …", "2) …", "（一）…", "• …", "- …". `mark` is as printed, a bullet's own sign included. */
export function parseItem(line: string): ItemMark | null {
  const bullet = ITEM_BULLET.exec(line);
  if (bullet) return { style: 'bullet', mark: bullet[0].trim(), rest: line.slice(bullet[0].length) };
  const found = ITEM_NUMERAL.exec(line) ?? ITEM_STOP.exec(line);
  if (!found) return null;
  const [whole, core = ''] = found;
  const style = /^\d/.test(core) ? 'digit' : /^[ivx]+$/.test(core) ? 'roman' : 'letter';
  return { style, mark: whole.trim(), rest: line.slice(whole.length) };
}

const ARTICLE =
  /^(?:(?:Article|Artículo|Art\.|Статья|Rule|Règle|Regla|Regulation|Правило)[ \u00a0]+(\d{1,3}|premier|[IVXLC]{1,7})|المادة[ \u00a0]+([\d٠-٩]{1,3})|第([一二三四五六七八九十百零〇\d]{1,6})条)(?:[ \u00a0]?(?:bis|ter))?(?![\p{L}\p{N}])[.:：]?[ \t\u3000–—-]*/iu;

/** Reads "Article 12", "المادة 12", "第十二条" at the start of a line: the label as printed, and what follows. */
export function parseArticle(line: string): { label: string; rest: string } | null {
  const found = ARTICLE.exec(line);
  if (!found) return null;
  const rest = line.slice(found[0].length);
  // "Article 51 of the Charter" and "article 12 du Statut" are words of a sentence.
  if (/^[\p{Ll},;)]/u.test(rest) || /^[\p{Ll}]/u.test(line)) return null;
  if (/^[\p{Script=Han}\p{Script=Arabic}]/u.test(rest) && !/[:：\u3000\t]/.test(found[0])) return null;
  return { label: found[0].replace(/[.:：\s\u3000–—-]+$/u, ''), rest };
}

const KEYWORDS: readonly (readonly [HeadingClass, RegExp])[] = [
  [
    'annex',
    /^(?:annex|annexe|anexo|приложение|appendix|appendice|apéndice|enclosure|المرفق|附件|附录)(?![\p{L}])/iu,
  ],
  [
    'part',
    /^(?:part|partie|parte|часть)[ \u00a0](?:[IVXLC]+|\d+|one|two|three|four|five|[A-E])(?![\p{L}])|^(?:première|deuxième|troisième|quatrième) partie|^第[一二三四五六七八九十]+部分|^الجزء /iu,
  ],
  [
    'chapter',
    /^(?:chapter|chapitre|capítulo|глава)[ \u00a0](?:[IVXLC]+|\d+|premier|one)(?![\p{L}])|^第[一二三四五六七八九十百零〇]+章|^الفصل /iu,
  ],
  [
    'section',
    /^(?:section|sección|раздел)[ \u00a0](?:[IVXLC]+|\d+|[A-Z])(?![\p{L}])|^第[一二三四五六七八九十]+节/iu,
  ],
];

const ARABIC_ORDINALS = [
  'أولا',
  'ثانيا',
  'ثالثا',
  'رابعا',
  'خامسا',
  'سادسا',
  'سابعا',
  'ثامنا',
  'تاسعا',
  'عاشرا',
];
const ARABIC_LETTERS = ['ألف', 'باء', 'جيم', 'دال', 'هاء', 'واو', 'زاي', 'حاء', 'طاء', 'ياء'];
const HAN_DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const ARABIC_WORD = /^([\u0621-\u064a]{3,6}[\u064b]?)[ \u00a0]?[-–—:.][ \u00a0]*/u;
const NUMERAL = /^([IVXLC]{1,7}|\p{Lu})(?:[.．][ \t\u00a0\u2003]*|[ \u00a0]+[–—-][ \u00a0]+|\t[ ]*)(?=\S)/u;
const HAN_NUMERAL = /^([一二三四五六七八九十]{1,3})[.．、][ \u3000]*/u;

function hanValue(numeral: string): number {
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['0', numeral];
  const digit = (text: string) => HAN_DIGITS.indexOf(text) + 1;
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(units);
}

function arabicWord(line: string): HeadingMark | null {
  const found = ARABIC_WORD.exec(line);
  if (!found) return null;
  const word = (found[1] ?? '').replace(/\u064b/g, '');
  const rest = line.slice(found[0].length);
  const ordinal = ARABIC_ORDINALS.indexOf(word);
  if (ordinal >= 0) return { class: 'roman', n: ordinal + 1, depth: 1, rest };
  const letter = ARABIC_LETTERS.indexOf(word);
  return letter >= 0 ? { class: 'letter', n: letter + 1, depth: 1, rest } : null;
}

/** A letter's place in its own alphabet, as far as headings use it: A, B, C in Latin and Cyrillic look-alikes. */
function letterValue(letter: string): number {
  const latin = letter.charCodeAt(0) - 64;
  if (latin >= 1 && latin <= 26) return latin;
  return 'АВСДЕ'.includes(letter) ? 'АВС'.indexOf(letter) + 1 : letter.charCodeAt(0) - 0x40f;
}

/** Reads "IV. Title", "B. Title", "Chapter I: Title", "Annex II", "一. 标题", "أولا - عنوان"; `last` holds the last
 * Roman and letter number read, so that "I." after "H." is a letter and "V." after "IV." is Roman. */
export function parseHeading(line: string, last: { roman: number; letter: number }): HeadingMark | null {
  const keyword = KEYWORDS.find(([, pattern]) => pattern.test(line.slice(0, 60)));
  if (keyword) return { class: keyword[0], n: 0, depth: 1, rest: line };
  const han = HAN_NUMERAL.exec(line);
  if (han) return { class: 'roman', n: hanValue(han[1] ?? ''), depth: 1, rest: line.slice(han[0].length) };
  const arabic = arabicWord(line);
  if (arabic) return arabic;
  const found = NUMERAL.exec(line) ?? /^([IVXLC]{1,7}|[A-Z])\.?$/.exec(line);
  if (!found) return null;
  const numeral = found[1] ?? '';
  const rest = line.slice(found[0].length);
  const roman = romanValue(numeral);
  const letter = numeral.length === 1 ? letterValue(numeral) : null;
  const goesOn = letter === last.letter + 1 && last.letter > 0;
  const isLetter =
    letter !== null && (roman === null || (goesOn && (last.roman === 0 || roman !== last.roman + 1)));
  if (isLetter) return { class: 'letter', n: letter, depth: 1, rest };
  return roman === null ? null : { class: 'roman', n: roman, depth: 1, rest };
}

/** Reads "2.3 Title" and "2.3.1 Title": numbers of a technical outline, `depth` parts deep. */
export function parseDecimal(line: string): HeadingMark | null {
  const found = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?[ \t\u00a0]+(?=\S)/.exec(line);
  if (!found) return null;
  const parts = (found[1] ?? '').split('.');
  return {
    class: 'decimal',
    n: Number(parts.at(-1)),
    depth: parts.length,
    rest: line.slice(found[0].length),
  };
}
