// What one line of a masthead says: symbol, organ, session, agenda item, date, distribution, languages.
// One line in, one reading out; the order of lines on the page is masthead.ts's business.
import { findDate, parseDateLine } from './dates.ts';
import { parseLanguageName } from './language.ts';
import { asciiDigits } from './markers.ts';
import { isMainOrgan, isOrganLike, isUnitedNations } from './organs.ts';

export type MastheadField =
  | 'symbol'
  | 'organization'
  | 'body'
  | 'session'
  | 'year'
  | 'agendaItem'
  | 'date'
  | 'distribution'
  | 'language'
  | 'sessionDates'
  | 'adoption'
  | 'originalLanguage';

/** `value` is what the field keeps; the line itself is kept beside it, as printed. */
export type LineReading = { field: MastheadField; value: string };

const SYMBOL =
  /^[A-Z]{1,8}\d?(?:\/[A-Z0-9][\w.]*(?:\(\w+\)\w*)?(?:-\w+)?)+(?:\s?\([^()]{1,30}\)(?:\s[A-Z]{1,2})?)?(?:\/[\w.]+(?:\s[A-Z])?){0,3}(?:\s?[–—-]\s?[A-Z]{1,8}(?:\/[A-Z0-9][\w.]*)+)?$/;

const WITH_ORGANISATION =
  /^(United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة|联合国)\s+(?=[A-Z]+\/)/i;

/** The organisation's name before a symbol on the same line ("United Nations   A/79/211"), or null. */
export function organisationBefore(line: string): string | null {
  return WITH_ORGANISATION.exec(line)?.[1] ?? null;
}

/** A document symbol that stands alone on its line, without the asterisks of its notes; or null. */
export function parseSymbolLine(line: string): string | null {
  const text = line
    .replace(WITH_ORGANISATION, '')
    .replace(/^(?:Symbol|Cote|Signatura|Document)\s*:\s*/i, '')
    .replace(/\s?[*†]+$/, '')
    .trim();
  return text.length <= 60 && /\d/.test(text) && SYMBOL.test(text) ? text : null;
}

const ORDINAL_SESSION =
  /^(?:(?:\p{L}|[\d.-])[\p{L}\d.ºª’' -]{0,60}\s)?(?:session|sessions|сессия|сессии)(?:[\s,(].{0,60})?$|^.{0,50}período (?:extraordinario |ordinario )?(?:anual )?de sesiones.{0,30}$|^.{0,12}الدورة\s.{2,50}$|^第.{1,10}(?:届会议|届会|次会议|届特别会议|届常会).{0,20}$/iu;
const ORDINAL_YEAR =
  /^[\p{L}-]{4,30}\s(?:year|année|год)$|^[\p{L} ]{4,40} año$|^السنة\s.{3,40}$|^第.{1,6}年$/iu;

function isSession(line: string): boolean {
  return line.length <= 110 && ORDINAL_SESSION.test(line) && !/[.;:]$/.test(line);
}

const ITEM_NUMBER = String.raw`\d+(?:\s?\(?\p{Ll}\))?(?:\s?\(?[ivx]+\))?`;
const ITEM_LIST = `(${ITEM_NUMBER}(?:\\s?(?:,|、|and|et|y|и|و|和|to|à|a|-|–)\\s?${ITEM_NUMBER})*)`;
const AGENDA = new RegExp(
  `^(?:(?:Provisional )?Agenda items?|Items?|Points?|Temas?|Пункты?|البند|البنود|البندان|(?:临时|暂定)?(?:议程|项目表)\\*{0,3}项目|项目)\\s?${ITEM_LIST}(?![\\d/])`,
  'iu',
);

/** "27 February–31 March 2023": when the session was held, not the document's date. */
const DATE_RANGE = /^\d{1,2}(?:\s\p{L}{3,12})?(?:\s\d{4})?\s?(?:[-–—]|to|au|al|по)\s?\d{1,2}\s.{3,25}$/iu;
/** "Resolution adopted by the General Assembly on 10 October 2018". */
const ADOPTION =
  /^(?:Resolution|Decision|Résolution|Décision|Resolución|Decisión|Резолюция|Решение)s?,? (?:adopted by|adoptée par|aprobada por|adoptada por|принят\p{L}+) .{5,90}\d{4}/iu;

const DISTRIBUTION =
  /^Distr(?:ibution|ibución)?\.?(?:\s?:|\s|$)|^(?:General|Limited|Restricted|Provisional)$/i;
const ORIGINAL = /^(?:Original|Язык оригинала|Подлинный текст|الأصل|原文|原件)\s*[:：]/i;
const ORGAN_ARTICLE = /^(?:The|L['’]|La|Le|El|Los)\s?(?=\p{Lu})/u;

/** Reads one line, or null when it is none of these. */
export function readMastheadLine(line: string): LineReading | null {
  const text = line.replace(/\s?[*†]+$/, '').trim();
  if (text.length > 160) return null;
  const symbol = parseSymbolLine(text);
  if (symbol !== null) return { field: 'symbol', value: symbol };
  if (isUnitedNations(text)) return { field: 'organization', value: text };
  if (DISTRIBUTION.test(text)) return { field: 'distribution', value: text };
  if (ORIGINAL.test(text)) return { field: 'originalLanguage', value: text };
  if (parseLanguageName(text) !== null) return { field: 'language', value: text };
  if (DATE_RANGE.test(text) && dateWithin(text) !== null) return { field: 'sessionDates', value: text };
  if (ADOPTION.test(text)) return { field: 'adoption', value: text };
  const date = parseDateLine(text);
  if (date !== null) return { field: 'date', value: date };
  const agenda = AGENDA.exec(asciiDigits(text));
  if (agenda) return { field: 'agendaItem', value: agenda[1] ?? '' };
  if (isSession(text)) return { field: 'session', value: text };
  if (ORDINAL_YEAR.test(text)) return { field: 'year', value: text };
  const organ = text.replace(ORGAN_ARTICLE, '');
  return isMainOrgan(organ) || isOrganLike(text) ? { field: 'body', value: text } : null;
}

/** The date inside a line that says more than the date ("Distr.: General 11 March 2024"), or null. */
export function dateWithin(line: string): string | null {
  return line.length > 300 ? null : (findDate(line)?.date ?? null);
}

const RESOLUTION =
  /^(?:Resolution|Résolution|Resolución|Резолюция|القرار|第)\s?(\d{1,4})\s?[(（](\d{4})[)）](?:\s?号决议)?(?![\p{L}\d])/iu;

/** "Resolution 687 (1991)" at the start of a line: number and year, or null. */
export function parseResolutionTitle(line: string): { n: string; year: string } | null {
  const found = RESOLUTION.exec(line);
  return found ? { n: found[1] ?? '', year: found[2] ?? '' } : null;
}
