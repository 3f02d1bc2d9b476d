// Memory of the open page: the JavaScript heap after a collection, and on Linux what the renderer's process takes whole,
// workers and layout included.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';

export interface Memory {
  /** MB of the page's own heap. */
  heap: number;
  /** MB resident of the biggest renderer process; null where the system does not tell. */
  resident: number | null;
}

const MB = 1_000_000;

async function residentOf(context: BrowserContext): Promise<number | null> {
  const browser = context.browser();
  if (process.platform !== 'linux' || !browser) return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  const kilobytes = sizes.map((size) => Number(size ?? 0));
  return kilobytes.length > 0 ? (Math.max(...kilobytes) * 1024) / MB : null;
}

export async function measureMemory(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return { heap: heap / MB, resident: await residentOf(page.context()) };
}
