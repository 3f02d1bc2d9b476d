// The workbench opens in either shell.
import { expect, test } from './fixtures/test.ts';

test('opens with its title', async ({ workbench }) => {
  await expect(workbench.page).toHaveTitle(/Recueil/);
  await expect(workbench.page.locator('body')).toBeVisible();
});

test('opens again on the same data', async ({ workbench }) => {
  await workbench.page.evaluate(() => localStorage.setItem('kept', 'yes'));
  await workbench.restart();
  await expect(workbench.page).toHaveTitle(/Recueil/);
  expect(await workbench.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
});
