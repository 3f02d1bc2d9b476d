// Words that a person has selected and has not marked yet: what a command needs to make an excerpt of them.
import type { ReportId } from './ids.ts';
import type { Anchor } from './records.ts';

export interface Passage {
  reportId: ReportId;
  anchor: Anchor;
  /** Index of the block in which the passage begins. */
  blockIndex: number;
}
