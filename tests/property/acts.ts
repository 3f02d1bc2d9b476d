// Random acts of an analyst, described by small numbers so that a failing run shrinks to a short story: each number
// picks among what the project has at that moment. Every factory of the domain is among them.
import fc from 'fast-check';
import { createAnchor } from '../../renderer/domain/anchors.ts';
import type { Command } from '../../renderer/domain/command.ts';
import {
  addTag,
  notePassage,
  removeExcerpt,
  removeTagging,
  retag,
  setFigures,
  setNote,
  tagPassage,
} from '../../renderer/domain/commands/excerptCommands.ts';
import { setMemo } from '../../renderer/domain/commands/memoCommands.ts';
import { renameProject, setScheme } from '../../renderer/domain/commands/projectCommands.ts';
import {
  editReport,
  importReport,
  markRead,
  type ReportImport,
  removeReport,
} from '../../renderer/domain/commands/reportCommands.ts';
import {
  addCodebook,
  createTag,
  editTag,
  mergeTags,
  moveTag,
  removeTag,
} from '../../renderer/domain/commands/tagCommands.ts';
import type { Model } from '../../renderer/domain/diff.ts';
import { facetIdSchema, figureIdSchema, newId } from '../../renderer/domain/ids.ts';
import type { Block } from '../../renderer/domain/records.ts';
import { aTag, NOW } from '../unit/storage/sampleRows.ts';

export interface Act {
  kind: number;
  a: number;
  b: number;
  c: number;
}

const small = fc.nat({ max: 40 });
export const actArbitrary: fc.Arbitrary<Act> = fc.record({
  kind: fc.nat({ max: 99 }),
  a: small,
  b: small,
  c: small,
});

/** The rows that an act may choose from. */
export type Rows = Pick<Model, 'project' | 'reports' | 'blocks' | 'tags' | 'excerpts' | 'taggings'>;

