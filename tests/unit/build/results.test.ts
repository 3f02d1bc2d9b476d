// What the build makes beside code: the list of files to keep offline, icon containers, and whether anything is stale.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingDisplay } from '../../../build/electronBinary.ts';
import { isStale } from '../../../build/freshness.ts';
import { toIcns, toIco } from '../../../build/iconContainers.ts';
import { listPrecache } from '../../../build/precache.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'recueil-build-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string, at: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), at, at);
}

describe('precache', () => {
  it('lists every file but itself and maps, and changes its version with any byte', () => {
    for (const path of ['index.html', 'assets/a.js', 'assets/a.js.map', 'sw.js']) put(path, 'x', 1);
    const first = listPrecache(root);
    expect(first.files).toEqual(['./assets/a.js', './index.html']);
    put('assets/a.js', 'y', 1);
    expect(listPrecache(root).version).not.toBe(first.version);
  });
});

describe('freshness', () => {
  it('sees a missing result and a changed source', () => {
    const results = [
      'out/main/index.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'out/renderer/sw.js',
    ];
    put('electron/main.ts', '', 100);
    utimesSync(join(root, 'electron'), 100, 100);
    expect(isStale(root)).toBe(true);
    for (const path of results) put(path, '', 200);
    expect(isStale(root)).toBe(false);
    utimesSync(join(root, 'electron', 'main.ts'), 300, 300);
    expect(isStale(root)).toBe(true);
  });
});

describe('icons', () => {
  const png = readFileSync('build/icons/16x16.png');

  it('an ICO says where each picture lies', () => {
    const ico = toIco([
      { size: 16, png },
      { size: 256, png },
    ]);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6), ico.readUInt8(22)]).toEqual([
      1, 2, 16, 0,
    ]);
    const offset = ico.readUInt32LE(6 + 16 + 12);
    expect(ico.subarray(offset, offset + png.length).equals(png)).toBe(true);
    expect(ico.length).toBe(6 + 32 + 2 * png.length);
  });

  it('an ICNS says how long it is', () => {
    const icns = toIcns([{ size: 16, png }]);
    expect(icns.subarray(0, 4).toString()).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.subarray(8, 12).toString()).toBe('icp4');
    expect(() => toIcns([{ size: 48, png }])).toThrow('48');
  });
});

describe('display', () => {
  it('is missed on Linux only', () => {
    expect(missingDisplay('linux', {})).toMatch(/DISPLAY/);
    expect(missingDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeNull();
    expect(missingDisplay('darwin', {})).toBeNull();
  });
});
