// Which printed numbers an excerpt is cited by, from the blocks at hand, and its citation.
import { type CitationLanguage, type CitedKind, cite } from './citation.ts';
import type { Block, Excerpt, Report } from './records.ts';

type Anchored = Pick<Excerpt, 'anchor'>;

export interface CitedPlace {
  kind: CitedKind;
  /** In the order of the text; empty where nothing printed bears a number. */
  labels: string[];
}

/** No passage is longer; what would be is a damaged label. */
const LONGEST_RUN = 1000;

/**
 * `blocks` are those of the excerpt's report that are at hand, in any order. Paragraphs cite before the headings and
 * footnotes among them. Where blocks between the first and the last are not at hand, whole numbers are counted up.
 */
export function citedPlace({ anchor }: Anchored, blocks: readonly Block[]): CitedPlace {
  const own = (id: string) => blocks.find((block) => block.id === id);
  const first = own(anchor.startBlockId);
  const last = own(anchor.endBlockId);
  if (first === undefined || last === undefined) {
    return { kind: 'paragraph', labels: anchor.label === null ? [] : [anchor.label] };
  }
  const spanned =
    first === last
      ? [first]
      : blocks
          .filter((block) => block.index >= first.index && block.index <= last.index)
          .toSorted((left, right) => left.index - right.index);
  const kinds: CitedKind[] = ['paragraph', 'heading', 'footnote'];
  const kind = kinds.find((candidate) => labelsOf(spanned, candidate).length > 0) ?? 'paragraph';
  const labels = labelsOf(spanned, kind);
  const isWhole = spanned.length === last.index - first.index + 1;
  return { kind, labels: isWhole ? labels : countUp(labels) };
}

function labelsOf(blocks: readonly Block[], kind: CitedKind): string[] {
  return blocks.flatMap((block) => (citedKind(block) === kind && block.label !== null ? [block.label] : []));
}

function citedKind(block: Block): CitedKind {
  return block.kind === 'footnote' || block.kind === 'heading' ? block.kind : 'paragraph';
}

function countUp(labels: string[]): string[] {
  const from = labels[0] ?? '';
  const to = labels.at(-1) ?? '';
  if (!/^\d{1,6}$/.test(from) || !/^\d{1,6}$/.test(to)) return labels;
  const length = Number(to) - Number(from) + 1;
  if (length < 2 || length > LONGEST_RUN) return labels;
  return Array.from({ length }, (_, step) => String(Number(from) + step));
}

/** "A/78/159, paras. 28–30": the blocks at hand as for `citedPlace`, at least the first and the last. SPEC 2.7. */
export function citeExcerpt(
  report: Pick<Report, 'symbol' | 'title' | 'date'>,
  excerpt: Anchored,
  blocks: readonly Block[],
  language: CitationLanguage,
): string {
  const { kind, labels } = citedPlace(excerpt, blocks);
  return cite(report, labels, { language, kind });
}
