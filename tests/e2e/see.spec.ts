// Pictures: every mark opens its words, an empty cell says what it means, the scheme stands on the picture.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { choiceField, choose, inspector, openSample, show } from './pages/program.ts';
import { currentParagraph, reader } from './pages/reading.ts';
import { csvRows } from './pages/savedFiles.ts';

test.beforeEach(async ({ workbench }) => {
  await openSample(workbench.page);
});

function countIn(name: string | null): number {
  return Number(/(\d+) excerpts?/.exec(name ?? '')?.[1]);
}

/** The list of excerpts at the side holds as many as the mark has said. */
async function expectOpened(page: Page, title: string, count: number): Promise<Locator> {
  const list = inspector(page).getByRole('region', { name: title, exact: true });
  await expect(list.getByRole('heading')).toHaveText(title);
  await expect(list.getByRole('status')).toHaveText(`${count} excerpt${count === 1 ? '' : 's'}`);
  const rows = list.getByRole('listitem').filter({ has: page.getByRole('article') });
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(count));
  return rows;
}

/** Opens the first excerpt of the list: the reader stands at its words, the inspector holds the same. */
async function openFirst(page: Page, rows: Locator): Promise<void> {
  const quote = (await rows.first().locator('.excerpt-row__quote').textContent()) ?? '';
  await rows.first().getByRole('button').click();
  await expect(reader(page)).toBeVisible();
  await expect(inspector(page).getByRole('blockquote')).toHaveText(quote);
  await expect(currentParagraph(page)).toBeInViewport();
  await expect(currentParagraph(page).locator('[data-text-of]')).toContainText(quote.split('\n')[0] ?? '');
}

test('map: a bubble by keyboard and by mouse, its excerpts, the words in the reader', async ({
  workbench,
}) => {
  const { page } = workbench;
  await show(page, 'Map');
  const map = page.getByRole('group', { name: 'Map: excerpts by State' });
  const mexico = map.getByRole('button', { name: /^Mexico: / });
  const count = countIn(await mexico.getAttribute('aria-label'));
  expect(count).toBeGreaterThan(1);

  // One bubble is in the tab order; from there the keys walk over the world and Enter opens.
  await map.locator('[role="button"][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  const focused = map.locator('[role="button"]:focus');
  const biggest = await focused.getAttribute('aria-label');
  await page.keyboard.press('PageDown');
  await expect(focused).not.toHaveAttribute('aria-label', biggest ?? '');
  await page.keyboard.press('PageUp');
  await expect(focused).toHaveAttribute('aria-label', biggest ?? '');
  await page.keyboard.press('Enter');
  await expectOpened(page, biggest?.split(':')[0] ?? '', countIn(biggest));
  await page.keyboard.press('ArrowRight');
  await expect(focused).not.toHaveAttribute('aria-label', biggest ?? '');

  await mexico.click();
  await expect(mexico).toHaveAttribute('aria-pressed', 'true');
  const rows = await expectOpened(page, 'Mexico', count);
  await expect(page.getByText('Names and lines on this map carry no opinion')).toBeVisible();
  await openFirst(page, rows);
});

test('map: the same places as a table; a region that was named as such', async ({ workbench }) => {
  const { page } = workbench;
  await show(page, 'Map');
  const chip = page.getByRole('button', { name: /^Western Africa: \d+ excerpts$/ });
  await chip.click();
  await expectOpened(page, 'Western Africa', countIn(await chip.getAttribute('aria-label')));
  await page.getByRole('button', { name: 'As a table' }).click();
  const table = page.getByRole('table', { name: 'Map: excerpts by State' });
  await table.getByRole('button', { name: 'Mexico', exact: true }).click();
  const shown = await table
    .getByRole('row', { name: /^Mexico State/ })
    .getByRole('cell')
    .last()
    .textContent();
  await expectOpened(page, 'Mexico', Number(shown));
});

test('matrix: a cell opens its excerpts, an empty one says what it means', async ({ workbench }) => {
  const { page } = workbench;
  await show(page, 'Matrix');
  const grid = page.getByRole('grid', { name: 'Themes by region: Excerpts' });
  const full = grid.getByRole('gridcell', { name: /^Anti-corruption, Western Africa: \d+ excerpts$/ });
  const count = countIn(await full.getAttribute('aria-label'));
  await full.click();
  const rows = await expectOpened(page, 'Anti-corruption × Western Africa', count);

  // By keyboard from there: the next empty cell speaks, and Enter on it opens an empty list.
  const empty = grid.locator('[data-state="partly-read"]').first();
  await expect(empty).toHaveAccessibleName(/: nothing found so far, \d+ of 208 paragraphs read$/);
  await expect(
    page.getByText(/^Nothing found so far: \d+ of 208 paragraphs read\. Mark reports/),
  ).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(full).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(count));
  await empty.click();
  await expect(inspector(page)).toContainText('Nothing has been tagged for this yet.');
  await full.click();
  await openFirst(page, rows);
});

test('matrix: another scheme, other columns; the scheme stands on what is saved', async ({ workbench }) => {
  const { page } = workbench;
  await show(page, 'Matrix');
  const heads = page.getByRole('grid').getByRole('columnheader');
  await expect(heads.filter({ hasText: 'South-eastern Asia' })).toHaveCount(1);
  await choose(choiceField(page.getByRole('main'), 'Regions by'), 'UN regional groups');
  await expect(heads.filter({ hasText: 'South-eastern Asia' })).toHaveCount(0);
  await expect(heads.filter({ hasText: /Eastern European/ })).toHaveCount(1);
  await expect(page.locator('.matrix-pane__legend')).toContainText(/regional groups/);
  await expect(page.getByRole('contentinfo')).toContainText(/regional groups/);

  const save = page.getByRole('group', { name: 'Save the picture' });
  await save.getByRole('button', { name: 'SVG' }).click();
  const picture = await workbench.collectSave();
  expect(picture.name).toMatch(/\.svg$/);
  const svg = picture.bytes.toString('utf8');
  expect(svg).toContain('<svg');
  expect(svg).toMatch(/regional groups/);
  expect(svg).toContain('Themes by region');
  expect(svg).toMatch(/Drawn on \d+ \w+ 20\d\d/);
  await save.getByRole('button', { name: 'PNG' }).click();
  const png = await workbench.collectSave();
  expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  await save.getByRole('button', { name: /^CSV/ }).click();
  const rows = csvRows(await workbench.collectSave());
  expect(Number(rows.find((row) => row.Themes === 'Anti-corruption')?.Total)).toBeGreaterThan(10);
});

test('question: one language counts each passage once', async ({ workbench }) => {
  const { page } = workbench;
  await show(page, 'Map');
  await expect(page.getByText('Language versions of one report are counted together')).toBeVisible();
  const counts = page.locator('.see__counts');
  await expect(counts).toHaveText(/2 reports/);
  await page.getByRole('button', { name: 'Reports: all reports. Change' }).click();
  await page.getByRole('option', { name: 'French', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(counts).toHaveText(/1 report$/);
  await expect(page.getByText('Language versions of one report')).toHaveCount(0);
});
