// How names are folded so that one spelling finds another: for search only, never for display and never for offsets.

/** Letters that canonical decomposition leaves whole. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
};

/**
 * Folds a name or a query for comparison: case, accents, ё, Arabic forms of alif, ya and ta marbuta, vowel marks and
 * tatweel, full-width forms; apostrophes, hyphens and any other punctuation become one space. й stays a letter of its own.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('й', '\u0001')
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}ـ]/gu, '')
    .replace(/[œæßøłđðþıىةٱ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replaceAll('\u0001', 'й')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Removes accents and keeps everything else, case included: the way that typists without accents write a name. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'Oe')
    .normalize('NFC');
}
