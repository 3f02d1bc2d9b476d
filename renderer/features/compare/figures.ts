// The numbers in a side's excerpts, each with its words and where they stand: those an analyst noted, and those that
// the machine reads. Pure; nothing is added up.
import { type CitationLanguage, cite } from '../../domain/citation.ts';
import type { ExcerptId } from '../../domain/ids.ts';
import type { Excerpt, Figure, Report } from '../../domain/records.ts';
import type { NumberRead } from '../../workers/numbersMessages.ts';

export interface ListedFigure {
  key: string;
  excerptId: ExcerptId;
  value: number;
  /** Upper end of a range. */
  high: number | null;
  unit: string;
  approximation: Figure['approximation'];
  /** The words that say the number, with a little around them; for a noted number the quote's beginning. */
  words: string;
  citation: string;
  language: Report['language'];
  isNoted: boolean;
}

export interface FiguresInput {
  excerpts: readonly Excerpt[];
  figures: readonly Figure[];
  /** What the machine read, by excerpt; empty while it reads. */
  read: readonly (readonly NumberRead[])[];
  reports: readonly Report[];
  language: CitationLanguage;
}

const AROUND = 36;

/** A piece of the quote around a passage, cut at words. */
function wordsAround(quote: string, start: number, end: number): string {
  const from = start <= AROUND ? 0 : quote.lastIndexOf(' ', start - AROUND) + 1;
  const space = quote.indexOf(' ', Math.min(quote.length, end + AROUND));
  const to = space < 0 || quote.length - end <= AROUND ? quote.length : space;
  return `${from > 0 ? '… ' : ''}${quote.slice(from, to)}${to < quote.length ? ' …' : ''}`;
}

function notedFigures(shared: Shared, quote: string, noted: readonly Figure[]): ListedFigure[] {
  return noted.map(({ id, value, unit, approximation }) => ({
    ...shared,
    key: id,
    value,
    high: null,
    unit,
    approximation,
    words: wordsAround(quote, 0, 0),
    isNoted: true,
  }));
}

type Shared = Pick<ListedFigure, 'excerptId' | 'citation' | 'language'>;

/** Noted numbers first; one that was read where the analyst noted the same lends it its words. */
function joinFigures(
  shared: Shared,
  quote: string,
  noted: readonly Figure[],
  read: readonly NumberRead[],
): ListedFigure[] {
  const listed = notedFigures(shared, quote, noted);
  for (const { value, high, unit, approximation, start, end } of read) {
    const words = wordsAround(quote, start, end);
    const same = listed.find((figure) => figure.isNoted && figure.value === value);
    if (same) same.words = words;
    else {
      const key = `${shared.excerptId} ${start}`;
      listed.push({ ...shared, key, value, high: high ?? null, unit, approximation, words, isNoted: false });
    }
  }
  return listed;
}

/** In the order of the excerpts. A number that the machine reads where the analyst noted the same is listed once. */
export function listFigures({ excerpts, figures, read, reports, language }: FiguresInput): ListedFigure[] {
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const byExcerpt = Map.groupBy(figures, ({ excerptId }) => excerptId);
  return excerpts.flatMap(({ id, reportId, anchor }, index) => {
    const report = reportOf.get(reportId);
    if (!report) return [];
    const citation = cite(report, anchor.label, language);
    const shared: Shared = { excerptId: id, citation, language: report.language };
    return joinFigures(shared, anchor.quote, byExcerpt.get(id) ?? [], read[index] ?? []);
  });
}
