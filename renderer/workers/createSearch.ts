// The search worker as the page sees it.
import type { ReportId } from '../domain/ids.ts';
import type { SearchableBlock, SearchHit, SearchReply, SearchRequest } from './searchMessages.ts';
import { searchReplySchema } from './searchMessages.ts';
import { WorkerPort } from './WorkerPort.ts';

export interface Search {
  load(reportId: ReportId, blocks: SearchableBlock[]): Promise<void>;
  forget(reportId: ReportId): Promise<void>;
  /** At most `limit` hits in the order of reports and blocks; `total` counts all blocks that match. */
  find(query: string, limit: number): Promise<{ hits: SearchHit[]; total: number; milliseconds: number }>;
  end(): void;
}

export function createSearch(): Search {
  const port = new WorkerPort<SearchRequest, SearchReply>(
    () => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }),
    (message) => searchReplySchema.parse(message),
  );
  return {
    load: async (reportId, blocks) => void (await port.ask((id) => ({ id, kind: 'load', reportId, blocks }))),
    forget: async (reportId) => void (await port.ask((id) => ({ id, kind: 'forget', reportId }))),
    find: async (query, limit) => {
      const reply = await port.ask((id) => ({ id, kind: 'search', query, limit }));
      return reply.kind === 'hits' ? reply : { hits: [], total: 0, milliseconds: 0 };
    },
    end: () => port.cancel(),
  };
}
