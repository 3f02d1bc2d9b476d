// What the bench asks of its page, by name, through `window.recueilBench`. Plain data both ways.
import type { ProjectId } from '../../../renderer/domain/ids.ts';

/** Milliseconds, one for each repetition. */
export type Samples = number[];

export interface BuildResult {
  projectId: ProjectId;
  reports: number;
  paragraphs: number;
  excerpts: number;
  taggings: number;
  /** Time in the store's bulk write by table, packed records under `packs`; generating is not in it. */
  milliseconds: Record<string, number>;
  rows: Record<string, number>;
  /** What the browser says that the origin takes on disk, in bytes. */
  diskBytes: number;
}

export interface StorageFigures {
  open: Samples;
  reports: Samples;
  blocks: Samples;
  marks: Samples;
  packs: Samples;
  tagCounts: Samples;
  selectAndCross: Samples;
  tagToDisk: Samples;
  undo: Samples;
}

export interface SearchFigures {
  /** Reading all texts and folding them in the worker, once. */
  load: number;
  paragraphs: number;
  inWorker: Samples;
  roundTrip: Samples;
  /** Blocks found, by query. */
  totals: number[];
}

interface BenchPage {
  build(reports: number): Promise<BuildResult>;
  storage(projectId: ProjectId): Promise<StorageFigures>;
  search(projectId: ProjectId): Promise<SearchFigures>;
  /** Makes the application open the project when it starts, in the library. */
  prefer(projectId: ProjectId): void;
}

declare global {
  interface Window {
    recueilBench: BenchPage;
  }
}
