// The browser edition is a web application of its own: installable, and at home without its server.
import { contentSecurityPolicy } from '../../../electron/security/contentSecurityPolicy.ts';
import { expect, test } from '../fixtures/test.ts';

test('starts and reads every file with the server gone', async ({ workbench }) => {
  const { page } = workbench;
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await workbench.stopServer();
  await page.reload();
  await expect(page).toHaveTitle(/Recueil/);
  await workbench.restart();
  await expect(workbench.page).toHaveTitle(/Recueil/);
  const policy = await workbench.page.evaluate(async () => {
    const response = await fetch('./index.html');
    return response.headers.get('content-security-policy');
  });
  expect(policy).toBe(contentSecurityPolicy());
});

test('says what an installation needs', async ({ workbench }) => {
  const found = await workbench.page.evaluate(async () => {
    const link = document.querySelector('link[rel=manifest]')?.getAttribute('href') ?? '';
    const manifest = await (await fetch(link)).json();
    const icons: string[] = manifest.icons.map((icon: { src: string }) => icon.src);
    const statuses = await Promise.all(icons.map(async (src) => (await fetch(src)).status));
    return { display: manifest.display, start: manifest.start_url, statuses };
  });
  expect(found).toEqual({ display: 'standalone', start: './', statuses: [200, 200, 200] });
});

test('opens a second window of its own data in another tab', async ({ workbench }) => {
  const other = await workbench.page.context().newPage();
  await other.goto(workbench.page.url());
  await expect(other).toHaveTitle(/Recueil/);
});
