// Checks each compiler world with its own tsconfig: a global of the wrong world does not compile.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);
const WORLDS = ['electron', 'electron/preload', 'renderer', 'renderer/tsconfig.pure.json', 'tests', 'build'];
const queue = [...WORLDS];
let failed = false;

async function checkNext(): Promise<void> {
  for (let world = queue.shift(); world; world = queue.shift()) {
    try {
      await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', world], { maxBuffer: 1e8 });
    } catch (error) {
      failed = true;
      console.error(`types: ${world}\n${(error as { stdout?: string }).stdout ?? String(error)}`);
    }
  }
}

await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, checkNext));
console.log(failed ? 'types: errors' : `types: ${WORLDS.length} worlds without errors`);
process.exit(failed ? 1 : 0);
