// Makes the pictures of the README and of eyes: the browser edition, the sample project, a handful of screens.
// `npm run screenshots -- --all FOLDER` makes every screen in light, dark, French and mirrored instead.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { buildAll } from './build.ts';
import { CHROMIUM_ARGS, findChromium } from './findChromium.ts';
import { serve } from './serve.ts';

interface Look {
  name: string;
  preferences: { theme: 'light' | 'dark'; locale: 'en' | 'fr' | 'ar-XB' };
}

/** Names of the rail's buttons come from the catalogue, so they are found by their place. */
const SCREENS = ['library', 'reader', 'search', 'map', 'matrix', 'compare', 'export', 'history'] as const;
type Screen = (typeof SCREENS)[number];

const LOOKS: Look[] = [
  { name: 'light', preferences: { theme: 'light', locale: 'en' } },
  { name: 'dark', preferences: { theme: 'dark', locale: 'fr' } },
  { name: 'mirrored', preferences: { theme: 'light', locale: 'ar-XB' } },
];

async function openSample(browser: Browser, address: string, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((preferences) => {
    if (localStorage.getItem('recueil.preferences')) return;
    localStorage.setItem('recueil.preferences', JSON.stringify({ ...preferences, analystName: 'Ada' }));
  }, look.preferences);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.welcome__actions button').first().click();
  await page.locator('.report-row').first().waitFor({ timeout: 30_000 });
  return page;
}

async function show(page: Page, screen: Screen): Promise<void> {
  await page.locator('.rail button').nth(SCREENS.indexOf(screen)).click();
  if (screen === 'reader') {
    await page.locator('.side-report').last().click();
    await page.locator('.side-report').last().click();
    await page.locator('[data-label="32"], .block').first().waitFor();
  }
  if (screen === 'search') await page.locator('.search input').fill('formation prison');
  if (screen === 'map') await page.locator('svg [role="button"]').first().waitFor();
  // Fonts, workers and the layout settle; a picture has no event of its own to wait for.
  await page.waitForTimeout(900);
}

async function main(): Promise<void> {
  const all = process.argv.indexOf('--all');
  const folder = resolve(all > 0 ? (process.argv[all + 1] ?? 'out/screens') : 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  await buildAll();
  const server = await serve(resolve('out', 'renderer'), 0);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
  const wanted: Screen[] = all > 0 ? [...SCREENS] : ['reader', 'map', 'matrix', 'compare'];
  for (const look of all > 0 ? LOOKS : LOOKS.slice(0, 2)) {
    const page = await openSample(browser, server.address, look);
    for (const screen of wanted) {
      await show(page, screen);
      await page.screenshot({ path: join(folder, `${screen}-${look.name}.png`) });
    }
    await page.context().close();
  }
  await browser.close();
  await server.close();
  console.log(`pictures in ${folder}`);
}

await main();
