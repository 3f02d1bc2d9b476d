// From the path of an address to a file under one folder, or to nothing. Pure: it never looks at the disk.
import { resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** The media type by the ending of a name; unknown endings are bytes, never guessed. */
export function mediaTypeOf(name: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return TYPES[ending] ?? 'application/octet-stream';
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * The absolute path under `root` that `pathname` (percent-encoded, beginning with `/`) names; null when it tries to
 * leave the folder, names a dot file, or cannot be a file name everywhere. `/` is the start page.
 */
export function assetPath(root: string, pathname: string): string | null {
  const decoded = decode(pathname);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const relative = decoded === '/' ? 'index.html' : decoded.slice(1);
  // A second layer of encoding, a backslash, a drive or a NUL has no place in the names that a build produces.
  if (/[%\\:\0]/.test(relative)) return null;
  if (relative.split('/').some((part) => part === '' || part.startsWith('.'))) return null;
  const base = resolve(root);
  const path = resolve(base, relative);
  return path.startsWith(base + sep) ? path : null;
}
