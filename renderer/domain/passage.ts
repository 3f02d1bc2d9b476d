// A passage of one report that was pointed at and is not (yet) an excerpt.
import type { ReportId } from './ids.ts';
import type { Anchor } from './records.ts';

export interface Passage {
  reportId: ReportId;
  anchor: Anchor;
  /** Index of the first block. */
  blockIndex: number;
}
