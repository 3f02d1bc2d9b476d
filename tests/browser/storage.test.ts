// The storage suite of tests/unit/storage, against the IndexedDB of a real Chromium; and what only a browser can tell.
import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { importReport } from '../../renderer/domain/commands/reportCommands.ts';
import type { ProjectRegistry } from '../../renderer/storage/ProjectStore.ts';
import { createProjectRegistry } from '../../renderer/storage/registry.ts';
import { describeRegistry } from '../unit/storage/registrySuite.ts';
import { aReport } from '../unit/storage/sampleRows.ts';
import { describeStorage, type SuiteEnvironment } from '../unit/storage/storeSuite.ts';

let current = '';
const registries: ProjectRegistry[] = [];

function newRegistry(session?: string): ProjectRegistry {
  const registry = createProjectRegistry(session === undefined ? {} : { session });
  registries.push(registry);
  return registry;
}

/** The browser has one storage for the page: it is emptied when a test begins another. */
async function emptyStorage(): Promise<void> {
  for (const registry of registries.splice(0)) registry.close();
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
}

const environment: SuiteEnvironment = {
  async registry(name, session) {
    if (name !== current) await emptyStorage();
    current = name;
    return newRegistry(session);
  },
};

describeStorage('the store in Chromium', environment);
describeRegistry('the registry in Chromium', environment);

/** Longest stretch in which the page could not answer, in ms, while `act` runs. */
async function longestStretch(act: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  await act();
  isOver = true;
  channel.port1.close();
  return longest;
}

test('importing a thousand paragraphs leaves the page responsive', { retry: 2 }, async () => {
  await emptyStorage();
  const registry = newRegistry();
  const opened = await registry.open((await registry.create({ name: 'Big', analystName: 'Ada' })).id);
  if (!opened.ok) throw new Error(opened.error.kind);
  const content = await aReport(1000);
  const begin = performance.now();
  const longest = await longestStretch(() => opened.value.run(importReport(content)));
  console.log(
    `import: ${Math.round(performance.now() - begin)} ms, longest stretch ${Math.round(longest)} ms`,
  );
  expect(longest).toBeLessThan(50);
  opened.value.close();
});

test('an act in another window reaches a live query here', async () => {
  await emptyStorage();
  const here = newRegistry();
  const { id } = await here.create({ name: 'Shared', analystName: 'Ada' });
  const opened = await here.open(id);
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  const counts: number[] = [];
  const subscription = liveQuery(() => store.queries.reports()).subscribe((reports) => {
    counts.push(reports.length);
  });
  await expect.poll(() => counts.at(-1)).toBe(0);
  const { report, blocks, file, work } = await aReport(3);
  const worker = new Worker(new URL('./storage.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise((resolve) => {
    worker.onmessage = (event) => resolve(event.data);
  });
  worker.postMessage({ id, content: { report, blocks, file, work } });
  expect(await answer).toBe(true);
  await expect.poll(() => counts.at(-1)).toBe(1);
  subscription.unsubscribe();
  worker.terminate();
  store.close();
});
