// Turns a suggested name into one that every file system takes.

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** A bare file name of at most 150 characters: no folder, no control character, nothing that Windows reserves. */
export function toFileName(suggested: string): string {
  const cleaned = [...suggested.normalize('NFC')]
    .map((char) => (char < ' ' || char === '\u007f' || '<>:"/\\|?*'.includes(char) ? '-' : char))
    .join('')
    .replace(/^[\s.-]+|[\s.]+$/gu, '');
  const bare = cleaned === '' ? 'recueil' : cleaned;
  const free = RESERVED.test(bare) ? `_${bare}` : bare;
  const chars = [...free];
  if (chars.length <= 150) return free;
  const ending = /\.[^.]{1,15}$/u.exec(free)?.[0] ?? '';
  return chars.slice(0, 150 - ending.length).join('') + ending;
}
