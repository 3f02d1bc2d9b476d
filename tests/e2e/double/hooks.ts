// Lets `electron`, imported or required, mean the stand-in. Loaded before anything else.
import { registerHooks } from 'node:module';

const url = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron' && specifier !== 'electron/main') return next(specifier, context);
    return { url, format: 'module-typescript', shortCircuit: true };
  },
});
