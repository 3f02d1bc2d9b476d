// Bytes → text: byte order marks, UTF-8, UTF-16 without a mark, and the legacy encodings of the six official
// languages by scoring. Knows nothing of reports. Result: NFC, LF line ends, no control characters but tab and form feed.
import type { Result } from '../domain/result.ts';
import { fail, ok } from '../domain/result.ts';

export type Decoded = { text: string; encoding: string; certainty: 'sure' | 'guessed' | 'damaged' };
export type DecodeError = { kind: 'not-text' } | { kind: 'undecodable' };

const SAMPLE = 100_000;

/** Frequent words by which a legacy encoding shows itself; the accented ones decide between encodings. */
const LEGACY: readonly (readonly [string, RegExp])[] = [
  [
    'windows-1252',
    /(?<!\p{L})(?:à|é\p{Ll}+|\p{Ll}+é[es]?|\p{Ll}*è\p{Ll}+|\p{Ll}+ción|año|más|’)(?!\p{Lu})/gu,
  ],
  ['windows-1251', /(?<!\p{L})(?:и|в|на|по|с|о|для|что|от|не|из|к)(?!\p{L})/giu],
  ['windows-1256', /(?<!\p{L})(?:في|من|على|إلى|أن|التي|الأمم|المتحدة|و\p{L}+)(?!\p{L})/gu],
  ['koi8-r', /(?<!\p{L})(?:и|в|на|по|с|о|для|что|от|не|из|к)(?!\p{L})/gu],
  ['macintosh', /(?<!\p{L})(?:à|é\p{Ll}+|\p{Ll}+é[es]?|\p{Ll}*è\p{Ll}+|\p{Ll}+ción|año|más)(?!\p{Lu})/gu],
  ['gb18030', /[的和在国是人会大一民有不]/gu],
];

function tryDecode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // A fatal decoder throws on the first malformed byte; an engine may also lack an encoding.
    return null;
  }
}

function bomEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: spaces, digits and line ends leave zero bytes at one parity only. */
function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const enough = Math.max(2, sample.length * 0.005);
  if (odd >= enough && even <= odd / 50) return 'utf-16le';
  if (even >= enough && odd <= even / 50) return 'utf-16be';
  return null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Control characters that no text holds: a few may be damage, many mean a binary file. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = count(sample, /[\0-\x08\x0e-\x1a\x1c-\x1f]/g);
  return controls > Math.max(8, sample.length * 0.01);
}

function legacy(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE);
  let best = { encoding: 'windows-1252', score: -1 };
  for (const [encoding, words] of LEGACY) {
    const text = tryDecode(sample, encoding, false);
    if (text === null) continue;
    const broken = count(text, /[\x7f-\x9f\ufffd]/g);
    const score = count(text, words) - 4 * broken;
    if (score > best.score) best = { encoding, score };
  }
  const text = tryDecode(bytes, best.encoding, false);
  return text === null ? null : { text, encoding: best.encoding, certainty: 'guessed' };
}

function decodeRaw(bytes: Uint8Array): Decoded | null {
  const bom = bomEncoding(bytes);
  const wide = bom ?? utf16Encoding(bytes);
  if (wide !== null && wide !== 'utf-8') {
    const text = tryDecode(bytes, wide, false);
    return text === null ? null : { text, encoding: wide, certainty: bom === null ? 'guessed' : 'sure' };
  }
  const strict = tryDecode(bytes, 'utf-8', true);
  if (strict !== null) return { text: strict, encoding: 'utf-8', certainty: 'sure' };
  const lenient = tryDecode(bytes, 'utf-8', false) ?? '';
  const broken = count(lenient, /\ufffd/g);
  const beyondAscii = count(lenient, /[\u0080-\ufffc]/g);
  // A damaged UTF-8 file still holds far more whole characters than broken ones; a legacy file holds next to none.
  if (bom === 'utf-8' || beyondAscii > 2 * broken) {
    return { text: lenient, encoding: 'utf-8', certainty: 'damaged' };
  }
  return legacy(bytes);
}

function normalise(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\0-\x08\x0e-\x1f\x7f\ufeff\u00ad]/g, '')
      .normalize('NFC')
  );
}

/** Decodes and normalises. `certainty` says whether the encoding was declared, guessed, or had broken characters. */
export function decode(bytes: Uint8Array): Result<Decoded, DecodeError> {
  const decoded = decodeRaw(bytes);
  if (decoded === null) return fail({ kind: 'undecodable' });
  if (isBinary(decoded.text)) return fail({ kind: 'not-text' });
  const text = normalise(decoded.text);
  const broken = count(text, /\ufffd/g);
  if (broken > Math.max(20, text.length * 0.05)) return fail({ kind: 'undecodable' });
  return ok({ text, encoding: decoded.encoding, certainty: broken > 0 ? 'damaged' : decoded.certainty });
}

/** Decodes by a label of the Encoding Standard that the file itself declares; null when the bytes contradict it. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  const raw = tryDecode(bytes, label, false);
  if (raw === null || isBinary(raw)) return null;
  const text = normalise(raw);
  const broken = count(text, /\ufffd/g);
  if (broken > Math.max(20, text.length * 0.01)) return null;
  return { text, encoding: label, certainty: broken > 0 ? 'damaged' : 'sure' };
}
