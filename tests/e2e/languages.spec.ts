// The interface in other languages and colours: French and dark at run time, a lengthened pseudo-locale that shows
// forgotten words, a mirrored one that shows forgotten directions.
import type { Page } from '@playwright/test';
import { messagesOf } from '../../renderer/i18n/catalogue.ts';
import type { Workbench } from './fixtures/test.ts';
import { expect, test } from './fixtures/test.ts';
import { plainWords } from './pages/plainWords.ts';
import { choiceField, choose, openReport, openSample, projectButton } from './pages/program.ts';
import { paragraph, reader } from './pages/reading.ts';

const VIEWS = ['library', 'read', 'search', 'map', 'matrix', 'compare', 'export', 'history'] as const;

/** Starts again in a locale that the settings do not offer. */
async function restartIn(workbench: Workbench, locale: string): Promise<void> {
  await workbench.page.evaluate((chosen) => {
    const stored = JSON.parse(localStorage.getItem('recueil.preferences') ?? '{}');
    localStorage.setItem('recueil.preferences', JSON.stringify({ ...stored, locale: chosen }));
  }, locale);
  await workbench.restart();
}

async function showByPlace(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  const button = page.locator('.rail').getByRole('button').nth(VIEWS.indexOf(view));
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

test('French and dark at run time, kept for the next start', async ({ workbench }) => {
  await openSample(workbench.page);
  await workbench.page.getByRole('button', { name: 'Settings' }).click();
  const dialog = workbench.page.getByRole('dialog');
  await choose(choiceField(dialog, 'Language'), 'Français');
  const french = messagesOf('fr');
  await expect(dialog.getByRole('heading')).toHaveText(french['app.settings']);
  await choose(choiceField(dialog, french['app.theme']), french['app.theme.dark']);
  await dialog.getByRole('button', { name: french['app.close'] }).click();

  for (const restarts of [false, true]) {
    if (restarts) await workbench.restart();
    const { page } = workbench;
    const root = page.locator('html');
    await expect(root).toHaveAttribute('lang', 'fr');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    const rail = page.getByRole('navigation', { name: french['nav.label'] }).getByRole('button');
    await expect(rail.first()).toHaveAccessibleName(french['nav.library']);
    await expect(page.getByRole('contentinfo')).toContainText(french['app.offline']);
    await expect(page.getByRole('main')).toContainText('104 paragraphes');
    const [paper, ink] = await page.getByRole('main').evaluate((main) => {
      const style = getComputedStyle(main);
      return [style.backgroundColor, style.color].map((color) =>
        Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number)),
      );
    });
    expect(paper).toBeLessThan(80);
    expect(ink).toBeGreaterThan(150);
  }
});

test('the pseudo-locale leaves no plain English', async ({ workbench }) => {
  await openSample(workbench.page);
  await openReport(workbench.page, 'French');
  await restartIn(workbench, 'en-XA');
  const { page } = workbench;
  await expect(projectButton(page)).toHaveText(/^Sample/);
  for (const view of VIEWS) {
    await showByPlace(page, view);
    await expect(page.getByRole('main').locator(':scope > *').first()).toBeVisible();
    await expect
      .poll(() => plainWords(page), { message: `plain words in ${view}`, timeout: 3_000 })
      .toEqual([]);
  }
  // The hunt itself finds what is plain.
  await page.getByRole('main').evaluate((main) => {
    main.append(Object.assign(document.createElement('p'), { textContent: 'Forgotten words' }));
  });
  expect(await plainWords(page)).toEqual(['p.: Forgotten words']);
});

test('the mirrored locale turns the layout round and nothing sticks out', async ({ workbench }) => {
  await openSample(workbench.page);
  await openReport(workbench.page, 'French');
  await restartIn(workbench, 'ar-XB');
  const { page } = workbench;
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(reader(page)).toBeVisible();
  const rail = await page.locator('.rail').boundingBox();
  expect(rail?.x).toBeGreaterThan(1000);
  // A French text stays a French text, with its number before its beginning.
  const label = await paragraph(page, '1').locator('.block__label').boundingBox();
  const text = await paragraph(page, '1').locator('[data-text-of]').boundingBox();
  expect(label && text && label.x !== text.x).toBe(true);
  for (const view of VIEWS) {
    await showByPlace(page, view);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow, `overflow in ${view}`).toBe(0);
    const outside = await page.getByRole('button').evaluateAll((buttons) =>
      buttons
        .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > window.innerWidth + 1))
        .map(({ name }) => name),
    );
    expect(outside, `buttons outside in ${view}`).toEqual([]);
  }
});

test.describe('where the system is French', () => {
  test.use({ language: 'fr-FR' });
  test('the first screen and the sample are French', async ({ workbench }) => {
    const { page } = workbench;
    const french = messagesOf('fr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(french['project.welcome']);
    await page.getByRole('button', { name: french['project.sample'] }).click();
    await expect(projectButton(page)).toHaveText(french['project.sampleName'], { timeout: 30_000 });
    await expect(page.getByRole('tree', { name: french['tagging.tree'] })).toContainText('Mexique');
  });
});
