// The parts of a question's sentence: what each may be changed to, and what it says now. Pure; words come in as `t`.

import { placeByRef, placeName } from '../../domain/gazetteer/gazetteer.ts';
import { regionName, regionsOf, schemeName } from '../../domain/gazetteer/schemes.ts';
import { tagName } from '../../domain/gazetteer/tagName.ts';
import type { SeeQuery } from '../../domain/query.ts';
import { QUERY_FACETS, type QueryFacet, yearOf } from '../../domain/query.ts';
import { languageSchema, type Report, type SchemeId, type Tag } from '../../domain/records.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import type { Texts } from '../../i18n/InterfaceText.tsx';
import { treeOrder } from '../axes.ts';

export const PARTS = ['activity', 'theme', 'place', 'actor', 'instrument', 'reports'] as const;
export type Part = (typeof PARTS)[number];

export interface PartOption {
  /** The tag's id, the place's ref, or `year:2023`, `language:fr`, `report:<id>`. */
  id: string;
  name: string;
  depth: number;
}

export interface PartSection {
  key: string;
  title: string | null;
  options: PartOption[];
}

export interface PartsContext {
  tags: readonly Tag[];
  reports: readonly Report[];
  schemeId: SchemeId;
  texts: Texts;
}

function isQueryFacet(part: Part): part is QueryFacet {
  return QUERY_FACETS.some((facet) => facet === part);
}

function languageName(language: string, texts: Texts): string {
  return language === 'und'
    ? '—'
    : (new Intl.DisplayNames(texts.language, { type: 'language' }).of(language) ?? language);
}

function placeSections({ tags, schemeId, texts }: PartsContext): PartSection[] {
  const { language, t, compare } = texts;
  const toOption = (ref: string): PartOption => ({ id: ref, name: placeName(ref, language), depth: 0 });
  const refs = [
    ...new Set(tags.flatMap(({ facetId, ref }) => (facetId === 'place' && ref !== null ? [ref] : []))),
  ];
  const inScheme = new Set(regionsOf(schemeId).map(({ id }) => id));
  const named = refs.map(toOption).sort((a, b) => compare(a.name, b.name));
  return [
    {
      key: 'regions',
      title: t('see.section.regions', { scheme: schemeName(schemeId, language) }),
      options: [...inScheme].map((id) => ({ id, name: regionName(schemeId, id, language), depth: 0 })),
    },
    {
      key: 'otherRegions',
      title: t('see.section.otherRegions'),
      options: named.filter(({ id }) => placeByRef(id)?.kind === 'region' && !inScheme.has(id)),
    },
    {
      key: 'states',
      title: t('see.section.states'),
      options: named.filter(({ id }) => placeByRef(id)?.kind === 'state'),
    },
  ];
}

function reportName(report: Report, texts: Texts): string {
  const name = report.symbol ?? report.title;
  return `${name} (${languageName(report.language, texts)})`;
}

function reportSections({ reports, texts }: PartsContext): PartSection[] {
  const { t, compare } = texts;
  const years = [...new Set(reports.flatMap((report) => yearOf(report) ?? []))].sort().reverse();
  const languages = [...new Set(reports.map(({ language }) => language))];
  const options = (rows: { id: string; name: string }[]) => rows.map((row) => ({ ...row, depth: 0 }));
  return [
    {
      key: 'years',
      title: t('see.section.years'),
      options: options(years.map((year) => ({ id: `year:${year}`, name: year }))),
    },
    {
      key: 'languages',
      title: t('see.section.languages'),
      options: options(
        languages
          .map((language) => ({ id: `language:${language}`, name: languageName(language, texts) }))
          .sort((a, b) => compare(a.name, b.name)),
      ),
    },
    {
      key: 'reports',
      title: t('see.section.reports'),
      options: options(
        reports
          .map((report) => ({ id: `report:${report.id}`, name: reportName(report, texts) }))
          .sort((a, b) => compare(a.name, b.name)),
      ),
    },
  ];
}

/** What a part may be changed to; sections without options are left out. */
export function sectionsOf(part: Part, context: PartsContext): PartSection[] {
  const sections = isQueryFacet(part)
    ? [
        {
          key: part,
          title: null,
          options: treeOrder(context.tags, part, context.texts.language).map(({ tag, depth }) => ({
            id: tag.id,
            name: tagName(tag, context.texts.language),
            depth,
          })),
        },
      ]
    : part === 'place'
      ? placeSections(context)
      : reportSections(context);
  return sections.filter(({ options }) => options.length > 0);
}

