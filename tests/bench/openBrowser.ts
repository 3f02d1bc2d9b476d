// A Chromium with a profile of the bench's own, driven as a person would drive it.
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../build/findChromium.ts';
import { installProbe, type Wanted, type Watched } from './probe.ts';

const LONGEST_WAIT = 60_000;

/** Service workers are kept out, so that every start fetches the files from the loopback as the first one does. */
export async function openBrowser(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: CHROMIUM_ARGS,
    headless: true,
    locale: 'en',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(LONGEST_WAIT);
  await context.addInitScript(installProbe);
  // No driver can reach the File System Access dialogs; without them the workbench takes an ordinary file input.
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  return context;
}

export interface Watch {
  /** The input event at which time starts; null: the page's own navigation. */
  on: 'click' | 'keydown' | 'input' | 'change' | null;
  key?: string;
  wanted: Wanted;
}

async function withLimit<T>(promise: Promise<T>, what: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${what} did not appear in a minute`)), LONGEST_WAIT);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Does something and waits until the page shows what is wanted. */
export async function watch(
  page: Page,
  { on, key, wanted }: Watch,
  act: () => Promise<unknown>,
): Promise<Watched> {
  await page.evaluate(({ on, key, wanted }) => window.recueilProbe.arm(on, wanted, key), { on, key, wanted });
  await act();
  return withLimit(
    page.evaluate(() => window.recueilProbe.seen()),
    wanted.selector,
  );
}

/** From the input event to the painted frame, in ms. */
export function toPainted({ began, painted }: Watched): number {
  return painted - began;
}

/** Milliseconds of the longest task of the main thread that ended after `from` and began before `to`. */
export function longestTask(page: Page, from: number, to: number): Promise<number> {
  return page.evaluate(
    async ([from, to]) => {
      // Entries come a little after the tasks that they tell of.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const tasks = window.recueilProbe.longTasks.filter(
        ({ start, duration }) => start + duration > from && start < to,
      );
      return Math.max(0, ...tasks.map(({ duration }) => duration));
    },
    [from, to] as const,
  );
}
