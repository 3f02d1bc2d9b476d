// The Chromium behind the stand-in: started with the program, connected by the developer tools' protocol, ended with it.

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../../build/findChromium.ts';
import { fromWeb } from './addresses.ts';
import { app } from './app.ts';
import { answerRoute } from './routing.ts';
import { allowsPopup, windowOf } from './windows.ts';

let running: { browser: Browser; context: BrowserContext } | null = null;

/** The one browsing context; only after the app is ready. */
export function browsingContext(): BrowserContext {
  if (!running) throw new Error('Chromium has not started yet');
  return running.context;
}

export function connectedBrowser(): Browser {
  if (!running) throw new Error('Chromium has not started yet');
  return running.browser;
}

const OWN_SWITCHES = /^(user-data-dir|remote-debugging-port|inspect|no-sandbox)$/;

function switchesOfApp(): string[] {
  return [...app.commandLine.switches]
    .filter(([name]) => !OWN_SWITCHES.test(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

/** `--remote-debugging-pipe` makes Chromium end when our end of the pipe closes, however this process ends. */
async function spawnChromium(): Promise<ChildProcess> {
  const profile = join(app.getPath('userData'), 'stand-in-profile');
  mkdirSync(profile, { recursive: true });
  const switches = [
    ...CHROMIUM_ARGS,
    '--headless',
    '--no-startup-window',
    '--hide-scrollbars',
    '--mute-audio',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--lang=${app.getLocale()}`,
    ...switchesOfApp(),
  ];
  return spawn(await findChromium(), switches, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
}

function devToolsAddress(child: ChildProcess, errors: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: errors }).on('line', (line) => {
      const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
      if (address) resolve(address);
      else if (process.env.STAND_IN_VERBOSE) process.stderr.write(`[chromium] ${line}\n`);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended at once with code ${code}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const session = await connectedBrowser().newBrowserCDPSession();
    await session.send('Browser.close');
  } catch {
    child.kill();
  }
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3_000))]);
  process.exit(0);
}

/** Chromium opens a popup before anyone can be asked; a denied one is closed at once. */
async function closeDeniedPopup(page: Page): Promise<void> {
  const opener = await page.opener();
  if (opener && !allowsPopup(windowOf(opener), fromWeb(page.url()))) await page.close();
}

/** Starts Chromium, connects, and only then lets the app be ready. */
export async function startChromium(): Promise<void> {
  // The entry's synchronous part runs first: it may set paths, switches and schemes.
  await new Promise((resolve) => setImmediate(resolve));
  const child = await spawnChromium();
  process.on('exit', () => child.kill('SIGKILL'));
  if (!child.stderr) throw new Error('Chromium has no stderr');
  const address = await devToolsAddress(child, child.stderr);
  child.on('exit', () => {
    if (!app.quitting) process.exit(0);
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('Chromium has no browsing context');
  running = { browser, context };
  await context.route('**/*', answerRoute);
  context.on('page', (page) => void closeDeniedPopup(page).catch(() => undefined));
  const { closeWindows } = await import('./browserWindow.ts');
  app.end = { closeWindows, stop: () => stop(child) };
  process.stderr.write(`DevTools listening on ${address}\n`);
  app.markReady();
}
