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

/** How far bare numbers at the edges lie from their page's place, where at least three pages agree; null otherwise. */
function pageNumberOffset(pages: readonly Page[]): number | null {
  const offsets = new Map<number, number>();
  for (const page of pages) {
    for (const segment of outermost(page)) {
      const found = /^[–—-]?\s?(\d{1,4})\s?[–—-]?$/.exec(segment.text.trim());
      const offset = found ? Number(found[1]) - page.number : null;
      if (offset !== null) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    }
  }
  const best = [...offsets].sort((a, b) => b[1] - a[1])[0];
  return best !== undefined && best[1] >= Math.min(3, pages.length) ? best[0] : null;
}

function outermost(page: Page): Segment[] {
  return [...(page.rows[0] ?? []), ...(page.rows.at(-1) ?? [])];
}

/** A page number: with its total or its word at any edge, bare only where it counts with the pages. */
function isPageNumber(text: string, page: Page, offset: number | null): boolean {
  if (!PAGE_NUMBER.test(text)) return false;
  const bare = /^[–—-]?\s?(\d{1,4})\s?[–—-]?$/.exec(text);
  return bare === null ? true : offset !== null && Number(bare[1]) - page.number === offset;
}

const SYMBOL = /^[A-Z]{1,8}(?:\/[\w.()-]+){1,6}$/;

/** Rows of a running head: those around the report's symbol at the page's top, set apart from the text below. */
function headRows(page: Page, symbols: ReadonlySet<string>): ReadonlySet<Segment[]> {
  const top = page.rows.slice(0, EDGE_ROWS).filter((row) => (row[0]?.y ?? 0) > page.height * (1 - EDGE));
  const at = top.findIndex((row) => row.some((segment) => symbols.has(segment.text.trim())));
  if (at < 0) return new Set();
  let end = at + 1;
  for (; end < top.length; end++) {
    const [above] = top[end - 1] ?? [];
    const [row] = top[end] ?? [];
    if (!above || !row || above.y - row.y > row.size * 1.5) break;
  }
  const below = page.rows[end]?.[0];
  const last = top[end - 1]?.[0];
  const isApart = below === undefined || last === undefined || last.y - below.y > below.size * 1.5;
  return new Set(isApart ? top.slice(0, end) : []);
}

/** How a report's pages show what belongs to their edges. */
type Signs = { repeated: ReadonlySet<string>; offset: number | null; symbols: ReadonlySet<string> };

function isSure(segment: Segment, page: Page, signs: Signs): boolean {
  const text = segment.text.trim();
  return isOwnKind(text) || isPageNumber(text, page, signs.offset) || signs.symbols.has(text);
}

function isRepeated(segment: Segment, { repeated }: Signs): boolean {
  return /\p{L}{2}/u.test(segment.text) && repeated.has(key(segment.text));
}

/** From an edge inwards, the rows that come back on other pages: as far as a gap parts them from the text. */
function repeatedRows(page: Page, isTop: boolean, signs: Signs): Segment[][] {
  const inwards = isTop ? page.rows : page.rows.toReversed();
  const isOuter = (y: number) => (isTop ? y > page.height * (1 - EDGE) : y < page.height * EDGE);
  const isKnown = (row: readonly Segment[]) =>
    isOuter(row[0]?.y ?? 0) &&
    row.every((segment) => isRepeated(segment, signs) || isSure(segment, page, signs));
  const first = inwards.findIndex((row) => !isKnown(row));
  let end = Math.min(first < 0 ? inwards.length : first, EDGE_ROWS);
  for (; end > 0; end--) {
    const [outer] = inwards[end - 1] ?? [];
    const [inner] = inwards[end] ?? [];
    if (outer && inner && Math.abs(outer.y - inner.y) > inner.size * 1.45) break;
    if (inwards[end - 1]?.every((segment) => isSure(segment, page, signs))) break;
  }
  return inwards.slice(0, end);
}

function furnitureRows(page: Page, signs: Signs): ReadonlySet<Segment[]> {
  return new Set([
    ...headRows(page, signs.symbols),
    ...repeatedRows(page, true, signs),
    ...repeatedRows(page, false, signs),
  ]);
}

/** Leaves out page furniture. On the first page only what cannot be the masthead goes. */
export function sweepPages(source: readonly Page[]): SweptPages {
  const first = source[0]?.rows.flat().map((segment) => segment.text.trim()) ?? [];
  const signs: Signs = {
    repeated: running(source),
    offset: pageNumberOffset(source),
    symbols: new Set(first.filter((text) => SYMBOL.test(text) && /\d/.test(text))),
  };
  const removed = new Set<string>();
  let count = 0;
  const pages = source.map((page): Page => {
    const edges = new Set(edgeRows(page));
    const isFirst = page === source[0];
    const whole = isFirst ? new Set<Segment[]>() : furnitureRows(page, signs);
    const rows = page.rows.map((row) =>
      row.filter((segment) => {
        const text = segment.text.trim();
        const goes =
          whole.has(row) ||
          (isEdge(page, segment.y) && (isOwnKind(text) || OTHER.test(text))) ||
          (edges.has(row) && isPageNumber(text, page, signs.offset)) ||
          (edges.has(row) && !isFirst && signs.symbols.has(text));
        if (goes) {
          removed.add(text);
          count += 1;
        }
        return !goes;
      }),
    );
    return { ...page, rows: rows.filter((row) => row.length > 0) };
  });
  return { pages, removed: [...removed], count };
}
