// The first start: an empty program, the sample in one click, every view alive.
import { expect, test } from './fixtures/test.ts';
import { createProject, openSample, reportRow, show } from './pages/program.ts';

test('first start, the sample in one click: library, map and matrix are alive', async ({ workbench }) => {
  const { page } = workbench;
  await expect(page.getByRole('heading', { name: 'Turn reports into cited evidence' })).toBeVisible();
  await openSample(page);

  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await expect(reportRow(page, 'French')).toContainText(/104 paragraphs.*read/);
  await expect(reportRow(page, 'English')).toContainText(/104 paragraphs.*read/);
  await expect(page.getByRole('contentinfo')).toContainText('Every quote equals its text');

  await show(page, 'Map');
  const bubbles = page.getByRole('group', { name: 'Map: excerpts by State' }).getByRole('button');
  await expect.poll(() => bubbles.count()).toBeGreaterThanOrEqual(40);

  await show(page, 'Matrix');
  const cells = page.getByRole('grid').locator('[data-state="count"]');
  await expect.poll(() => cells.count()).toBeGreaterThan(50);
});

test('an empty project offers its three first steps', async ({ workbench }) => {
  const { page } = workbench;
  await createProject(page, { name: 'Rivers', analyst: 'Ada' });
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Choose a starter codebook' }).click();
  const dialog = page.getByRole('dialog', { name: 'Starter codebooks…' });
  await dialog.getByRole('button', { name: /^Add .*Kyoto/ }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('tree', { name: 'Tags' })).toContainText('Anti-corruption');
  for (const [view, title] of [
    ['Map', 'Nothing to draw yet'],
    ['Compare', 'Nothing to compare yet'],
    ['Export', 'Nothing to hand over yet'],
  ] as const) {
    await show(page, view);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
});
