// A page saved as one file (MHTML, RFC 2557): finds the part that holds the page and undoes its transfer encoding.
// Knows the envelope only; what the page says is read like any other.

export type MailedPage = { bytes: Uint8Array; charset: string | null };

/** Envelopes are ASCII; the parts are kept byte for byte. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}

/** Header fields by their names in small letters; folded lines are joined. */
function headersOf(block: string): ReadonlyMap<string, string> {
  const fields = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    fields.flatMap((field) => {
      const colon = field.indexOf(':');
      return colon > 0
        ? [[field.slice(0, colon).trim().toLowerCase(), field.slice(colon + 1).trim()] as const]
        : [];
    }),
  );
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? null;
}

function quotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  return toBytes(
    joined.replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(text: string): Uint8Array {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) continue;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** True for a message whose parts belong together, as browsers and Word save a page. */
export function isMailedPage(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4096));
  return (
    /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/.test(head) &&
    /^content-type:\s*multipart\/related/im.test(head)
  );
}

/** The page inside, or null when there is none. */
export function openMailedPage(bytes: Uint8Array): MailedPage | null {
  const text = latin1(bytes);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? -1;
  const boundary =
    end < 0 ? null : parameter(headersOf(text.slice(0, end)).get('content-type') ?? '', 'boundary');
  if (boundary === null) return null;
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const gap = /\r?\n\r?\n/.exec(part);
    if (gap === null) continue;
    const headers = headersOf(part.slice(0, gap.index).replace(/^\s+/, ''));
    const type = headers.get('content-type') ?? '';
    if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) continue;
    const body = part.slice(gap.index + gap[0].length);
    const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
    const page =
      encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : encoding === 'base64'
          ? base64(body)
          : toBytes(body);
    return { bytes: page, charset: parameter(type, 'charset') };
  }
  return null;
}
