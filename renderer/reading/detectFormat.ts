// Tells by a file's content, never by its name, what it is. Knows signatures only; reads nothing.
import { isMailedPage } from './html/mailedPage.ts';
import type { UnsupportedFormat } from './report.ts';

/** Latin-1 view of a stretch of bytes: signatures are ASCII. */
function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

const HEAD = 1024;
/** Compound files: the Word of 1997 to 2003, mostly. */
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

const SIGNATURES: readonly (readonly [UnsupportedFormat, RegExp])[] = [
  ['pdf', /%PDF-\d/],
  ['rtf', /^(?:ï»¿)?\s*\{\\rtf/],
  ['image', /^(?:\x89PNG\r\n|\xFF\xD8\xFF|GIF8[79]a|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/],
  ['xml', /^(?:ï»¿)?\s*<\?xml\b/],
];

/** The parts by which an office file inside a zip is known, in the names of its first entries. */
const ZIP_PARTS: readonly (readonly [UnsupportedFormat, string])[] = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
  ['odt', 'vnd.oasis.opendocument'],
  ['epub', 'application/epub+zip'],
];

/** True when the ASCII `needle` occurs in the bytes. */
function contains(bytes: Uint8Array, needle: string): boolean {
  const first = needle.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (ascii(bytes, at, at + needle.length) === needle) return true;
  }
  return false;
}

function zipFormat(bytes: Uint8Array): UnsupportedFormat {
  // Entry names stand in the local headers near the start and in the directory at the end.
  const edges = [bytes.subarray(0, 65_536), bytes.subarray(Math.max(0, bytes.length - 65_536))];
  const part = ZIP_PARTS.find(([, name]) => edges.some((edge) => contains(edge, name)));
  return part?.[0] ?? 'zip';
}

/** An office file under a password: a compound file around an encrypted package (MS-OFFCRYPTO, 2.3.1). */
export function isLockedOffice(bytes: Uint8Array): boolean {
  if (!ascii(bytes, 0, 8).startsWith(OLE)) return false;
  return contains(bytes, [...'EncryptedPackage'].map((letter) => `${letter}\0`).join(''));
}

const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|style)\b/i;
/** A stretch of a page without its beginning: as it lies in a clipboard or a mail. */
const FRAGMENT_START =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:div|section|article|main|table|h[1-6]|p|ol|ul|center|font|span)\b/i;

/** Tells a page, and a stretch of one from Markdown that happens to begin with a tag. UTF-16 shows by its zero bytes. */
function isPage(bytes: Uint8Array): boolean {
  const text = ascii(bytes, 0, 4 * HEAD)
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replace(/\0/g, '');
  if (PAGE_START.test(text)) return true;
  if (isMailedPage(bytes)) return true;
  if (!FRAGMENT_START.test(text)) return false;
  const closed = text.match(/<\/(?:p|div|h[1-6]|td|li|table|span|a|section)>/gi)?.length ?? 0;
  return closed >= 3 && !/^#{1,6}[ \t]|^\s*[-*] |\*\*\S|\]\(/m.test(text);
}

/** A known format that is not plain text or Markdown, or null. */
export function detectFormat(bytes: Uint8Array): UnsupportedFormat | null {
  const head = ascii(bytes, 0, HEAD);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return zipFormat(bytes);
  if (head.startsWith(OLE)) return 'doc';
  const found = SIGNATURES.find(([, signature]) => signature.test(head))?.[0] ?? null;
  return (found === null || found === 'xml') && isPage(bytes) ? 'html' : found;
}

/** True when text carries marks that only Markdown has. Looks at the first 200,000 UTF-16 units. */
export function isMarkdown(text: string): boolean {
  const sample = text.slice(0, 200_000);
  return /^#{1,6}[ \t]+\S|<sup>|\*\*\S[^*\n]*\*\*|\]\([^)\s]*\)|\\[_*[\]]|^\[\^[^\]\s]+\]:/m.test(sample);
}
