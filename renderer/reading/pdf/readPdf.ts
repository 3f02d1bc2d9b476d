// A PDF's bytes → a report: pages are drawn into glyphs, rows, lines and chunks, one module each; this one runs them in
// order and says what kept the file from being read.
import { fail, ok, type Result } from '../../domain/result.ts';
import { assembleReport, reportWarning } from '../assembleReport.ts';
import type { Chunk } from '../chunks.ts';
import { resolveFootnotes } from '../footnotes.ts';
import type { ReadError, ReadReport, ReadWarning } from '../report.ts';
import { type DrawnPage, openPdf, type PdfFile } from './engine.ts';
import { toGlyphs } from './glyphs.ts';
import { toVocabulary } from './hyphens.ts';
import { layOut } from './layout.ts';
import { directionOf } from './letters.ts';
import { measure, measurePitch } from './measures.ts';
import { mendNumbers } from './mendNumbers.ts';
import { sweepPages } from './pageFurniture.ts';
import type { Page } from './pageModel.ts';
import { type PdfChunk, toPdfChunks } from './paragraphs.ts';
import { DAMAGED_SHARE, looksLikeErrorPage, measureDamage } from './quality.ts';
import { toSegmentRows } from './rows.ts';

/** Files with more pages are refused. */
export const MAX_PAGES = 5000;
/** Milliseconds for a file, and for each of its pages on top. */
const TIME = { file: 20_000, page: 200 };

/** Reads a PDF with a text layer. `password` opens an encrypted one. Never throws on any bytes. */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  password: string | undefined,
): Promise<Result<ReadReport, ReadError>> {
  const opened = await openPdf(bytes, password);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    if (file.pages > MAX_PAGES) return fail({ kind: 'too-many-pages', limit: MAX_PAGES, pages: file.pages });
    const read = await readPages(file);
    return read.ok ? toReport(read.value, name) : read;
  } finally {
    await file.close();
  }
}

type Pages = { pages: Page[]; lost: number; count: number; mended: boolean };

async function readPages(file: PdfFile): Promise<Result<Pages, ReadError>> {
  const until = performance.now() + TIME.file + TIME.page * file.pages;
  const pages: Page[] = [];
  let lost = 0;
  for (let number = 1; number <= file.pages; number++) {
    if (performance.now() > until) return fail({ kind: 'too-slow', page: number, pages: file.pages });
    const drawn = await file.page(number);
    if (drawn === null) lost += 1;
    else pages.push(toPage(drawn, number, file.mended));
  }
  return lost === file.pages
    ? fail({ kind: 'damaged' })
    : ok({ pages, lost, count: file.pages, mended: file.mended });
}

function toPage(drawn: DrawnPage, number: number, mended: boolean): Page {
  const { layers, rules } = toGlyphs(drawn);
  const [left, bottom, right, top] = drawn.view;
  const isTurned = drawn.rotation % 180 !== 0;
  // Text written in another direction than most (a table's sideways head) is read after the rest.
  const rows = layers.flatMap(({ glyphs }) => toSegmentRows(glyphs, mended));
  let rtl = 0;
  for (const { text } of layers[0]?.glyphs ?? []) {
    const direction = directionOf(text);
    if (direction === 'rtl') rtl += 1;
    else if (direction === 'ltr' && !/\d/.test(text)) rtl -= 1;
  }
  return {
    number,
    width: isTurned ? top - bottom : right - left,
    height: isTurned ? right - left : top - bottom,
    rows: rtl > 0 ? rows.map((row) => row.toReversed()) : rows,
    rules: layers[0]?.turn === 0 ? rules : [],
    rtl: rtl > 0,
  };
}

function toReport(read: Pages, name: string): Result<ReadReport, ReadError> {
  const { pages, count } = read;
  const texts = pages.flatMap((page) => page.rows.flat().map((segment) => segment.text));
  const letters = texts.join('').match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20 || letters < count * 2) return fail({ kind: 'no-text-layer', pages: count });
  const swept = sweepPages(pages);
  const measures = measure(swept.pages);
  const rtl = swept.pages.filter((page) => page.rtl).length > swept.pages.length / 2;
  const style = { ...measures, rtl, words: toVocabulary(texts), pitch: measurePitch(swept.pages) };
  const layouts = swept.pages.map((page, at) => layOut(page, measures, at === 0));
  const source = {
    chunks: mendNumbers(withNotes(toPdfChunks(layouts, style))),
    removed: swept.removed,
    removedCount: swept.count,
    warnings: fileWarnings(texts, read),
  };
  return ok(assembleReport(source, name));
}

/** Notes of the foot whose mark is not raised: "1/ See ...", "* A/80/150." */
const NOTE = /^(\d{1,3})\s?\/\s*(?=\S)|^(\*{1,3}|[†‡])\s*(?=\S)/;

function withNotes(source: readonly PdfChunk[]): Chunk[] {
  const chunks = resolveFootnotes(source.map(({ chunk }) => chunk));
  return chunks.map((chunk, at) => {
    if (!source[at]?.isNote || chunk.definition !== null) return chunk;
    const found = NOTE.exec(chunk.text);
    const mark = found?.[1] ?? found?.[2] ?? null;
    return found && mark !== null
      ? { ...chunk, definition: mark, text: chunk.text.slice(found[0].length) }
      : chunk;
  });
}

function fileWarnings(texts: readonly string[], { pages, lost, count, mended }: Pages): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (looksLikeErrorPage(texts.join(' '), count))
    warnings.push(reportWarning('error-page', 'This looks like an error page, not a report.'));
  if (mended) {
    const message = 'The file is cut off or broken: pages, fonts and words may be missing.';
    warnings.push(reportWarning('file-damaged', message));
  }
  const { share, words } = measureDamage(texts);
  if (share * words >= 2 && share >= DAMAGED_SHARE) {
    const percent = Math.max(1, Math.round(share * 100));
    const message = `The text layer is damaged: about ${percent} of 100 words cannot be read as printed.`;
    warnings.push(reportWarning('text-layer-damaged', message));
  }
  const empty = pages.filter((page) => page.rows.length === 0).map((page) => page.number);
  if (empty.length > 0) {
    const message = `Pages without any text: ${empty.slice(0, 20).join(', ')}${empty.length > 20 ? ', ...' : ''}.`;
    warnings.push(reportWarning('pages-without-text', message));
  }
  if (lost > 0)
    warnings.push(reportWarning('pages-lost', `${lost} of ${count} pages are damaged and were left out.`));
  return warnings;
}
