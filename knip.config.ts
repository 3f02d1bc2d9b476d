import type { KnipConfig } from 'knip';

export default {
  entry: [
    'electron/main.ts',
    'electron/preload/index.ts',
    'renderer/main.tsx',
    'renderer/serviceWorker.ts',
    'renderer/workers/*.worker.ts',
    'build/{start,build,package,test,typecheck,screenshots,drawIcons}.ts',
    'seeds/**/build.ts',
    'tests/**/*.{test,spec}.{ts,tsx}',
    'tests/e2e/double/*.{ts,mjs}',
    'tests/bench/{run,page/build,page/main}.ts',
    'vite.*.config.ts',
  ],
  project: ['{electron,renderer,build,seeds,tests}/**/*.{ts,tsx}'],
} satisfies KnipConfig;
