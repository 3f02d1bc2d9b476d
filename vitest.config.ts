import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './build/findChromium.ts';

const executablePath = await findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,property,architecture}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        // As in the build: the package's own build for browsers asks the DOM, which a worker has not.
        resolve: {
          alias: {
            'decode-named-character-reference': resolve(
              'node_modules/decode-named-character-reference/index.js',
            ),
          },
        },
        // The page of a browser test fetches its dependencies once; a late discovery would reload it mid-test.
        optimizeDeps: {
          include: [
            ...['react', 'react-dom/client', 'dexie', 'zod', 'd3', 'react-intl'],
            ...['fflate', 'papaparse/papaparse.min.js', 'axe-core', 'topojson-client'],
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_ARGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
