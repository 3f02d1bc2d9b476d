// What a person does in the application, on the big project, with the time until the screen shows it.
import type { BrowserContext, Page } from '@playwright/test';
import { longestTask, toPainted, watch } from './openBrowser.ts';
import type { LongTask } from './probe.ts';

const ROW = '.report-row__open';
const TEXT = '.reader [data-text-of]';
const HIT = '.search-hit';
/** A main thread without a long task for so many ms counts as free. */
const QUIET = 500;

export interface StartFigures {
  painted: number;
  usable: number;
}

/** The end of the long tasks that follow the paint one on another. */
function freeAfter(painted: number, tasks: readonly LongTask[]): number {
  let free = painted;
  for (const { start, duration } of tasks.toSorted((a, b) => a.start - b.start)) {
    if (start < free + QUIET) free = Math.max(free, start + duration);
  }
  return free;
}

/** Waits until the page has been free for a while, so that one measurement does not pay for the one before. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        const began = performance.now();
        const look = (): void => {
          const last = window.recueilProbe.longTasks.at(-1);
          const busyUntil = Math.max(began, last ? last.start + last.duration : 0);
          if (performance.now() - busyUntil > quiet) resolve();
          else setTimeout(look, 50);
        };
        look();
      }),
    QUIET,
  );
}

/** Opens the application in a new page; the project opens by itself. */
export async function start(
  context: BrowserContext,
  address: string,
): Promise<StartFigures & { page: Page }> {
  const page = await context.newPage();
  await page.addInitScript((selector) => window.recueilProbe.arm(null, { selector, least: 1 }), ROW);
  await page.goto(address);
  await page.locator(ROW).first().waitFor();
  const { painted } = await page.evaluate(() => window.recueilProbe.seen());
  await settle(page);
  const tasks = await page.evaluate(() => window.recueilProbe.longTasks);
  return { page, painted, usable: freeAfter(painted, tasks) };
}

async function show(page: Page, view: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click();
}

export async function openReport(page: Page, nth: number): Promise<number> {
  await show(page, 'Library');
  const row = page.locator(ROW).nth(nth);
  await row.scrollIntoViewIfNeeded();
  await settle(page);
  return toPainted(
    await watch(page, { on: 'click', wanted: { selector: TEXT, least: 1 } }, () => row.click()),
  );
}

/** Tags the next paragraph whole, by keyboard, with a State that the palette finds by its name; then takes it back. */
export async function tagNext(page: Page, until: 'painted' | 'acknowledged'): Promise<number> {
  const current = page.locator('.reader [data-block][aria-current]');
  await page.locator('.reader [data-block][tabindex="0"]').focus();
  await page.keyboard.press('j');
  const index = await current.getAttribute('data-block');
  const stripes = `.reader [data-block="${index}"] .stripes__stripe`;
  const before = await page.locator(stripes).count();
  await page.keyboard.press('t');
  await page.locator('.palette__input').fill('Afghanistan');
  await page.locator('.palette [role=option]').first().waitFor();
  await settle(page);
  const wanted =
    until === 'painted' ? { selector: stripes, least: before + 1 } : { selector: '.palette', least: 0 };
  const seen = await watch(page, { on: 'keydown', key: 'Enter', wanted }, () => page.keyboard.press('Enter'));
  await page.locator('.palette').waitFor({ state: 'detached' });
  await settle(page);
  await page.keyboard.press('ControlOrMeta+z');
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length === count, [
    stripes,
    before,
  ] as const);
  await settle(page);
  return until === 'painted' ? toPainted(seen) : seen.shown - seen.began;
}

/** From the click on the rail to the picture on the screen. */
export async function showPicture(page: Page, view: 'Map' | 'Matrix'): Promise<number> {
  await show(page, 'Export');
  await settle(page);
  const selector = view === 'Map' ? 'svg:has(.map__land) .map__bubble' : '.matrix .matrix__cell';
  return toPainted(
    await watch(page, { on: 'click', wanted: { selector, least: 1 } }, () => show(page, view)),
  );
}

/** Milliseconds until every text of the project can be searched, from the first look at the view. */
export async function openSearch(page: Page): Promise<number> {
  await show(page, 'Library');
  await settle(page);
  const began = performance.now();
  await show(page, 'Search');
  const state = page.locator('.search__state').first();
  await state
    .filter({ hasText: 'Reading the texts' })
    .waitFor({ timeout: 3000 })
    .catch(() => undefined);
  await state.filter({ hasNotText: 'Reading the texts' }).waitFor({ timeout: 120_000 });
  return performance.now() - began;
}

export async function search(page: Page, query: string): Promise<number> {
  const field = page.locator('.search input');
  await field.fill('');
  await page.locator(HIT).first().waitFor({ state: 'detached' });
  await settle(page);
  return toPainted(
    await watch(page, { on: 'input', wanted: { selector: HIT, least: 1 } }, () => field.fill(query)),
  );
}

export interface ImportFigures {
  done: number;
  longestTask: number;
}

/** By the dialog, from the choice of the file to the line that says what came of it. */
export async function importFile(page: Page, path: string): Promise<ImportFigures> {
  await show(page, 'Library');
  await settle(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import reports' }).first().click();
  const dialog = await chooser;
  const seen = await watch(page, { on: 'change', wanted: { selector: '.import__row--done', least: 1 } }, () =>
    dialog.setFiles(path),
  );
  await settle(page);
  const longest = await longestTask(page, seen.began, seen.painted + 2 * QUIET);
  await page.locator('.import__head').getByRole('button').click();
  return { done: toPainted(seen), longestTask: longest };
}
