// Builds the three bundles: main process, preload, renderer.
import { build } from 'vite';

const CONFIGURATIONS = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts'];

/** Into `out/`, one after the other; throws with Vite's message when a source does not build. */
export async function buildAll(): Promise<void> {
  for (const configFile of CONFIGURATIONS) await build({ configFile, logLevel: 'warn' });
}

if (import.meta.main) {
  const began = performance.now();
  await buildAll();
  console.log(`built out/ in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
