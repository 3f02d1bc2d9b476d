// How a stretch of text ends and begins: the signs by which a sentence cut by a page break is known.
// Works on plain text in the six official languages.

const CLOSED = /[.!?…。！？؟۔:;：；؛](?:[\s\u200e\u200f]*[»”"’'」』）)\]*])*\s*$/u;
const CLAUSE = /[,;:，；：،؛](?:\s+(?:and|or|et|ou|y|o|и|или|و))?\s*$/u;

function tail(text: string): string {
  return text.slice(-24);
}

/** Ends as a sentence or a clause of a list ends: stop, question mark, colon, semicolon, also inside closing quotes. */
export function isClosed(text: string): boolean {
  return CLOSED.test(tail(text));
}

/** Ends as a clause of a list or a preamble does, perhaps with its conjunction. */
export function isClause(text: string): boolean {
  return CLAUSE.test(tail(text));
}

/** Begins in a way that no sentence begins: lower case, or a sign that closes. */
export function beginsInside(text: string): boolean {
  return /^[«“"'’([]*\p{Ll}|^[,;:.)\]»”%،؛，；、。]/u.test(text.slice(0, 8));
}

/** Begins with a capital, or with a letter of a script that has no capitals. */
export function beginsUpper(text: string): boolean {
  return /^[«“"'’([*_—–-]*[\p{Lu}\p{Lo}]/u.test(text.slice(0, 8));
}

/** Written in capitals throughout: at least four letters and hardly a small one among them. */
export function isCapitals(text: string): boolean {
  if (text.length > 160) return false;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 4 && lower === 0;
}

const CJK_EDGE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** What stands between two stretches of one paragraph: a space, nothing between Chinese characters. */
export function separator(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return '';
  return CJK_EDGE.test(before.charAt(before.length - 1)) && CJK_EDGE.test(after.charAt(0)) ? '' : ' ';
}

/** Joins the stretches of one paragraph. */
export function joinPieces(pieces: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const piece of pieces) {
    const text = piece.trim();
    parts.push(separator(before, text), text);
    if (text !== '') before = text;
  }
  return parts.join('');
}

/** Width as printed: a Chinese character takes two columns. Looks at 400 characters at most. */
export function printedWidth(line: string): number {
  const wide = line.slice(0, 400).match(/[\p{Script=Han}\uff00-\uffef]/gu)?.length ?? 0;
  return line.length + wide;
}
