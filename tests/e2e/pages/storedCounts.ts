// How many rows each project has on disk, read past the program straight from the browser's own databases.
import type { Page } from '@playwright/test';

const TABLES = [
  'works',
  'reports',
  'blocks',
  'files',
  'tags',
  'excerpts',
  'taggings',
  'figures',
  'memos',
] as const;

interface StoredProject {
  name: string;
  isBinned: boolean;
  counts: Record<string, number>;
  /** Excerpts with a note. */
  notes: number;
}

/** Runs in the page: nothing of this file is there. */
async function readDatabases(tables: readonly string[]): Promise<StoredProject[]> {
  const ask = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the request failed'));
    });
  const registry = await ask(indexedDB.open('recueil-registry'));
  const entries = await ask(registry.transaction('projects').objectStore('projects').getAll());
  registry.close();
  const projects: StoredProject[] = [];
  for (const entry of entries) {
    const database = await ask(indexedDB.open(`recueil-project-${entry.id}`));
    const counts: Record<string, number> = {};
    for (const table of tables)
      counts[table] = await ask(database.transaction(table).objectStore(table).count());
    const excerpts = await ask(database.transaction('excerpts').objectStore('excerpts').getAll());
    database.close();
    const notes = excerpts.filter((excerpt) => excerpt.note !== '').length;
    projects.push({ name: entry.name, isBinned: entry.deletedAt !== null, counts, notes });
  }
  return projects;
}

export async function storedProjects(page: Page): Promise<StoredProject[]> {
  const databases = await page.evaluate(() => indexedDB.databases());
  if (!databases.some(({ name }) => name === 'recueil-registry')) return [];
  return page.evaluate(readDatabases, TABLES);
}

/** The counts of the one project of that name that is not in the bin. */
export async function storedCounts(page: Page, name: string): Promise<Record<string, number>> {
  const found = (await storedProjects(page)).filter((project) => project.name === name && !project.isBinned);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} projects are called “${name}”`);
  return { ...only.counts, notes: only.notes };
}
