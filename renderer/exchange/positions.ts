// The one place where positions change their unit: UTF-16 units inside the program, Unicode code points in every
// file that leaves it (REFI-QDA 1.5, section 10.2; W3C Web Annotation, text position selector).

const FIRST_LOW = 0xdc00;
const LAST_LOW = 0xdfff;
const FIRST_HIGH = 0xd800;
const LAST_HIGH = 0xdbff;

/** Whether the unit at `index` is the second half of a character whose first half stands before it. */
function isSecondHalf(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (!(unit >= FIRST_LOW && unit <= LAST_LOW) || index === 0) return false;
  const before = text.charCodeAt(index - 1);
  return before >= FIRST_HIGH && before <= LAST_HIGH;
}

/**
 * Code points before a UTF-16 offset of `text`. An offset inside a character counts as before it; one beyond the end
 * as the end.
 */
export function toCodePoints(text: string, utf16: number): number {
  const end = Math.min(utf16, text.length);
  const cut = isSecondHalf(text, end) ? end - 1 : end;
  let points = 0;
  for (let index = 0; index < cut; index += 1) {
    if (!isSecondHalf(text, index)) points += 1;
  }
  return points;
}

/** UTF-16 units before a code point offset of `text`; an offset beyond the end counts as the end. */
export function toUtf16(text: string, codePoints: number): number {
  let left = codePoints;
  let index = 0;
  while (index < text.length) {
    if (!isSecondHalf(text, index)) {
      if (left === 0) break;
      left -= 1;
    }
    index += 1;
  }
  return index;
}
