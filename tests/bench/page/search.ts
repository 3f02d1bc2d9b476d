// Search by itself: the product's worker with every text of the project, asked for words that are common, rare, several
// and absent.
import type { ProjectId } from '../../../renderer/domain/ids.ts';
import { createProjectRegistry } from '../../../renderer/storage/registry.ts';
import { createSearch } from '../../../renderer/workers/createSearch.ts';
import { INVENTED } from '../words.ts';
import type { SearchFigures } from './contract.ts';

const LIMIT = 200;

function queries(): string[] {
  const [common = '', rare = '', other = ''] = [INVENTED[40], INVENTED[9000], INVENTED[400]];
  return [common, rare, `${common} ${other}`, `"${rare} ${common}"`, common.slice(1, 5), 'zzzzzz'];
}

export async function measureSearch(projectId: ProjectId): Promise<SearchFigures> {
  const opened = await createProjectRegistry().open(projectId);
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  const search = createSearch();
  const began = performance.now();
  let paragraphs = 0;
  for await (const { reportId, blocks } of store.queries.texts()) {
    paragraphs += blocks.filter((block) => block.kind === 'paragraph').length;
    await search.load(reportId, blocks);
  }
  const figures: SearchFigures = {
    load: performance.now() - began,
    ...{ paragraphs, inWorker: [], roundTrip: [], totals: [] },
  };
  for (const query of queries()) {
    for (let nth = 0; nth < 3; nth++) {
      const asked = performance.now();
      const { milliseconds, total } = await search.find(query, LIMIT);
      figures.roundTrip.push(performance.now() - asked);
      figures.inWorker.push(milliseconds);
      if (nth === 0) figures.totals.push(total);
    }
  }
  search.end();
  store.close();
  return figures;
}
