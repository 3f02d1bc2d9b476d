// The letters of a text layer → the letters that were meant: ligatures and presentation forms undone, soft hyphens and
// fillers dropped. Knows code points only.

/** Latin ligatures, Arabic presentation forms, full-width forms of Latin: letters by their looks. */
const FORMS = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\uff01-\uff5e]/g;
const HAN = /[\u2e80-\u9fff]/;
/** Soft hyphen, zero-width signs, byte order mark, variation selectors, object replacement. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\ufffc]|[\ufe00-\ufe0f]/g;
const CONTROL = /\p{Cc}/gu;
/** Letters of the dingbat fonts that Word uses for bullets, in the private area. */
const BULLETS = /[\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\uf0a8\uf06e\uf0be]/g;

/** One glyph's letters. Full-width forms stay where Chinese is written (`isHan`). */
export function toLetters(text: string, isHan: boolean): string {
  if (/^[\x20-\x7e]$/.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(BULLETS, '•')
    .replace(FORMS, (form) => (isHan && form >= '\uff01' && form <= '\uff5e' ? form : form.normalize('NFKC')))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/\u2010|\u2011/g, '-');
}

export function hasHan(text: string): boolean {
  return HAN.test(text);
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LTR = /[\p{L}\p{N}]/u;

export type Direction = 'rtl' | 'ltr' | 'neutral';

/** The direction of one glyph's letters; digits of any script run from left to right. */
export function directionOf(text: string): Direction {
  if (/^[\d٠-٩۰-۹]/.test(text)) return 'ltr';
  if (RTL.test(text)) return 'rtl';
  return LTR.test(text) ? 'ltr' : 'neutral';
}
