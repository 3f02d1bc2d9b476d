// Finds the Chromium that tests, the bench and the stand-in for Electron drive. Order: what `CHROME_PATH` names; the
// Chromium inside an npm package (Linux x64 only); a Chrome or Chromium that is installed.
import { existsSync } from 'node:fs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Switches without which a headless Chromium misbehaves in a container; none of them loosens what is tested. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of an executable; throws with one sentence that says what to install when there is none. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error(
    'No Chromium found: install Google Chrome, or set CHROME_PATH to the executable of a Chromium 146 or newer.',
  );
}
