// The browser edition's server answers this machine alone, by its own name, and only from its own folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../build/serve.ts';
import { serve } from '../../../build/serve.ts';
import { contentSecurityPolicy } from '../../../electron/security/contentSecurityPolicy.ts';

let root = '';
let server: RunningServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'recueil-serve-'));
  mkdirSync(join(root, 'out'));
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'out', 'index.html'), '<h1>ok</h1>');
  server = await serve(join(root, 'out'), 0);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** Past `fetch`, which would tidy the path and refuse to set `Host`. */
function ask(path: string, options: { host?: string; method?: string } = {}): Promise<number> {
  const { port } = new URL(server.address);
  const host = options.host ?? `127.0.0.1:${port}`;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: { host } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

describe('server of the browser edition', () => {
  it('serves the page with the same policy as the shell', async () => {
    const response = await fetch(server.address);
    expect(await response.text()).toBe('<h1>ok</h1>');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('answers to no foreign name', async () => {
    expect(await ask('/', { host: 'evil.example' })).toBe(421);
    expect(await ask('/', { host: `evil.example:${new URL(server.address).port}` })).toBe(421);
    expect(await ask('/', { host: `localhost:${new URL(server.address).port}` })).toBe(200);
  });

  it('lets no path out of its folder', async () => {
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/x/../../secret.txt',
      '/..\\secret.txt',
      '/%00',
    ];
    for (const path of paths) expect(await ask(path), path).toBe(404);
    expect(await ask('/', { method: 'POST' })).toBe(405);
  });

  it('takes the next port when the first is taken', async () => {
    const taken = Number(new URL(server.address).port);
    const other = await serve(join(root, 'out'), taken);
    expect(Number(new URL(other.address).port)).toBeGreaterThan(taken);
    await other.close();
  });
});
