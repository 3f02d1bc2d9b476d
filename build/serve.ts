// Serves the built renderer to browsers on this machine: same headers as the shell's protocol, no other address than
// the loopback, no other name in `Host` (so that no foreign page can reach it by a name of its own).
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { assetPath, mediaTypeOf } from '../electron/security/assetPath.ts';
import { securityHeaders } from '../electron/security/contentSecurityPolicy.ts';

export interface RunningServer {
  /** With its slash at the end. */
  address: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `${LOOPBACK}:${port}` || host === `localhost:${port}`;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, securityHeaders()).end();
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request.headers.host, request.socket.localPort ?? 0)) return refuse(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  // The raw target: a URL parser would already have resolved the dots that must be refused.
  const pathname = (request.url ?? '').replace(/[?#].*$/s, '');
  const path = assetPath(root, pathname);
  if (path === null) return refuse(response, 404);
  try {
    const bytes = await readFile(path);
    response.writeHead(200, {
      ...securityHeaders(),
      'content-type': mediaTypeOf(path),
      'content-length': bytes.length,
      'cache-control': 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } catch {
    refuse(response, 404);
  }
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** Serves `root` on `port` or, when that is taken, on one of the next twenty; port 0 takes any that is free. */
export async function serve(root: string, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => void answer(root, request, response));
  for (let candidate = port; candidate <= port + 20; candidate++) {
    if (!(await listen(server, candidate))) continue;
    return {
      address: `http://${LOOPBACK}:${portOf(server)}/`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  throw new Error(`No free port between ${port} and ${port + 20}: name one with --port.`);
}
