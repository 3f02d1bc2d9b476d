// A page's bytes → its text: by byte order mark, then by what its `meta` declares, then by decode.ts's own guess.
import { fail, ok, type Result } from '../../domain/result.ts';
import { type Decoded, type DecodeError, decode, decodeAs } from '../decode.ts';

/** How far into a page browsers look for the declaration (HTML standard, 13.2.3.2). Word puts it later than that. */
const PRESCAN = 4096;

function declared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  const found =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head) ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head);
  const label = found?.[1]?.toLowerCase() ?? null;
  // A page that can be read this far is not UTF-16, whatever it says (same section, step 4).
  return label !== null && /^utf-?16|^unicode$/.test(label) ? 'utf-8' : label;
}

/** Decodes a page; `charset` is what its envelope says. A declaration that the bytes contradict gives way to the guess. */
export function decodeHtml(bytes: Uint8Array, charset: string | null = null): Result<Decoded, DecodeError> {
  const hasMark =
    (bytes[0] === 0xef && bytes[1] === 0xbb) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = hasMark ? null : (charset?.toLowerCase() ?? declared(bytes));
  if (label === null || label === 'utf-8' || label === 'utf8') return decode(bytes);
  const decoded = decodeAs(bytes, label);
  if (decoded === null) return decode(bytes);
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) return fail({ kind: 'not-text' });
  return ok(decoded);
}
