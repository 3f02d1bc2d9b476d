// How a place in a report is cited, in English or French: symbol, or title and date, then the printed number. Forms
// after the United Nations Editorial Manual ("A/78/159, para. 28") and its French counterpart ("par. 28"). SPEC 2.7.
import type { Report } from './records.ts';

export type CitationLanguage = 'en' | 'fr';
/** What bears the number: paragraphs and items are cited alike. */
export type CitedKind = 'paragraph' | 'footnote' | 'heading';

export interface CitationOptions {
  language: CitationLanguage;
  kind?: CitedKind;
}

type Words = Record<CitedKind, { one: string; several: string }>;

const WORDS: Record<CitationLanguage, Words> = {
  en: {
    paragraph: { one: 'para.', several: 'paras.' },
    footnote: { one: 'footnote', several: 'footnotes' },
    heading: { one: 'sect.', several: 'sects.' },
  },
  fr: {
    paragraph: { one: 'par.', several: 'par.' },
    footnote: { one: 'note', several: 'notes' },
    heading: { one: 'sect.', several: 'sect.' },
  },
};

/**
 * "A/78/159, para. 28"; without symbol "Title, 20 July 2023, para. 28". Several labels, in the order of the text:
 * "paras. 28–30", "paras. 28 and 31". Without a label, the report alone.
 */
export function cite(
  report: Pick<Report, 'symbol' | 'title' | 'date'>,
  label: string | readonly string[] | null,
  options: CitationLanguage | CitationOptions,
): string {
  const { language, kind = 'paragraph' } = typeof options === 'string' ? { language: options } : options;
  const labels = label === null ? [] : typeof label === 'string' ? [label] : [...new Set(label)];
  const source = citeReport(report, language);
  const place = citePlace(labels, language, kind);
  return place === '' ? source : `${source}, ${place}`;
}

/** The report without a place: its symbol, or its title and date. */
function citeReport(report: Pick<Report, 'symbol' | 'title' | 'date'>, language: CitationLanguage): string {
  if (report.symbol) return report.symbol;
  return report.date === null ? report.title : `${report.title}, ${formatDate(report.date, language)}`;
}

function formatDate(date: string, language: CitationLanguage): string {
  const day = new Date(`${date}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const text = format.format(day);
  // French writes the first of a month as an ordinal.
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

function citePlace(labels: readonly string[], language: CitationLanguage, kind: CitedKind): string {
  if (labels.length === 0) return '';
  const words = WORDS[language][kind];
  // A label may end in its own full stop ("III."): the sentence around it decides, not the print.
  const clean = labels.map((label) => label.replace(/\.$/, ''));
  if (clean.length === 1) return `${words.one} ${clean[0]}`;
  return `${words.several} ${joinRanges(toRanges(clean), language)}`;
}

interface Range {
  first: string;
  last: string;
}

/** Runs of whole numbers that follow each other become one range; everything else stands alone. */
function toRanges(labels: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const label of labels) {
    const open = ranges.at(-1);
    if (open && isNumber(open.last) && isNumber(label) && Number(label) === Number(open.last) + 1)
      open.last = label;
    else ranges.push({ first: label, last: label });
  }
  return ranges;
}

const isNumber = (label: string): boolean => /^\d{1,6}$/.test(label);

function joinRanges(ranges: readonly Range[], language: CitationLanguage): string {
  const texts = ranges.map(({ first, last }) => {
    if (first === last) return first;
    return language === 'en' ? `${first}–${last}` : `${first} à ${last}`;
  });
  const and = language === 'en' ? ' and ' : ' et ';
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')}${and}${texts.at(-1)}`;
}
