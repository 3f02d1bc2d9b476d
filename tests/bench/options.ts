// The switches of `npm run bench`.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  reports: number;
  out: string;
  /** Leaves the browser's profile with the project in it, and says where. */
  keep: boolean;
  /** A profile that an earlier run kept: its project is measured again without being built. */
  reuse: string | null;
}

const FULL = 1000;
const SMALL = 50;

export const USAGE = `npm run bench -- [--small] [--out FILE.json] [--keep] [--reuse FOLDER]
  --small   a twentieth of the big project, for a quick look
  --out     where the figures go as JSON (out/bench.json)
  --keep    leaves the browser's profile and prints its folder
  --reuse   measures the project in a folder that an earlier run kept`;

export function readOptions(args: readonly string[], root: string): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      small: { type: 'boolean', default: false },
      out: { type: 'string', default: 'out/bench.json' },
      keep: { type: 'boolean', default: false },
      reuse: { type: 'string' },
    },
  });
  return {
    reports: values.small ? SMALL : FULL,
    out: resolve(root, values.out),
    keep: values.keep || values.reuse !== undefined,
    reuse: values.reuse === undefined ? null : resolve(values.reuse),
  };
}
