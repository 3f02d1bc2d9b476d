// A project's rows → tagged notes, one row an excerpt. Owns the order of the rows and what stands in each; how a place
// is called and which region it lies in comes from outside, with the scheme's name.
import { cite } from '../../domain/citation.ts';
import { citedPlace } from '../../domain/citedPlace.ts';
import {
  type Analyst,
  type Block,
  BUILT_IN_FACETS,
  type BuiltInFacet,
  type Excerpt,
  type Facet,
  type Figure,
  type Report,
  type Tag,
  type Tagging,
} from '../../domain/records.ts';
import { toCodePoints } from '../positions.ts';
import { figureText } from './figureText.ts';
import type { NoteRow, NotesTable } from './NotesTable.ts';

export interface NotesInput {
  /** Their order is the order of the rows. */
  reports: readonly Report[];
  /** The first and last blocks of the excerpts; where one is missing, positions stay empty. */
  blocks: readonly Block[];
  /** The excerpts wanted: all, or those that a filter left. */
  excerpts: readonly Excerpt[];
  taggings: readonly Tagging[];
  tags: readonly Tag[];
  facets: readonly Facet[];
  figures: readonly Figure[];
  analysts: readonly Analyst[];
}

export interface NotesContext {
  /** Name of the grouping of countries; empty where no regions are wanted. */
  scheme: string;
  /** Of the citations. */
  language: 'en' | 'fr';
  /** How a tag of the facet `place` is called. */
  placeName(tag: Tag): string;
  /** Name of the region in which a place (by its tag's `ref`) lies under the scheme, or null. */
  regionOf(ref: string): string | null;
}

/** Excerpts of reports that are not among `reports` are left out. */
export function notesOf(input: NotesInput, context: NotesContext): NotesTable {
  const indexes = toIndexes(input);
  const excerpts = Map.groupBy(input.excerpts, (excerpt) => excerpt.reportId);
  const rows = input.reports.flatMap((report) =>
    (excerpts.get(report.id) ?? [])
      .toSorted(byPlace)
      .map((excerpt) => toRow(excerpt, report, { indexes, context })),
  );
  return { scheme: context.scheme, rows };
}

interface Indexes {
  blocks: ReadonlyMap<string, Block>;
  blocksOfReport: ReadonlyMap<string, Block[]>;
  taggings: ReadonlyMap<string, Tagging[]>;
  tags: ReadonlyMap<string, Tag>;
  facetNames: ReadonlyMap<string, string>;
  figures: ReadonlyMap<string, Figure[]>;
  analysts: ReadonlyMap<string, string>;
}

function toIndexes(input: NotesInput): Indexes {
  return {
    blocks: new Map(input.blocks.map((block) => [block.id, block])),
    blocksOfReport: Map.groupBy(input.blocks, (block) => block.reportId),
    taggings: Map.groupBy(input.taggings, (tagging) => tagging.excerptId),
    tags: new Map(input.tags.map((tag) => [tag.id, tag])),
    facetNames: new Map(input.facets.map((facet) => [facet.id, facet.name])),
    figures: Map.groupBy(input.figures, (figure) => figure.excerptId),
    analysts: new Map(input.analysts.map((analyst) => [analyst.id, analyst.name])),
  };
}

function byPlace(left: Excerpt, right: Excerpt): number {
  return (
    left.blockIndex - right.blockIndex ||
    left.anchor.start - right.anchor.start ||
    (left.id < right.id ? -1 : 1)
  );
}

interface RowContext {
  indexes: Indexes;
  context: NotesContext;
}

function toRow(excerpt: Excerpt, report: Report, { indexes, context }: RowContext): NoteRow {
  const taggings = (indexes.taggings.get(excerpt.id) ?? []).toSorted(byTime);
  const tags = [...new Set(taggings.map((tagging) => tagging.tagId))].flatMap(
    (id) => indexes.tags.get(id) ?? [],
  );
  const places = tags.filter((tag) => tag.facetId === 'place');
  const regions = places.flatMap((tag) => (tag.ref === null ? [] : (context.regionOf(tag.ref) ?? [])));
  const place = citedPlace(excerpt, indexes.blocksOfReport.get(report.id) ?? []);
  const analysts = [excerpt.analystId, ...taggings.map((tagging) => tagging.analystId)];
  return {
    excerptId: excerpt.id,
    reportId: report.id,
    citation: cite(report, place.labels, { language: context.language, kind: place.kind }),
    report: report.title,
    symbol: report.symbol,
    date: report.date,
    language: report.language,
    label: excerpt.anchor.label,
    ...toPositions(excerpt, indexes),
    quote: excerpt.anchor.quote,
    facets: toFacets(tags, context),
    region: [...new Set(regions)],
    tags: tags.filter((tag) => !isBuiltIn(tag.facetId)).map((tag) => withFacet(tag, indexes)),
    note: excerpt.note,
    figures: (indexes.figures.get(excerpt.id) ?? []).map(figureText),
    analyst: [...new Set(analysts)].flatMap((id) => indexes.analysts.get(id) ?? []),
    created: excerpt.createdAt,
  };
}

function byTime(left: Tagging, right: Tagging): number {
  if (left.createdAt !== right.createdAt) return left.createdAt < right.createdAt ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

function isBuiltIn(facetId: string): boolean {
  return BUILT_IN_FACETS.some((facet) => facet === facetId);
}

function withFacet(tag: Tag, indexes: Indexes): string {
  const facet = indexes.facetNames.get(tag.facetId) ?? '';
  return facet === '' ? tag.name : `${facet}: ${tag.name}`;
}

function toFacets(tags: readonly Tag[], context: NotesContext): NoteRow['facets'] {
  const of = (facet: BuiltInFacet) => tags.filter((tag) => tag.facetId === facet).map((tag) => tag.name);
  const places = tags.filter((tag) => tag.facetId === 'place').map((tag) => context.placeName(tag));
  return {
    theme: of('theme'),
    activity: of('activity'),
    place: places,
    actor: of('actor'),
    instrument: of('instrument'),
  };
}

/** In code points; null where the text at the anchor is not what the quote says, since a wrong position is worse than none. */
function toPositions(excerpt: Excerpt, indexes: Indexes): Pick<NoteRow, 'start' | 'end'> {
  const { anchor } = excerpt;
  const first = indexes.blocks.get(anchor.startBlockId)?.text;
  const last = indexes.blocks.get(anchor.endBlockId)?.text;
  if (first === undefined || last === undefined) return { start: null, end: null };
  const isTrue =
    anchor.startBlockId === anchor.endBlockId
      ? first.slice(anchor.start, anchor.end) === anchor.quote
      : anchor.quote.startsWith(`${first.slice(anchor.start)}\n`) &&
        anchor.quote.endsWith(`\n${last.slice(0, anchor.end)}`);
  if (!isTrue) return { start: null, end: null };
  return { start: toCodePoints(first, anchor.start), end: toCodePoints(last, anchor.end) };
}
