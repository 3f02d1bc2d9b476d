// Decides which numbers that open a chunk are paragraph numbers, which are heading numbers, and which are mere digits.
// Knows the sequence only: a report's paragraphs count up, a heading's number starts again in every section.
import type { Chunk } from './chunks.ts';
import { type NumberMark, parseNumber } from './markers.ts';
import { beginsInside, beginsUpper, isClosed } from './punctuation.ts';

export type NumberRole = 'paragraph' | 'heading' | 'text';

/** `gap` numbers were skipped before it; `repeated`: the number was there already; `restarted`: a sequence began anew. */
export type NumberReading = {
  mark: NumberMark;
  role: NumberRole;
  gap: number;
  repeated: boolean;
  restarted: boolean;
};

type Candidate = {
  at: number;
  mark: NumberMark;
  marked: boolean;
  title: boolean;
  long: boolean;
  glued: boolean;
};

/** One run of numbers; an inner run (a draft resolution inside paragraph 11) lies on top of the outer one. */
type Run = { prefix: string; next: number };

const TITLE_LENGTH = 300;
/** A jump wider than this is another kind of number, not a gap. */
const MAX_GAP = 20;

function toCandidate(chunk: Chunk, at: number): Candidate | null {
  if (chunk.definition !== null || chunk.table || chunk.contents) return null;
  const mark = parseNumber(chunk.text);
  if (mark === null) return null;
  const isTitle = chunk.text.length <= TITLE_LENGTH && !isClosed(chunk.text) && !/[,،，]$/.test(chunk.text);
  return {
    at,
    mark,
    marked: chunk.hashes > 0 || chunk.emphasis !== 'none',
    title: isTitle && beginsUpper(mark.rest),
    long: chunk.text.length > 150,
    glued: chunk.glued,
  };
}

/** True when the numbers head sections of unnumbered text: short titles, each followed by running text. */
function areOutline(candidates: readonly Candidate[], chunks: readonly Chunk[]): boolean {
  const heading = candidates.filter(({ at, title, mark }) => {
    const after = chunks[at + 1];
    return (
      title && mark.rest.length <= 120 && after && parseNumber(after.text) === null && isRunningText(after)
    );
  });
  return candidates.length >= 2 && heading.length >= candidates.length * 0.7;
}

function isRunningText(chunk: Chunk): boolean {
  return chunk.text.length > 60 && !beginsInside(chunk.text) && isClosed(chunk.text);
}

/** The sequence of paragraph numbers as it is read, innermost run last. */
class Sequence {
  private runs: Run[] = [];

  /** The run that expects this number, searched from the innermost; null when none does. */
  private expecting(mark: NumberMark): number {
    return this.runs.findLastIndex((run) => run.prefix === mark.prefix && run.next === mark.n);
  }

  expects(mark: NumberMark): boolean {
    return this.runs.length === 0 ? mark.n === 1 : this.expecting(mark) >= 0;
  }

  /** How many numbers are missing before `mark` in the innermost run of its prefix; negative when it lies behind. */
  distance(mark: NumberMark): number | null {
    const run = this.runs.findLast((candidate) => candidate.prefix === mark.prefix);
    return run ? mark.n - run.next : null;
  }

  accept(mark: NumberMark): void {
    const at = this.expecting(mark);
    if (at >= 0) this.runs = this.runs.slice(0, at + 1);
    const run = at >= 0 ? this.runs[at] : this.runs.findLast((candidate) => candidate.prefix === mark.prefix);
    if (run) run.next = mark.n + 1;
    else this.begin(mark);
  }

  begin(mark: NumberMark): void {
    // More than a few nested runs are noise; the outermost is the report's own and stays.
    if (this.runs.length > 6) this.runs.splice(1, 1);
    this.runs.push({ prefix: mark.prefix, next: mark.n + 1 });
  }

  get started(): boolean {
    return this.runs.length > 0;
  }
}

