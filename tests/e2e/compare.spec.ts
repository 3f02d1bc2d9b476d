// Comparing two regions: what both have, what only one has, the words in parallel and the numbers read in them.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { inspector, openSample, show } from './pages/program.ts';
import { reader } from './pages/reading.ts';

async function choosePlace(page: Page, field: 'First place' | 'Second place', name: string): Promise<void> {
  const input = page.getByRole('combobox', { name: field });
  await input.fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await expect(input).toHaveValue(name);
}

test('two regions: both, only one, excerpts in parallel, numbers never summed', async ({ workbench }) => {
  const { page } = workbench;
  await openSample(page);
  await show(page, 'Compare');
  await choosePlace(page, 'First place', 'Eastern Africa');
  await choosePlace(page, 'Second place', 'Central America');

  const group = (name: RegExp) => page.getByRole('region', { name });
  const rows = (name: RegExp) => group(name).getByRole('button', { expanded: false });
  await expect.poll(() => rows(/^Both have/).count()).toBeGreaterThan(0);
  // What only one has, the other has not; what both have has a number on both sides.
  for (const row of await rows(/^Only Eastern Africa/).all())
    await expect(row).toHaveText(/Central America: no excerpt/);
  for (const row of await rows(/^Only Central America/).all())
    await expect(row).toHaveText(/Eastern Africa: no excerpt/);
  const both = rows(/^Both have/).first();
  const said = (await both.textContent()) ?? '';
  const [, a, b] = /Eastern Africa: (\d+) excerpts?, Central America: (\d+)/.exec(said) ?? [];
  await both.click();
  const columns = group(/^Both have/).locator('.parallel__column');
  await expect(columns).toHaveCount(2);
  await expect(columns.nth(0).getByRole('blockquote')).toHaveCount(Math.min(6, Number(a)));
  await expect(columns.nth(1).getByRole('blockquote')).toHaveCount(Math.min(6, Number(b)));

  const cite = columns.nth(0).getByRole('button').first();
  const quote = (await columns.nth(0).getByRole('blockquote').first().textContent()) ?? '';
  await expect(cite).toHaveText(/para\. \d+$/);
  await cite.click();
  await inspector(page).getByRole('article').getByRole('button').click();
  await expect(reader(page)).toBeVisible();
  await expect(inspector(page).getByRole('blockquote')).toHaveText(quote);

  await show(page, 'Compare');
  const figures = page.getByRole('region', { name: 'Numbers read in these excerpts' });
  await expect(figures).toContainText('never added up');
  await expect.poll(() => figures.getByRole('listitem').count()).toBeGreaterThan(1);
  await expect(figures.getByRole('listitem').first().getByRole('button')).toHaveText(/para\. \d+$/);
});
