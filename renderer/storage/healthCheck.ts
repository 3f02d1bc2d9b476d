// Whether a project is what it believes to be: quotes equal their text, packed records equal their rows, rows keep
// the rules. Reads one report at a time, so that a big project can be checked while people work.
import { isQuoteTrue } from '../domain/anchors.ts';
import type { Diff } from '../domain/diff.ts';
import type { ExcerptId, ReportId } from '../domain/ids.ts';
import { checkInvariants, invariantReads } from '../domain/invariants/invariants.ts';
import { isSamePack } from '../domain/pack.ts';
import type { Excerpt, Report } from '../domain/records.ts';
import { createLoader } from './loadReads.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';
import type { HealthReport, Progress } from './ProjectStore.ts';
import { packFromRows } from './packs.ts';
import { createQueries } from './queries.ts';

export async function healthCheck(
  database: ProjectDatabase,
  onProgress: Progress = () => {},
): Promise<HealthReport> {
  const queries = createQueries(database);
  const reports = await queries.reports();
  const report: HealthReport = {
    excerpts: 0,
    taggings: 0,
    reports: reports.length,
    falseQuotes: [],
    falsePacks: [],
    brokenRows: await brokenRows(database, {
      tags: { added: await queries.tags(), updated: [], removed: [] },
      memos: { added: await queries.memos(), updated: [], removed: [] },
    }),
  };
  for (const [index, row] of reports.entries()) {
    const began = performance.now();
    await checkReport(database, row, report);
    onProgress(index + 1, reports.length);
    if (index + 1 < reports.length) await rest((performance.now() - began) * RESTING);
  }
  return report;
}

/** Rests four times as long as it works: a big project takes minutes, and nobody who reads or tags waits for it. */
const RESTING = 4;

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
      else resolve();
    }, milliseconds);
  });
}

/** One read transaction a report, so that what is compared belongs together. */
async function checkReport(database: ProjectDatabase, row: Report, report: HealthReport): Promise<void> {
  const { id } = row;
  await database.transaction('r', database.tables, async () => {
    const queries = createQueries(database);
    const excerpts = await queries.excerpts(id);
    const taggings = await queries.taggings(id);
    report.excerpts += excerpts.length;
    report.taggings += taggings.length;
    report.falseQuotes.push(...(await falseQuotes(database, id, excerpts)));
    const isStale = await database.stalePacks.get(id);
    const kept = await database.packs.get(id);
    if (!isStale && (!kept || !isSamePack(kept, await packFromRows(database, id))))
      report.falsePacks.push(id);
    const figures = await queries.figuresOfExcerpts(excerpts.map((excerpt) => excerpt.id));
    report.brokenRows.push(
      ...(await brokenRows(database, {
        reports: { added: [row], updated: [], removed: [] },
        // Without their anchors' check: a quote that is false is already in the list.
        excerpts: {
          added: [],
          updated: excerpts.map((excerpt) => [withoutOwner(excerpt), excerpt]),
          removed: [],
        },
        taggings: { added: taggings, updated: [], removed: [] },
        figures: { added: figures, updated: [], removed: [] },
      })),
    );
  });
}

/** The same excerpt as if its report had just been changed, so that the rules look at it again. */
function withoutOwner(excerpt: Excerpt): Excerpt {
  return { ...excerpt, blockIndex: -1 };
}

async function falseQuotes(
  database: ProjectDatabase,
  id: ReportId,
  excerpts: readonly Excerpt[],
): Promise<ExcerptId[]> {
  if (excerpts.length === 0) return [];
  const blocks = await createQueries(database).blocks(id);
  return excerpts.filter((excerpt) => !isQuoteTrue(excerpt.anchor, blocks)).map((excerpt) => excerpt.id);
}

async function brokenRows(database: ProjectDatabase, rows: Diff): Promise<string[]> {
  const loader = createLoader(database);
  await loader.load(invariantReads(rows));
  return checkInvariants(rows, loader.snapshot).map(({ table, id, rule }) => `${table} ${id}: ${rule}`);
}
