import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precache, SERVICE_WORKER } from './build/precache.ts';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), precache()],
  worker: { format: 'es' },
  resolve: {
    alias: {
      // Its build for browsers asks the DOM for the names of characters; a worker has none.
      'decode-named-character-reference': resolve('node_modules/decode-named-character-reference/index.js'),
    },
  },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome146',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      input: { index: resolve('renderer/index.html'), serviceWorker: resolve('renderer/serviceWorker.ts') },
      output: {
        // A service worker rules over the folder that it lies in, so it must lie at the top, under a lasting name.
        entryFileNames: (chunk) =>
          chunk.name === 'serviceWorker' ? SERVICE_WORKER : 'assets/[name]-[hash].js',
      },
    },
  },
});
