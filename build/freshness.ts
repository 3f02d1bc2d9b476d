// Says whether the built files are older than what they are made of.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['electron', 'renderer', 'seeds', 'build', 'package.json', 'package-lock.json'];
const CONFIGURATION = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts'];
/** The last file that each of the three builds writes, or one that it always writes. */
const RESULTS = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/sw.js',
];

function changedAt(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.reduce((latest, entry) => {
    const at = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Math.max(latest, at);
  }, found.mtimeMs);
}

/** True when a built file of the checkout at `root` is missing or older than any source. */
export function isStale(root: string): boolean {
  const newest = Math.max(...[...SOURCES, ...CONFIGURATION].map((path) => changedAt(join(root, path))));
  const times = RESULTS.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.min(...times) < newest;
}
