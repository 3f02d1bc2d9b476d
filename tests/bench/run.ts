// `npm run bench`: makes the big project in a real Chromium, measures the bars on it and prints them as they are. A bar
// that is not reached does not fail the run; a bench that cannot run does.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { serve } from '../../build/serve.ts';
import { projectIdSchema } from '../../renderer/domain/ids.ts';
import { buildPages } from './buildPages.ts';
import { toJson, toTable } from './figures.ts';
import { Ledger } from './Ledger.ts';
import { measureApp } from './measureApp.ts';
import { measureCli } from './measureCli.ts';
import { buildProject, measureStore, noteBuild, openBenchPage } from './measureStore.ts';
import { openBrowser } from './openBrowser.ts';
import { type BenchOptions, readOptions, USAGE } from './options.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** Databases belong to an origin, port and all: a kept project is found again only at the same one. */
const PORT = 4790;

const keptSchema = z.object({ port: z.int(), projectId: projectIdSchema, reports: z.int() });
type Kept = z.infer<typeof keptSchema>;

interface Place {
  folder: string;
  profile: string;
  kept: Kept | null;
}

function preparePlace({ reuse }: BenchOptions): Place {
  const folder = reuse ?? mkdtempSync(join(tmpdir(), 'recueil-bench-'));
  const kept = reuse ? keptSchema.parse(JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8'))) : null;
  return { folder, profile: join(folder, 'profile'), kept };
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}

async function prepareProject(
  ledger: Ledger,
  place: Place,
  options: BenchOptions,
  address: string,
): Promise<Kept> {
  const context = await openBrowser(place.profile);
  const page = await openBenchPage(context, address);
  let { kept } = place;
  if (!kept) {
    const began = performance.now();
    console.log(`making the project of ${options.reports} reports`);
    const built = await buildProject(page, options.reports);
    const { paragraphs, excerpts, taggings, projectId, reports } = built;
    console.log(
      `  ${paragraphs} paragraphs, ${excerpts} excerpts, ${taggings} taggings in ${seconds(began)}`,
    );
    noteBuild(ledger, built);
    kept = { port: Number(new URL(address).port), projectId, reports };
    writeFileSync(join(place.folder, 'kept.json'), JSON.stringify(kept));
  }
  console.log('measuring the store');
  await measureStore(ledger, page, kept.projectId);
  await page.evaluate((id) => window.recueilBench.prefer(id), kept.projectId);
  await context.close();
  return kept;
}

async function measure(ledger: Ledger, place: Place, options: BenchOptions): Promise<Kept> {
  const pages = join(place.folder, 'pages');
  await buildPages(pages);
  const server = await serve(pages, place.kept?.port ?? PORT);
  try {
    const kept = await prepareProject(ledger, place, options, server.address);
    console.log('measuring the application');
    await measureApp({
      ledger,
      address: server.address,
      folder: place.folder,
      newBrowser: () => openBrowser(place.profile),
    });
    return kept;
  } finally {
    await server.close();
  }
}

interface Machine {
  cpu: string;
  cores: number;
  node: string;
  /** Tasks that wanted a core, over the minute before the run and before its end; 0 where the system does not tell. */
  load: [before: number, after: number];
}

function describeMachine(loadBefore: number): Machine {
  const cpu = cpus()[0]?.model ?? '';
  const load: Machine['load'] = [loadBefore, loadavg()[0] ?? 0];
  return { cpu, cores: availableParallelism(), node: process.version, load };
}

/** Says when other programs had a part in the figures: with more tasks than cores each waits for the others. */
function machineLine({ cpu, cores, load }: Machine): string {
  const [before, after] = load.map((one) => one.toFixed(1));
  return `${cores} cores (${cpu}), headless Chromium without GPU; load ${before} before, ${after} after`;
}

function writeJson(ledger: Ledger, { out }: BenchOptions, reports: number, machine: Machine): void {
  const run = { format: 'recueil-bench/1', at: new Date().toISOString(), reports, machine };
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ ...run, figures: toJson(ledger.figures) }, null, 2)}\n`);
}

async function run(options: BenchOptions): Promise<void> {
  const began = performance.now();
  const loadBefore = loadavg()[0] ?? 0;
  const ledger = new Ledger();
  const place = preparePlace(options);
  try {
    const { reports } = await measure(ledger, place, options);
    console.log('measuring the command line');
    await measureCli(ledger);
    const machine = describeMachine(loadBefore);
    writeJson(ledger, options, reports, machine);
    console.log(`\n${toTable(ledger.figures)}\n\n${machineLine(machine)}`);
    console.log(`${seconds(began)} in all; ${options.out}`);
  } finally {
    if (options.keep) console.log(`kept: ${place.folder}`);
    else rmSync(place.folder, { recursive: true, force: true });
  }
}

if (process.argv.includes('--help')) console.log(USAGE);
else await run(readOptions(process.argv.slice(2), ROOT));
