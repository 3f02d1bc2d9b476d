// How good a text layer is: the share of words that no writer wrote. Knows letters; changes nothing.

/** More unreadable words than this share make a text layer a damaged one. */
export const DAMAGED_SHARE = 0.008;

function isUnreadable(word: string): boolean {
  if (/[\ufffd\p{Co}\p{Cn}]/u.test(word)) return true;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return /^[~^|\\¬¦•■°§<>=]{2,}$/u.test(word);
  // Two alphabets in one word, a letter three times over, a capital or digit between small letters, signs among letters.
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u];
  if (scripts.filter((script) => script.test(word)).length > 1) return true;
  if (/(\p{L})\1\1/u.test(word) && !/^[IVXLCivxlc]+$|www/u.test(word)) return true;
  if (/\p{Ll}\d+\p{Ll}|\p{Ll}[~|\\^<>*"{}¬¦§]\p{Ll}|\p{Lu}[~|\\^<>"{}]\p{L}/u.test(word)) return true;
  if (/\p{Ll}\p{Lu}\p{Ll}*\p{Lu}\p{Ll}|^\p{Ll}{2,}\p{Lu}{2,}\p{Ll}/u.test(word)) return true;
  if (/\u0640{2,}|^~\d|\p{L}['’]\(|^(?!ll)([b-df-hj-np-tv-z])\1[a-z]{2}/u.test(word)) return true;
  if (/^\p{Ll}\p{Lu}$/u.test(word) && !/^[kMmp][A-Z]$/.test(word)) return true;
  if (/\p{Script=Arabic}/u.test(word))
    return /[\u0622-\u064a]*ى[\u0621-\u064a]|ة[\u0621-\u064a]|لاا/u.test(word);
  if (/^\p{Ll}{5,}$/u.test(word) && /^[\p{Script=Latin}]+$/u.test(word))
    return !/[aeiouyàâéèêëîïôöùûüáíóúæœ]/u.test(word);
  return false;
}

/** Share of unreadable words, from 0 to 1, and how many words were looked at. Addresses of the web do not count. */
export function measureDamage(texts: Iterable<string>): { share: number; words: number } {
  let words = 0;
  let bad = 0;
  for (const text of texts) {
    for (const token of text.split(/\s+/)) {
      if (token === '' || /[/@]|www\.|\.\w{2,4}$/.test(token)) continue;
      const word = token.replace(/^[^\p{L}\p{N}~|\\^]+|[^\p{L}\p{N}~|\\^(]+$/gu, '');
      if (word.length < 2) continue;
      words += 1;
      if (isUnreadable(word)) bad += 1;
    }
  }
  return { share: words === 0 ? 0 : bad / words, words };
}

const ERROR_PAGE =
  /does not exist|could not be found|cannot be found|not found|no longer available|access (?:is )?denied|forbidden|service (?:is )?unavailable|internal server error|n['’]existe pas|introuvable|no existe|no se encuentra|не существует|не найден|غير موجود|不存在|未找到/i;

/** True for the few words by which a server says that there is no document. */
export function looksLikeErrorPage(text: string, pages: number): boolean {
  return pages <= 2 && text.length < 1500 && ERROR_PAGE.test(text);
}
