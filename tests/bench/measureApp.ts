// The figures of the application itself, taken in its interface with real clicks and keys.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { reportIdSchema } from '../../renderer/domain/ids.ts';
import { createBlocks, SEED, toMarkdown } from './bigProject.ts';
import * as journeys from './journeys.ts';
import type { Ledger } from './Ledger.ts';
import { measureMemory } from './memory.ts';
import { createRandom } from './random.ts';
import { INVENTED, phrase } from './words.ts';

const REAL_REPORT = resolve(import.meta.dirname, '../../../shared/corpus/000_3b6cad8a3c249faa.txt');
const UNTIL_PAINTED = 'input event to the end of the first frame that shows it';

/** The real report, or null where the corpus does not lie beside the repository. */
export function findRealReport(): string | null {
  return existsSync(REAL_REPORT) ? REAL_REPORT : null;
}

async function repeat(times: number, act: (nth: number) => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let nth = 0; nth < times; nth++) samples.push(await act(nth));
  return samples;
}

export interface AppBench {
  ledger: Ledger;
  address: string;
  /** For files to import. */
  folder: string;
  newBrowser(): Promise<BrowserContext>;
}

/** Three starts of a browser; the last one's page stays open for what follows. Null when there is none. */
async function measureStart({ ledger, address, newBrowser }: AppBench): Promise<Page | null> {
  const starts: journeys.StartFigures[] = [];
  let page: Page | null = null;
  const how = 'new browser, navigation to the first row of the library painted';
  await ledger.take(
    [
      { what: 'start to usable', how: `${how} and no task over 50 ms for half a second`, bar: 2000 },
      { what: 'start: library painted', how, bar: null },
    ],
    async () => {
      for (let nth = 0; nth < 3; nth++) {
        await page?.context().close();
        const started = await journeys.start(await newBrowser(), address);
        page = started.page;
        starts.push(started);
      }
      return [starts.map(({ usable }) => usable), starts.map(({ painted }) => painted)];
    },
  );
  return page;
}

async function measureReader({ ledger }: AppBench, page: Page): Promise<void> {
  await ledger.take(
    [{ what: 'open a report: text painted', how: `click in the library; ${UNTIL_PAINTED}`, bar: 150 }],
    async () => [await repeat(7, (nth) => journeys.openReport(page, 3 + nth * 5))],
  );
  await ledger.take(
    [{ what: 'tag a passage: painted', how: `Enter in the palette; ${UNTIL_PAINTED} (its stripe)`, bar: 33 }],
    async () => [await repeat(9, () => journeys.tagNext(page, 'painted'))],
  );
  await ledger.take(
    [
      {
        what: 'tag a passage: acknowledged in the interface',
        how: 'Enter until the palette has gone, which waits for the disk',
        bar: null,
      },
    ],
    async () => [await repeat(5, () => journeys.tagNext(page, 'acknowledged'))],
  );
}

async function measurePictures({ ledger }: AppBench, page: Page): Promise<void> {
  for (const view of ['Matrix', 'Map'] as const) {
    const how = `click on the rail; ${UNTIL_PAINTED}`;
    await ledger.take([{ what: `${view.toLowerCase()}: the first time`, how, bar: 150 }], async () => [
      [await journeys.showPicture(page, view)],
    ]);
    await ledger.take([{ what: `${view.toLowerCase()}: painted`, how, bar: 150 }], async () => [
      await repeat(5, () => journeys.showPicture(page, view)),
    ]);
  }
}

async function measureSearch({ ledger }: AppBench, page: Page): Promise<void> {
  await ledger.take(
    [{ what: 'search: view ready', how: 'opening the view until every text is in its worker', bar: null }],
    async () => [[await journeys.openSearch(page)]],
  );
  await ledger.take(
    [{ what: 'search: hits painted', how: `${UNTIL_PAINTED}, six queries`, bar: 50 }],
    async () => {
      const words = [40, 9000, 400, 2000, 10, 6000].map((at) => INVENTED[at] ?? '');
      return [await repeat(words.length, (nth) => journeys.search(page, words[nth] ?? ''))];
    },
  );
}

/** Files of their own content in every run, so that none is taken for one that is there already. */
function writeLongTexts(folder: string): string[] {
  const reportId = reportIdSchema.parse('00000000-0000-4000-8000-000000000000');
  return [1, 2, 3].map((nth) => {
    const random = createRandom(SEED - nth);
    const path = join(folder, `thousand-${nth}.md`);
    writeFileSync(
      path,
      toMarkdown(`${phrase(random, 6)} ${Date.now()}`, createBlocks(random, reportId, 1000)),
    );
    return path;
  });
}

async function measureImport({ ledger, folder }: AppBench, page: Page): Promise<void> {
  await ledger.take(
    [
      {
        what: 'import of 1,000 paragraphs: longest main-thread task',
        how: 'long tasks from the choice of the file to half a second after the result; 0 means none over 50 ms',
        bar: 100,
        statistic: 'worst',
      },
      {
        what: 'import of 1,000 paragraphs: done',
        how: 'choice of the file until the result is painted',
        bar: null,
      },
    ],
    async () => {
      const found: journeys.ImportFigures[] = [];
      for (const path of writeLongTexts(folder)) found.push(await journeys.importFile(page, path));
      return [found.map(({ longestTask }) => longestTask), found.map(({ done }) => done)];
    },
  );
  const real = {
    what: 'import of the real report',
    how: 'choice of the file until the result is painted',
    bar: 1000,
  };
  const path = findRealReport();
  if (path === null) return ledger.skip(real, 'the corpus does not lie beside the repository');
  await ledger.take([real], async () => {
    const bytes = readFileSync(path);
    return [
      await repeat(3, async (nth) => {
        const copy = join(folder, `real-${nth}.txt`);
        // Line ends make it another file, which the project does not know yet.
        writeFileSync(
          copy,
          Buffer.concat([
            bytes,
            Buffer.from('\n'.repeat(1 + nth + 3 * (Math.floor(Date.now() / 1000) % 500))),
          ]),
        );
        return (await journeys.importFile(page, copy)).done;
      }),
    ];
  });
}

async function noteMemory({ ledger }: AppBench, page: Page, when: string): Promise<void> {
  const shared = { bar: null, unit: 'MB' } as const;
  const heap = { what: `memory ${when}: heap of the page`, how: 'after a collection', ...shared };
  const resident = { what: `memory ${when}: renderer process`, how: 'resident, workers included', ...shared };
  await ledger.take([heap], async () => [[(await measureMemory(page)).heap]]);
  const { resident: size } = await measureMemory(page);
  if (size === null) ledger.skip(resident, 'only Linux tells');
  else ledger.add(resident, [size]);
}

export async function measureApp(bench: AppBench): Promise<void> {
  const page = await measureStart(bench);
  if (!page) return console.error('  the application did not start: nothing more can be measured in it');
  await noteMemory(bench, page, 'after the start');
  await measureReader(bench, page);
  await measurePictures(bench, page);
  await measureSearch(bench, page);
  await noteMemory(bench, page, 'with all texts searchable');
  await measureImport(bench, page);
  await page.context().close();
}
