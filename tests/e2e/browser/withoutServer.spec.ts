// The browser edition at work without its server.
import { expect, test } from '../fixtures/test.ts';
import { openReport, openSample, projectButton, show } from '../pages/program.ts';
import { paragraph } from '../pages/reading.ts';

test('the sample is made, seen and read with the server gone', async ({ workbench }) => {
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