/** Ids of the options that are chosen now. */
export function chosenOf(part: Part, query: SeeQuery): string[] {
  if (isQueryFacet(part)) return query[part] ?? [];
  if (part === 'place') return query.places ?? [];
  return [
    ...(query.years ?? []).map((year) => `year:${year}`),
    ...(query.languages ?? []).map((language) => `language:${language}`),
    ...(query.reportIds ?? []).map((id) => `report:${id}`),
  ];
}

const orNull = <T>(values: T[]): T[] | null => (values.length === 0 ? null : values);

function withPrefix(ids: readonly string[], prefix: string): string[] {
  return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
}

/** The question with other options chosen for one part; none chosen asks nothing of it. */
export function choosePart(
  query: SeeQuery,
  part: Part,
  ids: readonly string[],
  context: PartsContext,
): SeeQuery {
  if (isQueryFacet(part)) {
    const chosen = context.tags.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    return { ...query, [part]: orNull(chosen) };
  }
  if (part === 'place') return { ...query, places: orNull([...ids]) };
  const reports = withPrefix(ids, 'report:');
  const languages = withPrefix(ids, 'language:');
  return {
    ...query,
    years: orNull(withPrefix(ids, 'year:')),
    languages: orNull(languageSchema.options.filter((language) => languages.includes(language))),
    reportIds: orNull(context.reports.filter(({ id }) => reports.includes(id)).map(({ id }) => id)),
  };
}

function anyOf(names: readonly string[], { t }: Texts): string {
  const [first, second] = names;
  if (first === undefined) return '';
  if (second === undefined) return first;
  if (names.length === 2) return t('see.or', { a: first, b: second });
  return t('see.orMore', { a: first, count: names.length - 1 });
}

function reportsText(query: SeeQuery, { reports, texts }: PartsContext): string {
  const { t } = texts;
  const parts: string[] = [];
  if (query.years) parts.push(t('see.reportsOf', { years: anyOf(query.years, texts) }));
  if (query.languages) {
    const names = query.languages.map((language) => languageName(language, texts));
    parts.push(t('see.reportsIn', { languages: anyOf(names, texts) }));
  }
  if (query.reportIds) {
    const names = reports
      .filter(({ id }) => query.reportIds?.includes(id))
      .map((report) => reportName(report, texts));
    parts.push(anyOf(names, texts));
  }
  return parts.join(', ');
}

const ANY: Readonly<Record<Part, MessageKey>> = {
  activity: 'see.any.activity',
  theme: 'see.any.theme',
  place: 'see.any.place',
  actor: 'see.any.actor',
  instrument: 'see.any.instrument',
  reports: 'see.any.reports',
};

/** What a part of the sentence says now. */
export function partText(part: Part, query: SeeQuery, context: PartsContext): string {
  const { texts, tags } = context;
  const ids = chosenOf(part, query);
  if (ids.length === 0) return texts.t(ANY[part]);
  if (part === 'reports') return reportsText(query, context);
  if (part === 'place')
    return anyOf(
      ids.map((ref) => placeName(ref, texts.language)),
      texts,
    );
  const names = tags.filter(({ id }) => ids.includes(id)).map((tag) => tagName(tag, texts.language));
  return anyOf(names, texts);
}

export type SentencePiece = { kind: 'words'; text: string } | { kind: 'part'; part: Part };

/** The sentence in the order that the language wants, cut at its parts. */
export function sentencePieces(isLong: boolean, { t }: Texts): SentencePiece[] {
  const marks = Object.fromEntries(PARTS.map((part) => [part, `\u0001${part}\u0001`]));
  return t(isLong ? 'see.questionAll' : 'see.question', marks)
    .split('\u0001')
    .filter((text) => text !== '')
    .map((text) => {
      const part = PARTS.find((name) => name === text);
      return part ? { kind: 'part', part } : { kind: 'words', text };
    });
}

/** The whole sentence as text: above a picture that leaves the program. */
export function questionText(query: SeeQuery, context: PartsContext): string {
  return sentencePieces(isLongQuestion(query), context.texts)
    .map((piece) => (piece.kind === 'words' ? piece.text : partText(piece.part, query, context)))
    .join('');
}

export function isLongQuestion(query: SeeQuery): boolean {
  return query.actor !== null || query.instrument !== null;
}
