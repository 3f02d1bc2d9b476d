// Dates as mastheads print them, in the six official languages → `YYYY-MM-DD`.
// Month names come from Intl; by hand only what Intl does not know: the double month names of Arabic documents.

const LOCALES = ['en', 'fr', 'es', 'ru', 'ar', 'ar-SY', 'ar-MA'];

const LEVANTINE_MONTHS = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];
const EGYPTIAN_MONTHS = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيه',
  'يوليه',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().replace(/\.$/, '');
}

function monthTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const styles = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;
  for (const format of LOCALES.flatMap((locale) =>
    styles.map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })),
  )) {
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(new Date(Date.UTC(2001, month - 1, 1)));
      const name = fold(parts.find((part) => part.type === 'month')?.value ?? '');
      if (/\p{L}{3}/u.test(name) && !table.has(name)) table.set(name, month);
    }
  }
  for (const names of [LEVANTINE_MONTHS, EGYPTIAN_MONTHS]) {
    for (const [at, name] of names.entries()) table.set(fold(name), at + 1);
  }
  return table;
}

const MONTHS = monthTable();

/** True when `a` becomes `b` by replacing, adding or dropping one character: an error of optical reading. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function monthNumber(name: string): number | null {
  const folded = fold(name.trim());
  const exact = MONTHS.get(folded) ?? MONTHS.get(fold(folded.split('/')[0]?.trim() ?? ''));
  if (exact !== undefined) return exact;
  if (folded.length < 5) return null;
  for (const [known, month] of MONTHS) {
    if (known.length >= 5 && isOneSlipAway(folded, known)) return month;
  }
  return null;
}

function iso(year: number, month: number | null, day: number): string | null {
  if (month === null || month < 1 || year < 1900 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

const DAY_FIRST =
  /(?<![\p{L}\d/])(\d{1,2})(?:er|st|nd|rd|th|º|-е)?[\s\u00a0]+(?:de[\s\u00a0]+|of[\s\u00a0]+)?([\p{L}\p{M}.[\]|!]{3,12}(?:[\s\u00a0]\p{L}{5,7})?(?:\s?\/\s?[\p{L}\p{M}]{3,12}(?:[\s\u00a0]\p{L}{5,7})?)?),?[\s\u00a0]+(?:de[l]?[\s\u00a0]+)?(\d{4})(?!\d)/gu;
const MONTH_FIRST =
  /(?<!\p{L})(\p{Lu}\p{Ll}{2,11})\.?[\s\u00a0]+(\d{1,2})(?:st|nd|rd|th)?,[\s\u00a0]*(\d{4})(?!\d)/gu;
const CHINESE = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;

function asciiDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
}

/** The first date in a line: `{ date, start, end }` in UTF-16 units, or null. */
export function findDate(line: string): { date: string; start: number; end: number } | null {
  const text = asciiDigits(line);
  const readings = [
    ...[...text.matchAll(DAY_FIRST)].map((m) => ({
      m,
      date: iso(Number(m[3]), monthNumber(m[2] ?? ''), Number(m[1])),
    })),
    ...[...text.matchAll(MONTH_FIRST)].map((m) => ({
      m,
      date: iso(Number(m[3]), monthNumber(m[1] ?? ''), Number(m[2])),
    })),
    ...[...text.matchAll(CHINESE)].map((m) => ({ m, date: iso(Number(m[1]), Number(m[2]), Number(m[3])) })),
  ].sort((a, b) => a.m.index - b.m.index);
  for (const { m, date } of readings) {
    if (date !== null) return { date, start: m.index, end: m.index + m[0].length };
  }
  return null;
}

/** A line that is a date and little else ("20 juillet 2023", "of 3 April 1991", "3 июня 2025 года"). */
export function parseDateLine(line: string): string | null {
  if (line.length > 80) return null;
  const found = findDate(line);
  if (!found) return null;
  const around = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(
    /года?|г\.|of|du|del|de|le|el|le|от/giu,
    '',
  );
  return (around.match(/\p{L}/gu)?.length ?? 0) <= 2 ? found.date : null;
}
