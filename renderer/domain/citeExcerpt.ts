// The citation of a passage from its first and last block: which printed numbers, and what bears them.
import { type CitationLanguage, type CitedKind, cite } from './citation.ts';
import type { Block, Report } from './records.ts';

type CitedBlock = Pick<Block, 'kind' | 'label'>;

const LONGEST_RUN = 1000;

function kindOf({ kind }: CitedBlock): CitedKind {
  return kind === 'footnote' || kind === 'heading' ? kind : 'paragraph';
}

/** Paragraphs between two whole numbers are counted up, so that a range can be written. */
function labelsBetween(first: string, last: string): string[] {
  const isRun = /^\d{1,6}$/.test(first) && /^\d{1,6}$/.test(last);
  const steps = Number(last) - Number(first);
  if (!isRun || steps < 1 || steps > LONGEST_RUN) return first === last ? [first] : [first, last];
  return Array.from({ length: steps + 1 }, (_, step) => String(Number(first) + step));
}

/** A heading has no number of its own worth citing where a paragraph follows in the passage: that one is cited. */
export function citeBlocks(
  report: Pick<Report, 'symbol' | 'title' | 'date'>,
  first: CitedBlock,
  last: CitedBlock,
  language: CitationLanguage,
): string {
  const [from, to] = kindOf(first) === kindOf(last) ? [first, last] : [last, last];
  const labels =
    from.label !== null && to.label !== null
      ? labelsBetween(from.label, to.label)
      : [from.label ?? to.label].filter((label) => label !== null);
  return cite(report, labels, { language, kind: kindOf(from) });
}