const PLAIN = { gap: 0, repeated: false, restarted: false };

function sameNumber(a: Candidate | undefined, b: Candidate): boolean {
  return a !== undefined && a.mark.n === b.mark.n && a.mark.prefix === b.mark.prefix;
}

function follows(a: Candidate | undefined, b: Candidate): boolean {
  return a !== undefined && a.mark.n === b.mark.n + 1 && a.mark.prefix === b.mark.prefix;
}

/** Reads one candidate, with the ones after it in sight. */
function decide(candidate: Candidate, ahead: readonly Candidate[], sequence: Sequence): NumberReading {
  const { mark, marked, title } = candidate;
  const as = (role: NumberRole, more: Partial<NumberReading> = {}): NumberReading => ({
    mark,
    role,
    ...PLAIN,
    ...more,
  });
  if (mark.rest === '') return as('text');
  const isTaken = ahead.slice(0, 3).some((other) => sameNumber(other, candidate) && !other.marked);
  const isSentence = sequence.expects(mark) && candidate.long && !isTaken && follows(ahead[0], candidate);
  if (marked && !isSentence) {
    if (title || (!sequence.expects(mark) && mark.rest.length <= TITLE_LENGTH)) return as('heading');
  }
  if (sequence.expects(mark)) {
    // A heading whose number happens to be the one expected is followed by the paragraph that bears it.
    if (title && isTaken && !follows(ahead[0], candidate)) return as('heading');
    sequence.accept(mark);
    return as('paragraph');
  }
  return decideUnexpected(candidate, ahead, sequence);
}

function decideUnexpected(
  candidate: Candidate,
  ahead: readonly Candidate[],
  sequence: Sequence,
): NumberReading {
  const { mark, title, long, glued } = candidate;
  const as = (role: NumberRole, more: Partial<NumberReading> = {}): NumberReading => ({
    mark,
    role,
    ...PLAIN,
    ...more,
  });
  const isBacked = follows(ahead[0], candidate) || (ahead.length === 0 && !glued);
  const distance = sequence.distance(mark);
  // A paragraph cut by the page's end has no stop either, but it is long, and the next number goes on from it.
  const isCut =
    long && distance !== null && distance > 0 && distance <= MAX_GAP && follows(ahead[0], candidate);
  if (title && !isCut && mark.prefix === '' && mark.n <= 40) return as('heading');
  if (glued && !isBacked) return as('text');
  if (mark.n >= 1000 && !isBacked) return as('text');
  if (distance === null) {
    if (sequence.started && mark.n !== 1 && !isBacked) return as('text');
    sequence.begin(mark);
    return as('paragraph');
  }
  if (distance > 0 && distance <= MAX_GAP) {
    sequence.accept(mark);
    return as('paragraph', { gap: distance });
  }
  if (mark.n === 1) {
    sequence.begin(mark);
    return as('paragraph', { restarted: true });
  }
  if (distance > MAX_GAP) {
    if (!isBacked) return as('text');
    sequence.accept(mark);
    return as('paragraph', { gap: distance });
  }
  return as('paragraph', { repeated: true });
}

/** Reads every number that opens a chunk; chunk index → reading. Linear in the number of chunks. */
export function readNumbers(chunks: readonly Chunk[]): Map<number, NumberReading> {
  const candidates = chunks.flatMap((chunk, at) => toCandidate(chunk, at) ?? []);
  const isOutline = areOutline(candidates, chunks);
  const sequence = new Sequence();
  const readings = new Map<number, NumberReading>();
  for (const [index, candidate] of candidates.entries()) {
    const isTitle = isOutline && candidate.title && candidate.mark.rest.length <= 120;
    const reading: NumberReading = isTitle
      ? { mark: candidate.mark, role: 'heading', ...PLAIN }
      : decide(candidate, candidates.slice(index + 1, index + 5), sequence);
    readings.set(candidate.at, reading);
  }
  return readings;
}
