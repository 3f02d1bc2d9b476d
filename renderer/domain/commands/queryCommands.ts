// Questions that an analyst keeps under a name.
import type { Command } from '../command.ts';
import type { QueryId } from '../ids.ts';
import type { SavedQuery } from '../records.ts';
import { fail, ok } from '../result.ts';
import { changeLabel } from './changeLabels.ts';

/** Saves a new query, or the new state of one that was saved under the same id. */
export function saveQuery(query: SavedQuery): Command {
  return {
    label: changeLabel('saveQuery', { name: query.name }),
    reads: [{ table: 'queries', by: 'id', keys: [query.id] }],
    plan(snapshot) {
      const from = snapshot.get('queries', query.id);
      if (!from) return ok({ queries: { added: [query], updated: [], removed: [] } });
      if (JSON.stringify(from) === JSON.stringify(query)) return fail({ kind: 'nothing-to-do' });
      return ok({ queries: { added: [], updated: [[from, query]], removed: [] } });
    },
  };
}

export function removeQuery(id: QueryId): Command {
  return {
    label: changeLabel('removeQuery', { name: '' }),
    reads: [{ table: 'queries', by: 'id', keys: [id] }],
    plan(snapshot) {
      const from = snapshot.get('queries', id);
      if (!from) return fail({ kind: 'missing', table: 'queries', id });
      return ok({ queries: { added: [], updated: [], removed: [from] } });
    },
    describe: (snapshot) => changeLabel('removeQuery', { name: snapshot.get('queries', id)?.name ?? '' }),
  };
}
