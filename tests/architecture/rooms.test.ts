// The checker of the rooms still bites: a violation of each rule is planted in a folder of its own, and must be named.
// That the product itself has none is the `architecture` step of `npm test`.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const node = join(root, 'node_modules/.bin/node');

/** What the tool says of a folder that holds these files and nothing else. */
async function judge(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recueil-rooms-'));
  try {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(
      join(folder, 'tsconfig.base.json'),
      '{"compilerOptions":{"module":"esnext","noEmit":true}}',
    );
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const config = join(root, '.dependency-cruiser.cjs');
    const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
    const words = [tool, '--config', config, '--output-type', 'err', ...tops];
    return await run(node, words, { cwd: folder }).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const TARGET = 'export const target = 1;\n';

const VIOLATIONS: [rule: string, from: string, to: string][] = [
  ['room-domain', 'renderer/domain/a.ts', 'renderer/storage/b.ts'],
  ['room-reading', 'renderer/reading/a.ts', 'renderer/suggest/b.ts'],
  ['room-suggest', 'renderer/suggest/a.ts', 'renderer/reading/b.ts'],
  ['room-exchange', 'renderer/exchange/a.ts', 'renderer/ui/b.ts'],
  ['room-storage', 'renderer/storage/a.ts', 'renderer/host/b.ts'],
  ['room-workers', 'renderer/workers/a.ts', 'renderer/storage/b.ts'],
  ['room-viz', 'renderer/viz/map/a.ts', 'renderer/storage/b.ts'],
  ['room-ui', 'renderer/ui/a.ts', 'renderer/domain/b.ts'],
  ['room-i18n', 'renderer/i18n/a.ts', 'renderer/domain/b.ts'],
  ['room-host', 'renderer/host/a.ts', 'electron/services/b.ts'],
  ['room-features', 'renderer/features/one/a.ts', 'renderer/suggest/b.ts'],
  ['room-views', 'renderer/views/a.ts', 'electron/contract/b.ts'],
  ['no-siblings', 'renderer/features/one/a.ts', 'renderer/features/two/b.ts'],
  ['shell-knows-its-contract', 'electron/ipc/a.ts', 'renderer/domain/b.ts'],
  ['command-line', 'electron/cli/a.ts', 'renderer/storage/b.ts'],
  ['contract-alone', 'electron/contract/a.ts', 'electron/ipc/b.ts'],
  ['preload-contract-only', 'electron/preload/a.ts', 'electron/services/b.ts'],
  ['seeds-are-data', 'seeds/a.ts', 'renderer/reading/b.ts'],
];

const PACKAGES: [rule: string, from: string, name: string][] = [
  ['pure-packages', 'renderer/domain/a.ts', 'react'],
  ['dexie-in-storage', 'renderer/features/one/a.ts', 'dexie'],
  ['pure-no-node', 'renderer/domain/a.ts', 'node:fs'],
  ['layout-is-pure', 'renderer/viz/map/layout.ts', 'react'],
  ['services-without-electron', 'electron/services/a.ts', 'electron'],
  ['resolvable', 'renderer/views/a.ts', './missing.ts'],
];

/** Each violation has files of its own, so that one run of the tool judges them all. */
function own(path: string, index: number): string {
  return path.endsWith('layout.ts')
    ? path.replace('/layout.ts', `${index}/layout.ts`)
    : path.replace('.ts', `${index}.ts`);
}

function plantAll(): Record<string, string> {
  const files: Record<string, string> = {};
  VIOLATIONS.forEach(([, from, to], index) => {
    const up = '../'.repeat(from.split('/').length - 1);
    files[own(from, index)] = `import { target } from '${up}${own(to, index)}';\nexport { target };\n`;
    files[own(to, index)] = TARGET;
  });
  PACKAGES.forEach(([, from, name], index) => {
    files[own(from, index + 100)] = `import * as it from '${name}';\nexport { it };\n`;
  });
  files['renderer/domain/left.ts'] = "import { b } from './right.ts';\nexport const a = () => b;\n";
  files['renderer/domain/right.ts'] = "import { a } from './left.ts';\nexport const b = () => a;\n";
  return files;
}

describe('a planted violation is named', () => {
  let said = '';
  beforeAll(async () => {
    said = await judge(plantAll());
  }, 60_000);

  test.each(VIOLATIONS.map((row, index) => ({ rule: row[0], from: own(row[1], index), to: row[2] })))(
    '$rule: $from → $to',
    ({ rule, from }) => expect(said).toContain(`${rule}: ${from}`),
  );

  test.each(PACKAGES.map((row, index) => ({ rule: row[0], from: own(row[1], index + 100), name: row[2] })))(
    '$rule: $from → $name',
    ({ rule, from }) => expect(said).toContain(`${rule}: ${from}`),
  );

  test('no-cycles', () => expect(said).toMatch(/no-cycles: renderer\/domain\/(left|right)\.ts/));
});

test('an allowed arrow is silent', async () => {
  const said = await judge({
    'renderer/views/a.ts': "import { target } from '../features/one/b.ts';\nexport { target };\n",
    'renderer/features/one/b.ts': TARGET,
  });
  expect(said).toContain('no dependency violations');
}, 60_000);
