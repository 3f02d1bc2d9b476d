// Which excerpts meet a question, and how they cross two axes of tags. Reads packs only: 500,000 taggings in well under
// a tenth of a second. Knows nothing of names, regions or drawing.
import type { ExcerptId, ReportId, TagId } from './ids.ts';
import type { Criteria } from './query.ts';

/** What this module reads of a report's packed record; parallel arrays, one entry a tagging. */
export interface TaggingPack {
  reportId: ReportId;
  tags: readonly TagId[];
  excerpts: readonly ExcerptId[];
  tagOf: Uint32Array;
  excerptOf: Uint32Array;
  /** By excerpt: index of its first and last block. */
  firstBlock: Uint32Array;
  lastBlock: Uint32Array;
}

interface SelectedPack {
  pack: TaggingPack;
  /** By excerpt index: 1 when it meets the question. */
  chosen: Uint8Array;
}

export interface Selection {
  packs: readonly SelectedPack[];
  excerpts: number;
  /** Distinct blocks that the excerpts touch. */
  paragraphs: number;
  reports: number;
}

export const COUNT_UNITS = ['excerpts', 'paragraphs', 'reports'] as const;
export type CountUnit = (typeof COUNT_UNITS)[number];

/** Excerpts with at least one tag and, for every set, one tag of it. */
function choose(pack: TaggingPack, tagSets: readonly ReadonlySet<TagId>[]): Uint8Array {
  const chosen = new Uint8Array(pack.excerpts.length);
  for (const excerpt of pack.excerptOf) chosen[excerpt] = 1;
  for (const set of tagSets) {
    const isWanted = pack.tags.map((tag) => set.has(tag));
    const met = new Uint8Array(chosen.length);
    for (let at = 0; at < pack.tagOf.length; at++) {
      const excerpt = pack.excerptOf[at];
      if (excerpt !== undefined && isWanted[pack.tagOf[at] ?? -1] === true) met[excerpt] = 1;
    }
    for (let index = 0; index < chosen.length; index++)
      chosen[index] = (chosen[index] ?? 0) & (met[index] ?? 0);
  }
  return chosen;
}

function lastBlockOf(pack: TaggingPack): number {
  let last = 0;
  for (const block of pack.lastBlock) last = Math.max(last, block);
  return last;
}

interface Chosen {
  chosen: Uint8Array;
  excerpts: number;
  paragraphs: number;
}

function chooseAndCount(pack: TaggingPack, tagSets: readonly ReadonlySet<TagId>[]): Chosen {
  const chosen = choose(pack, tagSets);
  const touched = new Uint8Array(lastBlockOf(pack) + 1);
  let excerpts = 0;
  for (let excerpt = 0; excerpt < chosen.length; excerpt++) {
    if (chosen[excerpt] !== 1) continue;
    excerpts += 1;
    const last = pack.lastBlock[excerpt] ?? 0;
    for (let block = pack.firstBlock[excerpt] ?? 0; block <= last; block++) touched[block] = 1;
  }
  let paragraphs = 0;
  for (const mark of touched) paragraphs += mark;
  return { chosen, excerpts, paragraphs };
}

/** A pack never changes, and most pictures ask for all of it: what holds for one drawing holds for the next. */
const chosenWhole = new WeakMap<TaggingPack, Chosen>();

function chooseWhole(pack: TaggingPack): Chosen {
  const known = chosenWhole.get(pack) ?? chooseAndCount(pack, []);
  chosenWhole.set(pack, known);
  return known;
}

/** The excerpts that meet the criteria, report by report, with their counts. */
export function selectExcerpts(packs: readonly TaggingPack[], criteria: Criteria): Selection {
  const { reportIds, tagSets } = criteria;
  const selected: SelectedPack[] = [];
  const counts = { excerpts: 0, paragraphs: 0 };
  for (const pack of packs) {
    if (reportIds !== null && !reportIds.has(pack.reportId)) continue;
    const { chosen, excerpts, paragraphs } =
      tagSets.length === 0 ? chooseWhole(pack) : chooseAndCount(pack, tagSets);
    if (excerpts === 0) continue;
    selected.push({ pack, chosen });
    counts.excerpts += excerpts;
    counts.paragraphs += paragraphs;
  }
  return { packs: selected, ...counts, reports: selected.length };
}

/** One side of a table: to which of its `size` places each tag belongs (several, when a parent has a row as well). */
export interface Axis {
  size: number;
  placesOf: ReadonlyMap<TagId, readonly number[]>;
  /** The place of excerpts that have no tag of this axis; null leaves them out. */
  none: number | null;
}

export interface CrossTally {
  /** Row by row: `cells[row * columns.size + column]`. An excerpt counts once a cell. */
  cells: Uint32Array;
  /** Distinct excerpts (paragraphs, reports) of the row over all columns: not the sum of its cells. */
  rowTotals: Uint32Array;
  columnTotals: Uint32Array;
  total: number;
}

const NOWHERE: readonly number[] = [];

interface Grouped {
  from: Uint32Array;
  order: Uint32Array;
}

const grouped = new WeakMap<TaggingPack, Grouped>();

