// Source lines with their pages, freed of page furniture: page numbers, job numbers, bar codes, running heads.
// What repeats on page edges is no text of the report; one copy of each is handed back, so that no word vanishes.

/** One source line; `page` counts form feeds from 1, null where the text has none. */
export type SourceLine = { text: string; page: number | null };

/** `removed` holds each distinct line left out; `count` how many lines those were. */
export type Swept = { lines: SourceLine[]; removed: string[]; count: number };

/** Splits LF text into lines; a form feed ends a page and a line. */
export function toLines(text: string): SourceLine[] {
  const pages = text.split('\f');
  const paged = pages.length > 1;
  const lines: SourceLine[] = [];
  for (const [at, page] of pages.entries()) {
    for (const line of page.split('\n')) lines.push({ text: line.trimEnd(), page: paged ? at + 1 : null });
    // The page's end is a break like an empty line.
    if (at < pages.length - 1) lines.push({ text: '', page: at + 1 });
  }
  return lines;
}

const PAGE_NUMBER =
  /^\d{1,3}\s?\/\s?\d{1,3}$|^[–—-]\s?\d{1,3}\s?[–—-]$|^(?:page|página|стр\.?|الصفحة)\s\d{1,3}(?:\s?\/\s?\d{1,3})?$/iu;
const JOB_NUMBER = /^(?:[VG]\.)?\d{2}[-‑–]\d{5,6}(?:\s?\([A-Z]\))?(?:\s+\d{6}){0,2}$/;
const BAR_CODE = /^\*\d{6,8}\*$|^\\\*\d{6,8}\\\*$/;
const RUNNING_SYMBOL = /^[A-Z]{1,5}(?:\/[\w.()-]+){1,6}$/;
const SIX_DIGITS = /^\d{6}$/;

function plain(text: string): string {
  return text.replace(/^[#*_\s]+|[*_\s]+$/g, '');
}

/** First and last lines of pages that come back on at least three pages, digits aside. */
function runningLines(lines: SourceLine[]): Set<string> {
  const edges = new Map<string, Set<number>>();
  const note = (line: SourceLine | undefined) => {
    if (!line || line.page === null || line.text.length > 100) return;
    const key = plain(line.text).replace(/\d+/g, '#');
    if (/\p{L}/u.test(key)) edges.set(key, (edges.get(key) ?? new Set()).add(line.page));
  };
  const filled = lines.filter((line) => line.text.trim() !== '');
  for (const [at, line] of filled.entries()) {
    if (filled[at - 1]?.page !== line.page) note(line);
    if (filled[at + 1]?.page !== line.page) note(line);
  }
  return new Set([...edges].filter(([, pages]) => pages.size >= 3).map(([key]) => key));
}

/** Leaves out page furniture. The first occurrence of a symbol or running head stays: it may be the masthead's. */
export function sweepFurniture(source: SourceLine[]): Swept {
  const running = runningLines(source);
  const seen = new Set<string>();
  const removed = new Set<string>();
  let count = 0;
  let lastWasJob = false;
  const lines = source.map((line) => {
    if (line.text.length > 120 || line.text === '') return line;
    const text = plain(line.text);
    const key = text.replace(/\d+/g, '#');
    const isJob = JOB_NUMBER.test(text) || BAR_CODE.test(line.text.trim());
    const isDate = lastWasJob && SIX_DIGITS.test(text);
    const repeats = (RUNNING_SYMBOL.test(text) && seen.has(text)) || (running.has(key) && seen.has(key));
    seen.add(text).add(key);
    lastWasJob = isJob || isDate || (lastWasJob && text === '');
    if (!isJob && !isDate && !repeats && !PAGE_NUMBER.test(text)) return line;
    removed.add(text);
    count += 1;
    return { text: '', page: line.page };
  });
  return { lines, removed: [...removed], count };
}
