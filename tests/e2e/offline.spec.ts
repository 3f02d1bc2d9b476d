// The browser edition without its server: installable, and at work all the same.
import { expect, test } from './fixtures/test.ts';
import { openReport, openSample, projectButton, show } from './pages/program.ts';
import { paragraph } from './pages/reading.ts';

test('installable, and works with the server gone', async ({ workbench, shell }) => {
  test.skip(shell !== 'browser', 'Electron has its files on the machine');
  const manifest = await workbench.page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    return link ? (await fetch(link.href)).json() : null;
  });
  expect(manifest).toMatchObject({ name: expect.stringContaining('Recueil'), display: 'standalone' });
  expect(manifest.icons.map((icon: { sizes: string }) => icon.sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  );

  await workbench.page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
  await expect
    .poll(() => workbench.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
  await workbench.stopServer();
  await workbench.restart();
  await openSample(workbench.page);
  await show(workbench.page, 'Map');
  const bubbles = workbench.page.getByRole('group', { name: 'Map: excerpts by State' }).getByRole('button');
  await expect.poll(() => bubbles.count()).toBeGreaterThanOrEqual(40);
  await workbench.restart();
  await expect(projectButton(workbench.page)).toHaveText(/^Sample/);
  await openReport(workbench.page, 'French');
  await expect(paragraph(workbench.page, '1')).toBeVisible();
});
