// A counter's value → the sign that a list prints for it: 3 → "3", "c", "iii", "三". Used where a file keeps only the
// counter and the program that shows it makes the sign (lists of HTML, numbering of Word).

export type NumeralStyle =
  | 'decimal'
  | 'decimalZero'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman'
  | 'russianLower'
  | 'russianUpper'
  | 'arabicAlpha'
  | 'arabicAbjad'
  | 'arabicIndic'
  | 'han';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const HAN = '〇一二三四五六七八九';
const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';

/** Roman numeral in small letters; plain digits beyond 3999, where the system ends. */
function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let numeral = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}

/** After the last letter Word doubles it ("aa", "bb"); browsers count on ("aa", "ab"). Both say "aa" for 27. */
function letter(n: number, alphabet: string): string {
  if (n < 1 || n > alphabet.length * 20) return String(n);
  return alphabet.charAt((n - 1) % alphabet.length).repeat(Math.ceil(n / alphabet.length));
}

function han(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const [tens, units] = [Math.floor(n / 10), n % 10];
  const before = tens === 0 ? '' : tens === 1 ? '十' : `${HAN.charAt(tens)}十`;
  return before + (units === 0 ? '' : HAN.charAt(units));
}

/** The sign for `n`, without stop or parentheses. */
export function toNumeral(n: number, style: NumeralStyle): string {
  switch (style) {
    case 'decimal':
      return String(n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'lowerLetter':
      return letter(n, LATIN);
    case 'upperLetter':
      return letter(n, LATIN).toUpperCase();
    case 'lowerRoman':
      return roman(n);
    case 'upperRoman':
      return roman(n).toUpperCase();
    case 'russianLower':
      return letter(n, RUSSIAN);
    case 'russianUpper':
      return letter(n, RUSSIAN).toUpperCase();
    case 'arabicAlpha':
      return letter(n, ARABIC);
    case 'arabicAbjad':
      return letter(n, ABJAD);
    case 'arabicIndic':
      return [...String(n)].map((digit) => ARABIC_INDIC.charAt(Number(digit)) || digit).join('');
    case 'han':
      return han(n);
  }
}
