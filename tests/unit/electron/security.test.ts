// The rules of the shell, each by itself: origin, policy, paths, sender, navigation, requests, permissions, fuses.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseExternalAddress } from '../../../electron/contract/externalAddress.ts';
import { answerRequest } from '../../../electron/security/appProtocol.ts';
import { assetPath, mediaTypeOf } from '../../../electron/security/assetPath.ts';
import { contentSecurityPolicy } from '../../../electron/security/contentSecurityPolicy.ts';
import { FUSES } from '../../../electron/security/fuses.ts';
import { mayNavigate } from '../../../electron/security/navigation.ts';
import { mayRequest } from '../../../electron/security/offline.ts';
import { isTrustedSender } from '../../../electron/security/senderGuard.ts';

describe('content security policy', () => {
  it('allows nothing that it does not name', () => {
    const directives = new Map(
      contentSecurityPolicy()
        .split('; ')
        .map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(contentSecurityPolicy()).not.toMatch(/unsafe-eval|\*|https?:/);
  });
});

describe('asset path', () => {
  it('names files under its folder', () => {
    expect(assetPath('/srv/app', '/')).toBe('/srv/app/index.html');
    expect(assetPath('/srv/app', '/assets/a%20b.js')).toBe('/srv/app/assets/a b.js');
  });

  it('never leaves its folder, whatever the path', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '\\',
      '/',
      'a',
      '%00',
      '%25',
      'c:',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = assetPath('/srv/app', `/${pieces.join('')}`);
        return path === null || (path.startsWith('/srv/app/') && !path.split('/').includes('..'));
      }),
    );
  });

  it('refuses dot files, broken encodings and a relative path', () => {
    for (const path of ['/.git/config', '/a/.env', '/%e0%a4%a', 'index.html', '', '//x']) {
      expect(assetPath('/srv/app', path), path).toBeNull();
    }
  });

  it('knows media types, and guesses none', () => {
    expect(mediaTypeOf('a.js')).toBe('text/javascript; charset=utf-8');
    expect(mediaTypeOf('a.WOFF2')).toBe('font/woff2');
    expect(mediaTypeOf('a.exe')).toBe('application/octet-stream');
  });
});

describe('app protocol', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'recueil-protocol-'));
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'secret.txt'), 'secret');
    writeFileSync(join(root, 'out', 'index.html'), '<h1>ok</h1>');
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const ask = (address: string, method = 'GET') =>
    answerRequest(join(root, 'out'), new Request(address, { method }));

  it('serves what is there with the policy', async () => {
    const response = await ask('app://recueil/index.html?x#y');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<h1>ok</h1>');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('refuses other hosts, other folders and other methods', async () => {
    expect((await ask('app://other/index.html')).status).toBe(404);
    expect((await ask('app://recueil/..%2fsecret.txt')).status).toBe(404);
    expect((await ask('app://recueil/missing.js')).status).toBe(404);
    expect((await ask('app://recueil/index.html', 'DELETE')).status).toBe(405);
  });
});

describe('sender guard', () => {
  it('trusts the top frame of our own page alone', () => {
    const url = 'app://recueil/index.html';
    expect(isTrustedSender({ url, parent: null })).toBe(true);
    expect(isTrustedSender({ url, parent: { url } })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
    for (const foreign of [
      'https://recueil/',
      'app://recueil.org/',
      'app://user@evil/',
      'about:blank',
      '',
      'blob:app://recueil/x',
    ]) {
      expect(isTrustedSender({ url: foreign, parent: null }), foreign).toBe(false);
    }
  });
});

describe('confinement', () => {
  it('lets the page load itself, nothing else', () => {
    expect(mayNavigate('app://recueil/index.html#view')).toBe(true);
    for (const url of [
      'app://recueil/other.html',
      'https://example.org/',
      'file:///etc/passwd',
      'data:text/html,x',
      '',
    ]) {
      expect(mayNavigate(url), url).toBe(false);
    }
  });

  it('lets out no request', () => {
    for (const url of [
      'app://recueil/a.js',
      'data:image/png;base64,',
      'blob:app://recueil/1',
      'devtools://devtools/x',
    ]) {
      expect(mayRequest(url), url).toBe(true);
    }
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'wss://example.org',
      'file:///etc/passwd',
      'app://other/',
      'blob:https://example.org/1',
      'ftp://x/',
    ]) {
      expect(mayRequest(url), url).toBe(false);
    }
  });

  it('offers only https without credentials to the browser', () => {
    expect(parseExternalAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    for (const url of [
      'http://example.org',
      'javascript:alert(1)',
      'https://a@example.org',
      'mailto:x@y',
      'file:///',
      '',
    ]) {
      expect(parseExternalAddress(url), url).toBeNull();
    }
  });
});

describe('fuses', () => {
  it('decides every switch that this Electron has', () => {
    const known = Object.keys(FuseV1Options).filter((key) => Number.isNaN(Number(key)));
    const lowered = (name: string) => name.toLowerCase();
    expect(Object.keys(FUSES).map(lowered).sort()).toEqual(known.map(lowered).sort());
  });
});
