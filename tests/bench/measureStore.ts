// The figures of the rooms below the interface, taken on the bench's own page.
import type { BrowserContext, Page } from '@playwright/test';
import type { ProjectId } from '../../renderer/domain/ids.ts';
import type { Ledger } from './Ledger.ts';
import type { BuildResult } from './page/contract.ts';

export async function openBenchPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => {
    const [, progress] = /^progress (.*)/.exec(message.text()) ?? [];
    if (progress && process.stdout.isTTY) process.stdout.write(`\r  ${progress} reports `);
  });
  page.on('pageerror', (error) => console.error(`  in the bench's page: ${error.message}`));
  await page.goto(`${address}bench/index.html`);
  await page.waitForFunction(() => 'recueilBench' in window);
  return page;
}

export async function buildProject(page: Page, reports: number): Promise<BuildResult> {
  const built = await page.evaluate((count) => window.recueilBench.build(count), reports);
  if (process.stdout.isTTY) process.stdout.write('\r');
  return built;
}

export function noteBuild(ledger: Ledger, { milliseconds, rows, diskBytes }: BuildResult): void {
  const how = 'ProjectStore.writeBulk of 20 reports at a time, time between two slices';
  for (const table of ['blocks', 'excerpts', 'taggings']) {
    const rate = ((rows[table] ?? 0) * 1000) / (milliseconds[table] ?? Number.NaN);
    ledger.add({ what: `bulk write: ${table}`, how, bar: null, unit: 'rows/s' }, [rate]);
  }
  const packs = ((rows.reports ?? 0) * 1000) / (milliseconds.packs ?? Number.NaN);
  ledger.add({ what: 'bulk write: packed records built', how, bar: null, unit: 'rows/s' }, [packs]);
  const total = Object.values(milliseconds).reduce((sum, time) => sum + time, 0);
  ledger.add({ what: 'bulk write: the whole project', how, bar: null }, [total]);
  const disk = { what: 'on disk', how: 'navigator.storage.estimate()', bar: null, unit: 'MB' } as const;
  ledger.add(disk, [diskBytes / 1_000_000]);
}

export async function measureStore(ledger: Ledger, page: Page, projectId: ProjectId): Promise<void> {
  const alone = 'awaited on a page without interface';
  await ledger.take(
    [
      { what: 'tag a passage: on disk', how: `ProjectStore.run resolved, ${alone}`, bar: 50 },
      { what: 'undo', how: `ProjectStore.undo resolved, ${alone}`, bar: null },
      { what: 'store: open the project', how: alone, bar: null },
      { what: 'store: all reports', how: alone, bar: null },
      { what: 'store: blocks of a report', how: alone, bar: null },
      { what: 'store: excerpts and taggings of a report', how: alone, bar: null },
      { what: 'store: all packed records', how: `queries.packs(), ${alone}`, bar: null },
      { what: 'store: counts by tag', how: `queries.tagCounts(), ${alone}`, bar: null },
      { what: 'count: select all, cross themes and places', how: 'domain/selection.ts alone', bar: null },
    ],
    async () => {
      const found = await page.evaluate((id) => window.recueilBench.storage(id), projectId);
      const { tagToDisk, undo, open, reports, blocks, marks, packs, tagCounts, selectAndCross } = found;
      return [tagToDisk, undo, open, reports, blocks, marks, packs, tagCounts, selectAndCross];
    },
  );
  await ledger.take(
    [
      {
        what: 'search: in the worker',
        how: 'time inside the worker, six queries, three times each',
        bar: 50,
      },
      { what: 'search: from question to answer', how: 'the same with messages both ways', bar: null },
      { what: 'search: texts into the worker', how: 'read and folded, once', bar: null },
    ],
    async () => {
      const found = await page.evaluate((id) => window.recueilBench.search(id), projectId);
      return [found.inWorker, found.roundTrip, [found.load]];
    },
  );
}