/** The taggings of a pack by excerpt: those of excerpt e are `order[from[e]] ... order[from[e + 1] - 1]`. */
function groupByExcerpt(pack: TaggingPack): Grouped {
  const known = grouped.get(pack);
  if (known) return known;
  const from = new Uint32Array(pack.excerpts.length + 1);
  for (const excerpt of pack.excerptOf) from[excerpt + 1] = (from[excerpt + 1] ?? 0) + 1;
  for (let index = 1; index < from.length; index++) from[index] = (from[index] ?? 0) + (from[index - 1] ?? 0);
  const next = from.slice();
  const order = new Uint32Array(pack.tagOf.length);
  for (let at = 0; at < order.length; at++) {
    const excerpt = pack.excerptOf[at] ?? 0;
    const slot = next[excerpt] ?? 0;
    order[slot] = pack.tagOf[at] ?? 0;
    next[excerpt] = slot + 1;
  }
  grouped.set(pack, { from, order });
  return { from, order };
}

/** Calls `visit` once for every chosen excerpt with its distinct places on both axes: two lists that are used again. */
function visitCrossings(
  { pack, chosen }: SelectedPack,
  rows: Axis,
  columns: Axis,
  visit: (excerpt: number, rows: readonly number[], columns: readonly number[]) => void,
): void {
  const { from, order } = groupByExcerpt(pack);
  const rowsOf = pack.tags.map((tag) => rows.placesOf.get(tag) ?? NOWHERE);
  const columnsOf = pack.tags.map((tag) => columns.placesOf.get(tag) ?? NOWHERE);
  const collect = (
    found: number[],
    excerpt: number,
    places: readonly (readonly number[])[],
    none: number | null,
  ) => {
    found.length = 0;
    const end = from[excerpt + 1] ?? 0;
    for (let at = from[excerpt] ?? 0; at < end; at++) {
      for (const place of places[order[at] ?? 0] ?? NOWHERE) if (!found.includes(place)) found.push(place);
    }
    if (found.length === 0 && none !== null) found.push(none);
  };
  const inRows: number[] = [];
  const inColumns: number[] = [];
  for (let excerpt = 0; excerpt < chosen.length; excerpt++) {
    if (chosen[excerpt] !== 1) continue;
    collect(inRows, excerpt, rowsOf, rows.none);
    if (inRows.length === 0) continue;
    collect(inColumns, excerpt, columnsOf, columns.none);
    if (inColumns.length > 0) visit(excerpt, inRows, inColumns);
  }
}

type AddUnit = (slot: number, unit: number) => void;

/** Adds one to a count the first time that a unit is seen in it; `width` is one more than the highest unit. */
function createDistinct(counts: Uint32Array, unit: CountUnit, width: number): AddUnit {
  const add = (slot: number) => {
    counts[slot] = (counts[slot] ?? 0) + 1;
  };
  // An excerpt is visited once and its places are distinct: nothing to remember.
  if (unit === 'excerpts') return add;
  const seen = new Set<number>();
  return (slot, at) => {
    const key = slot * width + at;
    if (seen.has(key)) return;
    seen.add(key);
    add(slot);
  };
}

function unitsOf(
  pack: TaggingPack,
  excerpt: number,
  unit: CountUnit,
): readonly [first: number, last: number] {
  if (unit === 'excerpts') return [excerpt, excerpt];
  if (unit === 'reports') return [0, 0];
  return [pack.firstBlock[excerpt] ?? 0, pack.lastBlock[excerpt] ?? 0];
}

/** Crosses two axes over a selection, counting distinct excerpts, paragraphs (blocks touched) or reports. */
export function crossTally(selection: Selection, rows: Axis, columns: Axis, unit: CountUnit): CrossTally {
  const cells = new Uint32Array(rows.size * columns.size);
  const rowTotals = new Uint32Array(rows.size);
  const columnTotals = new Uint32Array(columns.size);
  const totals = new Uint32Array(1);
  for (const selected of selection.packs) {
    const width = lastBlockOf(selected.pack) + 1;
    const addCell = createDistinct(cells, unit, width);
    const addRow = createDistinct(rowTotals, unit, width);
    const addColumn = createDistinct(columnTotals, unit, width);
    const addTotal = createDistinct(totals, unit, width);
    visitCrossings(selected, rows, columns, (excerpt, inRows, inColumns) => {
      const [first, last] = unitsOf(selected.pack, excerpt, unit);
      for (let at = first; at <= last; at++) {
        addTotal(0, at);
        for (const column of inColumns) addColumn(column, at);
        for (const row of inRows) {
          addRow(row, at);
          for (const column of inColumns) addCell(row * columns.size + column, at);
        }
      }
    });
  }
  return { cells, rowTotals, columnTotals, total: totals[0] ?? 0 };
}

/** The excerpts behind a cell, a row (`column` null), a column (`row` null) or all, in the order of the reports. */
export function excerptsBehind(
  selection: Selection,
  rows: Axis,
  columns: Axis,
  cell: { row: number | null; column: number | null },
): ExcerptId[] {
  const found: ExcerptId[] = [];
  for (const selected of selection.packs) {
    visitCrossings(selected, rows, columns, (excerpt, inRows, inColumns) => {
      if (cell.row !== null && !inRows.includes(cell.row)) return;
      if (cell.column !== null && !inColumns.includes(cell.column)) return;
      const id = selected.pack.excerpts[excerpt];
      if (id !== undefined) found.push(id);
    });
  }
  return found;
}

/** The axis on which everything is in one place: for counts along the other axis alone. */
export const WHOLE: Axis = { size: 1, placesOf: new Map(), none: 0 };
