// The policy as it is delivered and as the browser applies it, and the protocol's refusal of every way out of its folder.
import { contentSecurityPolicy } from '../../electron/security/contentSecurityPolicy.ts';
import { expect, test } from '../e2e/fixtures/test.ts';

test.use({ strict: false });

test('every file comes with the policy', async ({ workbench }) => {
  const headers = await workbench.page.evaluate(async () => {
    const response = await fetch('./index.html');
    return Object.fromEntries(response.headers);
  });
  expect(headers).toMatchObject({
    'content-security-policy': contentSecurityPolicy(),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('an inline script does not run', async ({ workbench }) => {
  const outcome = await workbench.page.evaluate(async () => {
    const refused = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.body.append(script);
    return { refused: await refused, ran: Reflect.get(globalThis, 'inlineRan') };
  });
  expect(outcome).toEqual({ refused: 'script-src-elem', ran: undefined });
});

test('text does not become code', async ({ workbench }) => {
  // From a timer: the driver's own evaluation is exempt from the policy, the page's timers are not.
  const outcome = await workbench.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(Reflect.construct(Function, ['return 1'])()));
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'unknown');
          }
        }, 0);
      }),
  );
  expect(outcome).toBe('EvalError');
});

test('nothing is fetched from elsewhere', async ({ workbench }) => {
  const outcomes = await workbench.page.evaluate(async () => {
    const attempt = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    const image = new Promise((resolve, reject) => {
      const element = new Image();
      element.onload = resolve;
      element.onerror = reject;
      element.src = 'https://example.org/picture.png';
    });
    const socket = new Promise((resolve, reject) => {
      try {
        const connection = new WebSocket('wss://example.org/');
        connection.onopen = resolve;
        connection.onerror = reject;
      } catch (error) {
        reject(error);
      }
    });
    return Promise.all([
      attempt(fetch('https://example.org/')),
      attempt(fetch('http://127.0.0.1:9/')),
      attempt(fetch('file:///etc/hostname')),
      attempt(image),
      attempt(socket),
      attempt(import(/* @vite-ignore */ String('https://example.org/module.js'))),
    ]);
  });
  expect(outcomes).toEqual(Array(6).fill('refused'));
});

const WAYS_OUT = [
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/%252e%252e%252fpackage.json',
  '/..%2fmain%2findex.js',
  '/..%2fpreload%2findex.cjs',
  '//package.json',
  '/%00index.html',
  '/index.html%00.png',
  '/c:%5cwindows%5cwin.ini',
  '/%2fetc%2fpasswd',
  '/.%2f.git%2fconfig',
  '/assets',
  '/missing.js',
  '/%e0%a4%a',
];

test('no encoding leads out of the folder', async ({ workbench }) => {
  const statuses = await workbench.page.evaluate(async (paths) => {
    const { protocol, host } = location;
    const ask = async (path: string): Promise<number> => (await fetch(`${protocol}//${host}${path}`)).status;
    return Promise.all(paths.map(ask));
  }, WAYS_OUT);
  expect(Object.fromEntries(WAYS_OUT.map((path, i) => [path, statuses[i]]))).toEqual(
    Object.fromEntries(WAYS_OUT.map((path) => [path, 404])),
  );
});

test('the protocol reads only', async ({ workbench }) => {
  const status = await workbench.page.evaluate(
    async () => (await fetch('./index.html', { method: 'POST', body: 'x' })).status,
  );
  expect(status).toBe(405);
});
