/// <reference path="./pdfWorkerModule.d.ts" />
// The one place that knows pdfjs-dist: opens a PDF and hands out each page's drawing operations with its fonts.
// Fetches nothing, decodes no image, loads no font, evaluates no code; the same under Node and in a web worker.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ReadError } from '../report.ts';

/** What a font's name says of its looks. */
export type FontLook = { name: string; bold: boolean; italic: boolean };

/** A page as drawn: operations by name, with their arguments as pdfjs leaves them. Sizes are points, y goes up. */
export type DrawnPage = {
  operations: readonly { name: string; values: readonly unknown[] }[];
  fontLook: (id: string) => FontLook;
  /** Lower left and upper right corner. */
  view: readonly [number, number, number, number];
  /** Degrees by which the page is turned clockwise when shown. */
  rotation: number;
};

export type PdfFile = {
  /** The file was cut off or broken and had to be put together: fonts and pages may be missing. */
  mended: boolean;
  pages: number;
  /** Page numbers begin at 1; null when the page is damaged beyond reading. */
  page: (number: number) => Promise<DrawnPage | null>;
  close: () => Promise<void>;
};

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loading: Promise<Library> | null = null;

/** Loaded with the first PDF, so that other formats do not pay for it. */
function loadLibrary(): Promise<Library> {
  loading ??= (async () => {
    // The worker half registers itself in the global scope; the other half then runs it on this very thread.
    const [library] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ]);
    return library;
  })();
  return loading;
}

const PASSWORD_WRONG = 2;

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}

function toReadError(error: unknown): ReadError {
  const name = error instanceof Error ? error.name : '';
  if (name !== 'PasswordException') return { kind: 'damaged' };
  return codeOf(error) === PASSWORD_WRONG ? { kind: 'wrong-password' } : { kind: 'encrypted' };
}

/** Opens a PDF. Damaged, encrypted and wrong password are expected outcomes; never throws. */
export async function openPdf(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Result<PdfFile, ReadError>> {
  const library = await loadLibrary();
  const opened = await open(library, bytes, password);
  if (opened.ok || opened.error.kind !== 'damaged') return opened;
  const mended = withTrailer(bytes);
  if (mended === null) return opened;
  const again = await open(library, mended, password);
  return again.ok ? ok({ ...again.value, mended: true }) : again;
}

/** A file that was cut off lacks its trailer: one that names the catalogue lets the pages be found that are there. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder('latin1').decode(bytes);
  const catalogue = text.search(/\/Type\s*\/Catalog\b/);
  const before = catalogue < 0 ? '' : text.slice(Math.max(0, catalogue - 4000), catalogue);
  const object = [...before.matchAll(/(\d{1,9}) (\d{1,5}) obj\b/g)].at(-1);
  if (object === undefined) return null;
  const trailer = `\nendobj\ntrailer\n<< /Root ${object[1]} ${object[2]} R >>\nstartxref\n0\n%%EOF\n`;
  const mended = new Uint8Array(bytes.length + trailer.length);
  mended.set(bytes);
  mended.set(new TextEncoder().encode(trailer), bytes.length);
  return mended;
}

async function open(
  library: Library,
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Result<PdfFile, ReadError>> {
  const task = library.getDocument({
    // The library takes the buffer for itself: the file's own bytes must stay with whoever keeps them.
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    disableFontFace: true,
    // Keeps the library from fetching substitutes for fonts that are not embedded.
    useSystemFonts: true,
    fontExtraProperties: true,
    // Images larger than nothing at all are skipped undecoded: only words are wanted.
    maxImageSize: 0,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    return ok(toPdfFile(document, library, () => task.destroy()));
  } catch (error) {
    await task.destroy().catch(() => {});
    return fail(toReadError(error));
  }
}

function toPdfFile(document: PDFDocumentProxy, library: Library, close: () => Promise<void>): PdfFile {
  const names = new Map(Object.entries(library.OPS).map(([name, code]) => [code, name]));
  const looks = new Map<string, FontLook>();
  return {
    mended: false,
    pages: document.numPages,
    page: async (number) => {
      try {
        const page = await document.getPage(number);
        const drawn = await drawnPage(page, library, names, looks);
        page.cleanup();
        return drawn;
      } catch {
        return null;
      }
    },
    close: () => close().catch(() => {}),
  };
}

async function drawnPage(
  page: PDFPageProxy,
  library: Library,
  names: ReadonlyMap<number, string>,
  looks: Map<string, FontLook>,
): Promise<DrawnPage> {
  const list = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const operations = list.fnArray.map((code, at) => {
    const values: unknown = list.argsArray[at];
    return { name: names.get(code) ?? '', values: Array.isArray(values) ? values : [] };
  });
  for (const { name, values } of operations) {
    const id = values[0];
    if (name === 'setFont' && typeof id === 'string' && !looks.has(id)) looks.set(id, lookOf(page, id));
  }
  const [left = 0, bottom = 0, right = 612, top = 792] = page.view;
  return {
    operations,
    fontLook: (id) => looks.get(id) ?? PLAIN,
    view: [left, bottom, right, top],
    rotation: page.rotate,
  };
}

const PLAIN: FontLook = { name: '', bold: false, italic: false };

function lookOf(page: PDFPageProxy, id: string): FontLook {
  if (!page.commonObjs.has(id)) return PLAIN;
  const font: unknown = page.commonObjs.get(id);
  const name =
    typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string'
      ? font.name
      : '';
  return { name, bold: /bold|black|heavy|demi/i.test(name), italic: /italic|oblique/i.test(name) };
}