function pick<Row extends { id: string }>(rows: ReadonlyMap<string, Row>, at: number): Row | undefined {
  const sorted = [...rows.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
  return sorted[at % Math.max(1, sorted.length)];
}

const NAMES = ['Courts', 'Prisons', 'Police', 'Youth', 'courts ', 'Trafficking'];
const FACETS = ['theme', 'actor', 'place'].map((facet) => facetIdSchema.parse(facet));

function tagFor({ a, b, c }: Act, rows: Rows) {
  const facetId = FACETS[a % FACETS.length] ?? facetIdSchema.parse('theme');
  const parents = [...rows.tags.values()].filter((tag) => tag.facetId === facetId);
  const parentId = b % 3 === 0 ? (parents[c % Math.max(1, parents.length)]?.id ?? null) : null;
  return aTag(NAMES[b % NAMES.length] ?? 'Courts', {
    facetId,
    parentId,
    ref: c % 5 === 0 ? `iso3:${c}` : null,
  });
}

function passageFor({ a, b, c }: Act, rows: Rows) {
  const report = pick(rows.reports, a);
  const [project] = rows.project.values();
  if (!report || !project) return null;
  const blocks: Block[] = [...rows.blocks.values()]
    .filter((block) => block.reportId === report.id)
    .sort((x, y) => x.index - y.index);
  const startIndex = b % blocks.length;
  const endIndex = Math.min(startIndex + (c % 3 === 0 ? 2 : 0), blocks.length - 1);
  const anchor = createAnchor(blocks, { startIndex, start: c % 12, endIndex, end: 12 + (b % 30) });
  return { reportId: report.id, anchor, blockIndex: startIndex, analystId: project.analystId, now: NOW };
}

type Maker = (act: Act, rows: Rows, contents: readonly ReportImport[]) => Command | null;

const onPassage: Maker[] = [
  (act, rows) => {
    const passage = passageFor(act, rows);
    const existing = pick(rows.tags, act.c);
    const tags = [
      { kind: 'new' as const, tag: tagFor(act, rows) },
      ...(existing ? [{ kind: 'existing' as const, tagId: existing.id }] : []),
    ];
    return (
      passage &&
      tagPassage({ ...passage, tags, origin: 'manual', ...(act.b % 2 ? { note: `n${act.b}` } : {}) })
    );
  },
  (act, rows) => {
    const passage = passageFor(act, rows);
    return passage && notePassage({ ...passage, note: act.c % 4 === 0 ? '' : `note ${act.c}` });
  },
];

const onExcerpt: Maker[] = [
  (act, rows) => {
    const excerpt = pick(rows.excerpts, act.a);
    const choice = { kind: 'new' as const, tag: tagFor(act, rows) };
    return excerpt
      ? addTag({ excerptId: excerpt.id, choice, analystId: excerpt.analystId, origin: 'query', now: NOW })
      : null;
  },
  ({ a }, rows) => {
    const tagging = pick(rows.taggings, a);
    return tagging ? removeTagging(tagging.id) : null;
  },
  (act, rows) => {
    const tagging = pick(rows.taggings, act.a);
    return tagging ? retag(tagging.id, { kind: 'new', tag: tagFor(act, rows) }, NOW) : null;
  },
  ({ a, b }, rows) => {
    const excerpt = pick(rows.excerpts, a);
    return excerpt ? setNote({ excerptId: excerpt.id, note: b % 2 ? '' : `note ${b}`, now: NOW }) : null;
  },
  ({ a }, rows) => {
    const excerpt = pick(rows.excerpts, a);
    return excerpt ? removeExcerpt(excerpt.id) : null;
  },
  ({ a, b }, rows) => {
    const excerpt = pick(rows.excerpts, a);
    if (!excerpt) return null;
    const one = {
      excerptId: excerpt.id,
      value: b,
      unit: 'judges',
      approximation: 'about',
      kind: 'count',
    } as const;
    return setFigures(excerpt.id, b % 3 === 0 ? [] : [{ ...one, id: newId(figureIdSchema) }]);
  },
];

const onTag: Maker[] = [
  (act, rows) => createTag(tagFor(act, rows)),
  (act, rows) => {
    const tag = pick(rows.tags, act.a);
    return tag
      ? editTag(tag.id, { name: NAMES[act.b % NAMES.length] ?? 'X', shortcut: String(act.c % 3) })
      : null;
  },
  ({ a, b, c }, rows) => {
    const tag = pick(rows.tags, a);
    const parent = c % 2 ? pick(rows.tags, b) : undefined;
    const facetId = parent?.facetId ?? FACETS[b % FACETS.length];
    return tag && facetId ? moveTag(tag.id, { facetId, parentId: parent?.id ?? null, order: c }) : null;
  },
  ({ a, b }, rows) => {
    const [from, into] = [pick(rows.tags, a), pick(rows.tags, b)];
    return from && into ? mergeTags(from.id, into.id) : null;
  },
  ({ a }, rows) => {
    const tag = pick(rows.tags, a);
    return tag ? removeTag(tag.id) : null;
  },
  (act, rows) => {
    const root = tagFor(act, rows);
    return addCodebook([aTag('Sub', { facetId: root.facetId, parentId: root.id }), root], 'Book');
  },
];

const onReport: Maker[] = [
  ({ a }, _rows, contents) => {
    const content = contents[a % contents.length];
    return content ? importReport(content) : null;
  },
  ({ a, b }, rows) => {
    const report = pick(rows.reports, a);
    return report ? (b % 4 === 0 ? removeReport(report.id) : markRead(report.id, b)) : null;
  },
  ({ a, b }, rows) => {
    const report = pick(rows.reports, a);
    return report ? editReport(report.id, { symbol: b % 2 ? `A/${b}` : null }) : null;
  },
  ({ a, b }, rows) => {
    const [project] = rows.project.values();
    if (!project) return null;
    return b % 2 ? renameProject(project, `Name ${a}`) : setScheme(project.id, a % 2 ? 'm49' : 'unodc');
  },
  ({ a, b, c }, rows) => {
    const [project] = rows.project.values();
    const targets = [
      { kind: 'project' as const, row: project },
      { kind: 'report' as const, row: pick(rows.reports, a) },
      { kind: 'tag' as const, row: pick(rows.tags, a) },
      { kind: 'excerpt' as const, row: pick(rows.excerpts, a) },
    ];
    const target = targets[b % targets.length];
    if (!project || !target?.row) return null;
    const text = c % 3 === 0 ? '' : `memo ${c}`;
    return setMemo({
      target: { kind: target.kind, id: target.row.id },
      text,
      analystId: project.analystId,
      now: NOW,
    });
  },
];

/** More marks than anything else, as in a day's work. */
const MAKERS: Maker[] = [...onPassage, ...onPassage, ...onPassage, ...onExcerpt, ...onTag, ...onReport];

export function toCommand(act: Act, rows: Rows, contents: readonly ReportImport[]): Command | null {
  return MAKERS[act.kind % MAKERS.length]?.(act, rows, contents) ?? null;
}
