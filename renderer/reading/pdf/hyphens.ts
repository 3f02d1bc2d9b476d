// Joins the lines of a paragraph: whether a hyphen at a line's end belongs to the word is asked of the report itself.
// Knows words and line ends; no places.
import { separator } from '../punctuation.ts';

/** Every word of a report in small letters, with how it is written elsewhere than at line ends. */
export type Vocabulary = ReadonlySet<string>;

export function toVocabulary(texts: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of text.match(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []) words.add(word.toLowerCase());
  }
  return words;
}

/** The two halves of a word cut at `before`'s hyphen: with the hyphen, without it. */
function keepsHyphen(before: string, after: string, words: Vocabulary): boolean {
  // An address of the web is written without blanks; its hyphens are its own.
  if (/[/@_]\S*-$/.test(before)) return true;
  const left = /[\p{L}-]+-$/u.exec(before)?.[0].toLowerCase() ?? '';
  const right = /^[\p{L}-]+/u.exec(after)?.[0].toLowerCase() ?? '';
  const bare = left.slice(0, -1);
  if (words.has(left + right)) return true;
  if (words.has(bare + right)) return false;
  if (bare.includes('-') || right.includes('-')) return true;
  return words.has(bare) && words.has(right) && bare.length > 2 && right.length > 2;
}

/** One paragraph's lines as running text. */
export function joinLines(lines: readonly string[], words: Vocabulary): string {
  const parts: string[] = [];
  for (const line of lines) {
    const before = parts.at(-1) ?? '';
    if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) {
      if (!keepsHyphen(before, line, words)) parts[parts.length - 1] = before.slice(0, -1);
      parts.push(line);
    } else if (/[\p{L}\p{N}]-$/u.test(before) && /^[\p{L}\p{N}]/u.test(line)) parts.push(line);
    else if (/(?:https?:|www\.|\/)\S*[/_-]$/.test(before) && /^[\p{Ll}\d]/u.test(line)) parts.push(line);
    else parts.push(separator(before, line) + line);
  }
  return parts.join('');
}
