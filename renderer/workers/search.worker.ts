// Thin entry around `domain/textSearch.ts`: keeps the folded texts, scans them on demand.
import type { ReportId } from '../domain/ids.ts';
import { findTerms, fold, queryTerms, snippetOf } from '../domain/textSearch.ts';
import type { SearchableBlock, SearchHit, SearchReply, SearchRequest } from './searchMessages.ts';

interface Kept extends SearchableBlock {
  folded: string;
}

const texts = new Map<ReportId, Kept[]>();

function search(query: string, limit: number): { hits: SearchHit[]; total: number } {
  const terms = queryTerms(query);
  const hits: SearchHit[] = [];
  let total = 0;
  if (terms.length === 0) return { hits, total };
  for (const [reportId, blocks] of texts) {
    for (const block of blocks) {
      if (!terms.every((term) => block.folded.includes(term))) continue;
      total += 1;
      if (hits.length >= limit) continue;
      const ranges = findTerms(block.text, block.folded, terms);
      const first = ranges[0];
      if (!first) continue;
      const { id: blockId, index: blockIndex, label } = block;
      hits.push({ reportId, blockId, blockIndex, label, snippet: snippetOf(block.text, ranges), ...first });
    }
  }
  return { hits, total };
}

function answer(request: SearchRequest): SearchReply {
  const { id } = request;
  if (request.kind === 'search') {
    const started = performance.now();
    const found = search(request.query, request.limit);
    return { id, kind: 'hits', ...found, milliseconds: performance.now() - started };
  }
  if (request.kind === 'load') {
    texts.set(
      request.reportId,
      request.blocks.map((block) => ({ ...block, folded: fold(block.text) })),
    );
  } else texts.delete(request.reportId);
  return { id, kind: 'done' };
}

self.onmessage = (event: MessageEvent<SearchRequest>) => self.postMessage(answer(event.data));
