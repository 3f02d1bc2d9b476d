// The first form: one table for each record of the domain, and the journal in two (what lists show; the diffs).
import type { Migration } from './migration.ts';

export const rows: Migration = {
  version: 10,
  stores: {
    project: 'id',
    works: 'id',
    reports: 'id, workId, file.sha256',
    blocks: 'id, &[reportId+index]',
    files: 'id',
    facets: 'id',
    tags: 'id',
    excerpts: 'id, [reportId+blockIndex]',
    taggings: 'id, reportId, excerptId, tagId',
    figures: 'id, excerptId',
    memos: 'id',
    analysts: 'id',
    queries: 'id',
    changes: 'sequence, &id, [undone+sequence]',
    diffs: 'sequence',
  },
};
