// Adds the packed record of each report, and the list of those that have to be rebuilt: at first, all of them.
import { z } from 'zod';
import { reportIdSchema } from '../../domain/ids.ts';
import type { Migration } from './migration.ts';

const keysSchema = z.array(reportIdSchema);

export const packs: Migration = {
  version: 20,
  stores: { packs: 'reportId', stalePacks: 'reportId' },
  async upgrade(transaction) {
    const ids = keysSchema.parse(await transaction.table('reports').toCollection().primaryKeys());
    await transaction.table('stalePacks').bulkPut(ids.map((reportId) => ({ reportId })));
  },
};
