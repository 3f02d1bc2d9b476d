// What may be asked of an open project, over its tables. Every answer is made of rows as they are on disk.
import Dexie from 'dexie';
import type { ReportId, TagId } from '../domain/ids.ts';
import { compareExcerpts } from '../domain/pack.ts';
import type { Block, Rows, TableName } from '../domain/records.ts';
import type { ProjectDatabase } from './ProjectDatabase.ts';
import type { ProjectQueries } from './ProjectStore.ts';
import { readPacks } from './packCache.ts';
import { readTexts } from './readAll.ts';
import { rowsByKeys } from './rowsByKeys.ts';

function ofReport(reportId: ReportId): [unknown[], unknown[]] {
  return [
    [reportId, Dexie.minKey],
    [reportId, Dexie.maxKey],
  ];
}

async function byIds<T extends TableName>(
  database: ProjectDatabase,
  table: T,
  ids: readonly string[],
): Promise<Rows[T][]> {
  const found = await database.rows(table).bulkGet([...ids]);
  return found.filter((row): row is Rows[T] => row !== undefined);
}

/** `packs` reads the packed records: an open project keeps them in memory, others read them anew. */
export function createQueries(
  database: ProjectDatabase,
  packs: ProjectQueries['packs'] = () => readPacks(database),
): ProjectQueries {
  return {
    ...createReportQueries(database),
    ...createExcerptQueries(database),
    ...createWholeQueries(database, packs),
  };
}

type ReportQueries = Pick<
  ProjectQueries,
  'project' | 'reports' | 'report' | 'works' | 'reportByFile' | 'file' | 'blocks' | 'blocksById' | 'texts'
>;

function createReportQueries(database: ProjectDatabase): ReportQueries {
  return {
    async project() {
      const [project] = await database.rows('project').toArray();
      if (!project) throw new Error('the project has no row of its own');
      return project;
    },
    reports: () => database.rows('reports').toArray(),
    report: (id) => database.rows('reports').get(id),
    works: () => database.rows('works').toArray(),
    reportByFile: (sha256) => database.rows('reports').where('file.sha256').equals(sha256).first(),
    file: (sha256) => database.rows('files').get(sha256),
    blocks: (reportId): Promise<Block[]> =>
      database
        .rows('blocks')
        .where('[reportId+index]')
        .between(...ofReport(reportId))
        .toArray(),
    blocksById: (ids) => byIds(database, 'blocks', ids),
    texts: () => readTexts(database),
  };
}

type ExcerptQueries = Pick<
  ProjectQueries,
  'excerpts' | 'excerptsById' | 'taggings' | 'taggingsOfExcerpts' | 'taggingsOfTag' | 'figuresOfExcerpts'
>;

function createExcerptQueries(database: ProjectDatabase): ExcerptQueries {
  return {
    async excerpts(reportId) {
      const range = ofReport(reportId);
      const rows = await database
        .rows('excerpts')
        .where('[reportId+blockIndex]')
        .between(...range)
        .toArray();
      return rows.sort(compareExcerpts);
    },
    excerptsById: (ids) => byIds(database, 'excerpts', ids),
    taggings: (reportId) => database.rows('taggings').where('reportId').equals(reportId).toArray(),
    taggingsOfExcerpts: (ids) => rowsByKeys(database.rows('taggings'), 'excerptId', ids),
    taggingsOfTag: (tagId) => database.rows('taggings').where('tagId').equals(tagId).toArray(),
    figuresOfExcerpts: (ids) => rowsByKeys(database.rows('figures'), 'excerptId', ids),
  };
}

type WholeQueries = Omit<ProjectQueries, keyof ReportQueries | keyof ExcerptQueries>;

function createWholeQueries(database: ProjectDatabase, packs: ProjectQueries['packs']): WholeQueries {
  return {
    facets: async () => (await database.rows('facets').toArray()).sort((a, b) => a.order - b.order),
    tags: () => database.rows('tags').toArray(),
    analysts: () => database.rows('analysts').toArray(),
    memos: () => database.rows('memos').toArray(),
    savedQueries: () => database.rows('queries').toArray(),
    packs,
    async tagCounts() {
      const counts = new Map<TagId, number>();
      for (const { tags, tagOf } of await packs()) {
        const inReport = new Uint32Array(tags.length);
        for (const index of tagOf) inReport[index] = (inReport[index] ?? 0) + 1;
        for (const [index, tag] of tags.entries()) {
          counts.set(tag, (counts.get(tag) ?? 0) + (inReport[index] ?? 0));
        }
      }
      return counts;
    },
    async changes(limit) {
      const rows = await database.changes.orderBy('sequence').reverse().limit(limit).toArray();
      return rows.map((row) => ({ ...row, undone: row.undone === 1 }));
    },
  };
}
