// Builds what the bench serves: the application as it ships, and beside it the bench's own page, in one folder, so that
// both are one origin and share their database.
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildAll } from '../../build/build.ts';
import { isStale } from '../../build/freshness.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** The application is built anew only when a source is newer than it. */
export async function buildPages(folder: string): Promise<void> {
  if (isStale(ROOT)) await buildAll();
  cpSync(join(ROOT, 'out', 'renderer'), folder, { recursive: true });
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: join(folder, 'bench'), emptyOutDir: true, target: 'chrome146', assetsInlineLimit: 0 },
  });
}
