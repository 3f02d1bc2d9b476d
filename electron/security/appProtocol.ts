// Serves the built renderer, and nothing else, under our own scheme.
import { readFile } from 'node:fs/promises';
import type { CustomScheme, Protocol } from 'electron';
import { APP_HOST, APP_SCHEME } from './appOrigin.ts';
import { assetPath, mediaTypeOf } from './assetPath.ts';
import { securityHeaders } from './contentSecurityPolicy.ts';

/** A standard, secure scheme has an origin of its own, storage, modules and workers. */
export const APP_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders() });
}

/** The file that a request names under `root`; 404 for all that is not there or not ours, 405 for anything but reading. */
export async function answerRequest(root: string, request: Request): Promise<Response> {
  const url = URL.parse(request.url);
  if (url?.host !== APP_HOST) return refuse(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const path = assetPath(root, url.pathname);
  if (path === null) return refuse(404);
  try {
    const bytes = new Uint8Array(await readFile(path));
    const headers = { ...securityHeaders(), 'content-type': mediaTypeOf(path) };
    return new Response(request.method === 'HEAD' ? null : bytes, { status: 200, headers });
  } catch {
    return refuse(404);
  }
}

/** Installs the protocol; after the app is ready, before the first window. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle(APP_SCHEME, (request) => answerRequest(root, request));
}
