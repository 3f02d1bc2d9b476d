// What stands on the edges of pages and is no text of the report: running heads and feet, page numbers, job numbers,
// bar codes. Told by repetition and by place; one copy of each is handed back, so that no word vanishes.
import type { Page } from './pageModel.ts';
import type { Segment } from './rows.ts';

/** `removed` holds each distinct text left out; `count` how many segments those were. */
export type SweptPages = { pages: Page[]; removed: string[]; count: number };

/** How far into the page, as a share of its height, running heads and feet reach. */
const EDGE = 0.16;
/** More rows than this at one edge are text. */
const EDGE_ROWS = 5;

const PAGE_NUMBER =
  /^\d{1,4}\s?\/\s?\d{1,4}$|^[–—-]?\s?\d{1,4}\s?[–—-]?$|^(?:page|página|стр\.?|страница|الصفحة)\s?\d{1,4}(?:\s?\/\s?\d{1,4})?$|^[ivxl]{1,6}$|^第?\s?\d{1,3}\s?页?$/iu;
const JOB_NUMBER =
  /^(?:[A-Z]{1,3}[.-])?\d{2}[-‑–]\d{4,6}(?:[-.]\d{2,5})?(?:\s?\((?:[A-Z]\s?){1,2}\))*(?:\s+\d{6}){0,4}(?:\s*\*\d{6,9}\*)?$/;
const BAR_CODE = /^[*\s]*\d{7,9}[*\s]*$|^\*\d{6,9}\*$/;
const DATES = /^\d{6}(?:\s+\d{6}){0,3}$/;
const RECYCLE =
  /^(?:please recycle|merci de recycler|por favor,? recicle|просьба отправить на вторичную переработку|الرجاء إعادة.{0,30}|请回收.{0,12})\s*\S{0,2}$/iu;
const OTHER = /^\/\.{2,3}$|^(?:\/?…|\.{3})$/;

function key(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\d٠-٩]+/g, '#');
}

function isEdge(page: Page, y: number): boolean {
  return y > page.height * (1 - EDGE) || y < page.height * EDGE;
}

function edgeRows(page: Page): Segment[][] {
  const top = page.rows.slice(0, EDGE_ROWS).filter((row) => (row[0]?.y ?? 0) > page.height * (1 - EDGE));
  const bottom = page.rows.slice(-EDGE_ROWS).filter((row) => (row[0]?.y ?? page.height) < page.height * EDGE);
  return [...new Set([...top, ...bottom])];
}

/** Texts that come back at the edges of pages, digits aside. Two pages suffice where it is at the very same place. */
function running(pages: readonly Page[]): Set<string> {
  const seen = new Map<string, { pages: Set<number>; places: Map<number, number> }>();
  for (const page of pages) {
    for (const segment of edgeRows(page).flat()) {
      const text = key(segment.text);
      if (text === '' || text.length > 160) continue;
      const entry = seen.get(text) ?? { pages: new Set(), places: new Map() };
      seen.set(text, entry);
      entry.pages.add(page.number);
      const place = Math.round(segment.y / 4);
      entry.places.set(place, (entry.places.get(place) ?? 0) + 1);
    }
  }
  const isRunning = (entry: { pages: Set<number>; places: Map<number, number> }) => {
    if (entry.pages.size >= Math.max(3, pages.length * 0.12)) return true;
    return entry.pages.size >= 2 && Math.max(...entry.places.values()) >= Math.max(2, pages.length * 0.2);
  };
  return new Set([...seen].filter(([, entry]) => isRunning(entry)).map(([text]) => text));
}

function isOwnKind(text: string): boolean {
  return JOB_NUMBER.test(text) || BAR_CODE.test(text) || DATES.test(text) || RECYCLE.test(text);
}

/** A page number, told only where nothing but furniture lies further out. */
function isPageNumber(text: string, page: Page, segment: Segment): boolean {
  if (!PAGE_NUMBER.test(text)) return false;
  const [first] = page.rows[0] ?? [];
  const [last] = page.rows.at(-1) ?? [];
  return /\//.test(text) || segment.y >= (first?.y ?? 0) - 1 || segment.y <= (last?.y ?? 0) + 1;
}

/** Leaves out page furniture. On the first page only what cannot be the masthead goes. */
export function sweepPages(source: readonly Page[]): SweptPages {
  const repeated = running(source);
  const removed = new Set<string>();
  let count = 0;
  const pages = source.map((page): Page => {
    const edges = new Set(edgeRows(page));
    const isFirst = page === source[0];
    const rows = page.rows.map((row) => {
      const isOuter = edges.has(row);
      const kept = row.filter((segment) => {
        const text = segment.text.trim();
        const goes =
          (isEdge(page, segment.y) && (isOwnKind(text) || OTHER.test(text))) ||
          (isOuter && isPageNumber(text, page, segment)) ||
          (isOuter && !isFirst && repeated.has(key(text)));
        if (goes) {
          removed.add(text);
          count += 1;
        }
        return !goes;
      });
      return kept;
    });
    return { ...page, rows: rows.filter((row) => row.length > 0) };
  });
  return { pages, removed: [...removed], count };
}
