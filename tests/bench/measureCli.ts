// The command line on the real report: the whole process, from its start to its end.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ledger } from './Ledger.ts';
import { findRealReport } from './measureApp.ts';

const CLI = resolve(import.meta.dirname, '../../electron/cli/main.ts');

export async function measureCli(ledger: Ledger): Promise<void> {
  const wanted = {
    what: 'command line: read the real report',
    how: 'the whole process, under Node',
    bar: 1000,
  };
  const report = findRealReport();
  if (report === null) return ledger.skip(wanted, 'the corpus does not lie beside the repository');
  if (!existsSync(CLI)) return ledger.skip(wanted, 'there is no command line yet');
  await ledger.take([wanted], async () => [
    [0, 1, 2].map(() => {
      const began = performance.now();
      const done = spawnSync(process.execPath, [CLI, 'read', report], { maxBuffer: 1 << 28 });
      if (done.status !== 0) throw new Error(`it ended with ${done.status}: ${done.stderr}`);
      return performance.now() - began;
    }),
  ]);
}
