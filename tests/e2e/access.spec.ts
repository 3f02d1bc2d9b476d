// Every screen, in light and dark, before axe: WCAG 2.2 A and AA without a violation.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { openProjects, openReport, openSample, show } from './pages/program.ts';
import { palette, paragraph } from './pages/reading.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** In the dark, only colours are others: names, roles and sizes have been seen in the light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Theme = 'light' | 'dark';

/** What stays the same from screen to screen is looked at once, with the library and the reader. */
function narrowed(builder: AxeBuilder, screen: string): AxeBuilder {
  if (screen === 'palette') return builder.include('.palette');
  return ['map', 'matrix', 'compare', 'export', 'history'].includes(screen)
    ? builder.exclude('.tag-tree')
    : builder;
}

async function expectAccessible(page: Page, screen: string, theme: Theme): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  // One document without frames: axe needs no second page to put its answers together.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const chosen = theme === 'light' ? builder.withTags(RULES) : builder.withRules(COLOURS);
  const { violations } = await narrowed(chosen, screen).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
  }));
  expect.soft(found, `${screen}, ${theme}`).toEqual([]);
}

/** All screens of the sample, one after the other. */
async function visitAll(page: Page, check: (screen: string) => Promise<void>): Promise<void> {
  await check('library');
  await openReport(page, 'English');
  await paragraph(page, '1').getByRole('button', { name: /: “/ }).first().click();
  await expect(page.getByRole('blockquote')).toBeVisible();
  await check('reader with an excerpt');
  await paragraph(page, '2').locator('.block__gutter').click();
  await paragraph(page, '2').focus();
  await page.keyboard.press('t');
  await palette(page).getByRole('combobox').fill('bol');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await check('palette');
  await page.keyboard.press('Escape');
  await show(page, 'Search');
  await page.getByRole('searchbox', { name: 'Search all reports' }).fill('prison');
  await expect(page.locator('mark').first()).toBeVisible();
  await check('search');
  await show(page, 'Map');
  await page.getByRole('button', { name: /^Mexico: / }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await check('map');
  await show(page, 'Matrix');
  await expect(page.getByRole('grid')).toBeVisible();
  await check('matrix');
  await show(page, 'Compare');
  const both = page.getByRole('region', { name: /^Both have/ });
  await both.getByRole('button', { expanded: false }).first().click();
  await expect(page.getByRole('blockquote').first()).toBeVisible();
  await check('compare');
  await show(page, 'Export');
  await expect(page.getByRole('radio').first()).toBeAttached();
  await check('export');
  await show(page, 'History');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await check('history');
  const projects = await openProjects(page);
  await check('projects');
  await page.keyboard.press('Escape');
  await expect(projects).toHaveCount(0);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ workbench }) => {
    test.setTimeout(150_000);
    const { page } = workbench;
    const check = (screen: string): Promise<void> => expectAccessible(page, screen, theme);
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await check('welcome');
    await openSample(page);
    await visitAll(page, check);
    await page.getByRole('button', { name: 'Settings' }).click();
    await check('settings');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    const projects = await openProjects(page);
    await projects.getByRole('button', { name: 'Delete…' }).click();
    await check('the question before the bin');
  });
}
