// `npm run package -- [--linux] [--win] [--mac] [--dir] [--electron-dist FOLDER]`: installers into `dist/`; for the
// system that it runs on unless others are named, unpacked only with `--dir`.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { buildAll } from './build.ts';
import { builderConfiguration } from './builderConfiguration.ts';
import { findElectron } from './electronBinary.ts';
import { gatherLicences } from './licences.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PLATFORMS = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC } as const;
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|fetch failed/;

interface PackageOptions {
  platforms: Platform[];
  unpackedOnly: boolean;
  electronDist: string | null;
}

function readOptions(): PackageOptions {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    linux: flag,
    win: flag,
    mac: flag,
    dir: flag,
    'electron-dist': { type: 'string' },
  } as const;
  const { values } = parseArgs({ options });
  const named = [PLATFORMS.linux, PLATFORMS.win, PLATFORMS.mac].filter(
    (_platform, i) => [values.linux, values.win, values.mac][i],
  );
  const folder = values['electron-dist'];
  return {
    platforms: named.length > 0 ? named : [Platform.current()],
    unpackedOnly: values.dir,
    electronDist: folder === undefined ? null : resolve(folder),
  };
}

function electronVersion(): string {
  const pack: { version?: string } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  return pack.version ?? '';
}

/** The distribution that npm's package has unpacked serves this system; others are electron-builder's to fetch. */
async function distributionFor(options: PackageOptions): Promise<string | null> {
  const own = options.platforms.length === 1 && options.platforms[0] === Platform.current();
  if (options.electronDist !== null || !own) return options.electronDist;
  const executable = await findElectron(ROOT);
  if (executable === null) {
    throw new Error(
      'Nothing was packaged: Electron’s distribution is not on this machine and could not be downloaded; run this again with a network, or name an unpacked one with --electron-dist.',
    );
  }
  // On macOS the executable lies deep inside the bundle; the distribution is npm's folder on every system.
  return process.platform === 'darwin' ? join(ROOT, 'node_modules', 'electron', 'dist') : dirname(executable);
}

async function main(): Promise<void> {
  const options = readOptions();
  const electronDist = await distributionFor(options);
  await buildAll();
  writeFileSync(join(ROOT, 'out', 'licences.txt'), gatherLicences(ROOT));
  const made = await build({
    projectDir: ROOT,
    targets: new Map(
      options.platforms.flatMap((platform) => [
        ...platform.createTarget(options.unpackedOnly ? DIR_TARGET : null),
      ]),
    ),
    config: { ...builderConfiguration(ROOT, electronDist), electronVersion: electronVersion() },
  });
  for (const path of made) console.log(path);
  if (made.length === 0) console.log(`unpacked into ${join(ROOT, 'dist')}`);
}

try {
  process.chdir(ROOT);
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    NO_NETWORK.test(message)
      ? `Not everything was packaged: a tool that electron-builder needs could not be downloaded (${message.split('\n')[0]}).`
      : message,
  );
  process.exitCode = 1;
}
