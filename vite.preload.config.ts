import { defineConfig } from 'vite';

// One CommonJS file: a sandboxed preload may require nothing but `electron`.
export default defineConfig({
  publicDir: false,
  build: {
    lib: { entry: 'electron/preload/index.ts', formats: ['cjs'], fileName: () => 'index.cjs' },
    outDir: 'out/preload',
    target: 'chrome146',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
});
