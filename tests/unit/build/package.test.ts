// Packs a small checkout around an empty distribution: what goes into the archive, and that every fuse is burnt in.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builderConfiguration } from '../../../build/builderConfiguration.ts';
import { gatherLicences } from '../../../build/licences.ts';
import { FUSES } from '../../../electron/security/fuses.ts';

/** By these bytes the tool finds the fuses in Electron's binary; then version 1, nine fuses, and their states. */
const FUSE_WIRE = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101000010';
const VERSION = '45.4.1';

let root = '';
let unpacked = '';

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function putCheckout(): void {
  const pack = { name: 'recueil', productName: 'Recueil', version: '1.2.3', main: 'out/main/index.js' };
  const described = { description: 'a checkout for this test', author: 'us', desktopName: 'recueil.desktop' };
  const code = { type: 'module', dependencies: { bundled: '1.0.0' } };
  put('package.json', JSON.stringify({ ...pack, ...described, ...code }));
  put('node_modules/bundled/package.json', '{"name":"bundled","version":"1.0.0"}');
  put('node_modules/bundled/index.js', '');
  for (const path of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'])
    put(path, ' ');
  for (const path of ['out/renderer/assets/a.js', 'out/renderer/assets/a.js.map', 'out/licences.txt'])
    put(path, ' ');
  for (const path of ['electron/main.ts', 'tests/a.test.ts', 'renderer/main.tsx', '.env']) put(path, ' ');
}

function putDistribution(): void {
  put('dist-stub/electron', `#!/bin/sh\n${FUSE_WIRE}`);
  chmodSync(join(root, 'dist-stub/electron'), 0o755);
  put('dist-stub/version', VERSION);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak']) put(`dist-stub/${name}`, ' ');
  for (const name of ['de', 'en-US', 'fr']) put(`dist-stub/locales/${name}.pak`, ' ');
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'recueil-package-'));
  putCheckout();
  putDistribution();
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget(DIR_TARGET),
    config: { ...builderConfiguration(resolve('.'), join(root, 'dist-stub')), electronVersion: VERSION },
  });
  unpacked = join(root, 'dist', 'linux-unpacked');
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('package', () => {
  it('holds the built files and nothing else', () => {
    const files = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false });
    expect(files.map((path) => path.replaceAll('\\', '/')).sort()).toEqual([
      '/out',
      '/out/main',
      '/out/main/index.js',
      '/out/preload',
      '/out/preload/index.cjs',
      '/out/renderer',
      '/out/renderer/assets',
      '/out/renderer/assets/a.js',
      '/out/renderer/index.html',
      '/package.json',
    ]);
  });

  it('carries the licences beside the program, and few languages', () => {
    expect(existsSync(join(unpacked, 'LICENCES.txt'))).toBe(true);
    expect(existsSync(join(unpacked, 'locales', 'fr.pak'))).toBe(true);
    expect(existsSync(join(unpacked, 'locales', 'de.pak'))).toBe(false);
  });

  it('has every fuse as decided', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'recueil'));
    const state = (on: boolean) => (on ? FuseState.ENABLE : FuseState.DISABLE);
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: state(FUSES.runAsNode),
      [FuseV1Options.EnableCookieEncryption]: state(FUSES.enableCookieEncryption),
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: state(FUSES.enableNodeOptionsEnvironmentVariable),
      [FuseV1Options.EnableNodeCliInspectArguments]: state(FUSES.enableNodeCliInspectArguments),
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: state(
        FUSES.enableEmbeddedAsarIntegrityValidation,
      ),
      [FuseV1Options.OnlyLoadAppFromAsar]: state(FUSES.onlyLoadAppFromAsar),
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: state(FUSES.loadBrowserProcessSpecificV8Snapshot),
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: state(FUSES.grantFileProtocolExtraPrivileges),
      [FuseV1Options.WasmTrapHandlers]: state(FUSES.wasmTrapHandlers),
    });
    expect(readFileSync(join(unpacked, 'recueil'), 'latin1')).toContain('\u0001\u0009010011001');
  });
});

describe('licences', () => {
  it('names what ships inside with its text, and no tool of development', () => {
    const text = gatherLicences(resolve('.'));
    expect(text).toMatch(/^react \d+\.\d+\.\d+ \(MIT\)$/m);
    expect(text).toContain('Permission is hereby granted');
    expect(text).not.toMatch(/^vitest /m);
  });
});
