// The window stays on its page, opens no other, and is given no permission.
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../e2e/fixtures/test.ts';

test.use({ strict: false });

/** Records how the program decides on each navigation from now on. */
async function recordNavigations(app: ElectronApplication | null): Promise<() => Promise<unknown>> {
  await app?.evaluate(({ webContents }) => {
    const decisions: [string, boolean][] = [];
    Reflect.set(globalThis, 'navigationDecisions', decisions);
    webContents.getAllWebContents()[0]?.on('will-navigate', (event) => {
      decisions.push([event.url, event.defaultPrevented]);
    });
  });
  return async () => app?.evaluate(() => Reflect.get(globalThis, 'navigationDecisions'));
}

for (const target of ['https://example.org/', 'http://127.0.0.1:9/', 'app://other/index.html']) {
  test(`the page cannot go to ${target}`, async ({ workbench }) => {
    const before = workbench.page.url();
    const decisions = await recordNavigations(workbench.electron);
    await workbench.page.evaluate((address) => {
      Reflect.set(globalThis, 'samePage', true);
      location.href = address;
    }, target);
    if (target.startsWith('http')) await expect.poll(decisions).toEqual([[target, true]]);
    expect(workbench.page.url()).toBe(before);
    expect(await workbench.page.evaluate(() => Reflect.get(globalThis, 'samePage'))).toBe(true);
  });
}

test('the page may load itself again', async ({ workbench }) => {
  await workbench.page.evaluate(() => Reflect.set(globalThis, 'samePage', true));
  await workbench.page.reload();
  expect(await workbench.page.evaluate(() => Reflect.get(globalThis, 'samePage'))).toBeUndefined();
  await expect(workbench.page).toHaveTitle(/Recueil/);
});

test('no second window opens', async ({ workbench }) => {
  const app = workbench.electron;
  await workbench.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    window.open('https://example.org/');
    Reflect.set(globalThis, 'popup', window.open('about:blank'));
  });
  // Electron gives no window at all; the stand-in gives one and closes it.
  const isGone = () =>
    workbench.page.evaluate(() => {
      const popup: unknown = Reflect.get(globalThis, 'popup');
      return popup === null || Reflect.get(Object(popup), 'closed') === true;
    });
  await expect.poll(isGone).toBe(true);
  await expect.poll(() => app?.windows().length).toBe(1);
  expect(await app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('no permission is granted', async ({ workbench }) => {
  const states = await workbench.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    return Promise.all(
      names.map(async (name) => {
        const query: unknown = { name };
        const ask: unknown = Reflect.get(navigator.permissions, 'query');
        const status = typeof ask === 'function' ? await ask.call(navigator.permissions, query) : null;
        return [name, status.state];
      }),
    );
  });
  expect(states.filter(([, state]) => state !== 'denied')).toEqual([]);
});

test('asking for a permission is refused', async ({ workbench }) => {
  const answers = await workbench.page.evaluate(async () => {
    const place = new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : `code ${error.code}`),
      );
    });
    const camera = navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    return [await Notification.requestPermission(), await place, await camera];
  });
  expect(answers).toEqual(['denied', 'denied', 'denied']);
});
