import { defineConfig } from '@playwright/test';

interface ProjectOptions {
  shell: 'electron' | 'browser';
}

// The same journeys through both shells, but for what only one of them has; the security tests where there is a main
// process to guard.
export default defineConfig<ProjectOptions>({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/fixtures/globalSetup.ts',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: 'list',
  projects: [
    {
      name: 'electron',
      testMatch: ['e2e/**/*.spec.ts', 'security/**/*.spec.ts'],
      testIgnore: 'e2e/browser/**',
      use: { shell: 'electron' },
    },
    {
      name: 'browser',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: 'e2e/electron/**',
      use: { shell: 'browser' },
    },
  ],
});
