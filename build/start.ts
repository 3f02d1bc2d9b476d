// `npm start`: builds what is missing or stale, then opens the desktop program; where that cannot be, the browser
// edition, which is the same workbench.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { findElectron, hasElectron, missingDisplay } from './electronBinary.ts';
import { isStale } from './freshness.ts';
import { serve } from './serve.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OPENERS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

interface StartOptions {
  browser: boolean;
  port: number;
  open: boolean;
}

function readOptions(): StartOptions {
  const { values } = parseArgs({
    options: {
      browser: { type: 'boolean', default: false },
      port: { type: 'string', default: '4173' },
      open: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number between 0 and 65535, not ${values.port}.`);
  }
  return { browser: values.browser, port, open: values.open };
}

function openInBrowser(address: string): void {
  const [program, ...words] = OPENERS[process.platform] ?? [];
  if (!program) return;
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened from here: open the address by hand.'));
  child.unref();
}

async function startBrowserEdition({ port, open }: StartOptions): Promise<void> {
  const server = await serve(join(ROOT, 'out', 'renderer'), port);
  console.log(`Recueil (browser edition): ${server.address}`);
  console.log(
    'Open it in Chrome, Edge or Chromium 146 or newer; if there is none, install one of them. Ctrl-C ends the server.',
  );
  if (open) openInBrowser(server.address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

/** The exit code, or null when it ended at once with an error, which is a machine on which Electron cannot run. */
function runElectron(executable: string): Promise<number | null> {
  const began = Date.now();
  const child = spawn(executable, [ROOT], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('exit', (code, signal) => {
      const failedAtOnce = (code !== 0 || signal !== null) && Date.now() - began < 5_000 && !child.killed;
      resolve(failedAtOnce ? null : (code ?? 0));
    });
  });
}

/** Why not, as half a sentence; null when the program ran and ended. */
async function startDesktop(): Promise<string | null> {
  const obstacle = missingDisplay(process.platform, process.env);
  if (obstacle) return obstacle;
  if (!hasElectron(ROOT)) console.log('Fetching Electron once (about 120 MB)…');
  const executable = await findElectron(ROOT);
  if (!executable) return 'its program is not on this machine and could not be downloaded';
  const code = await runElectron(executable);
  if (code === null) return 'its program ended at once with an error (see above)';
  process.exitCode = code;
  return null;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (isStale(ROOT)) {
    console.log('Building Recueil…');
    await buildAll();
  }
  if (options.browser) return startBrowserEdition(options);
  const obstacle = await startDesktop();
  if (obstacle === null) return;
  console.log(`Electron cannot start: ${obstacle}; serving the browser edition instead.`);
  await startBrowserEdition(options);
}

try {
  process.chdir(ROOT);
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
