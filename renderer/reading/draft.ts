// A block while it is being read: what structure.ts builds and the other modules look at.
import type { BlockKind } from '../domain/records.ts';
import type { Heading } from './headings.ts';
import type { NumberReading } from './numbering.ts';

/** A block before it has an id. `heading` is set for headings only; `number` for what numbering.ts has read. */
export type Draft = {
  kind: BlockKind;
  label: string | null;
  level: number;
  text: string;
  page: number | null;
  path: string[];
  notes: string[];
  heading: Heading | null;
  number: NumberReading | null;
};
