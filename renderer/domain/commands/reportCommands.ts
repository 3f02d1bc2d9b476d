// Acts on a report as a whole: bringing it in, correcting what is known of it, how far it was read, taking it out.
import type { Command, CommandError, Read, Snapshot } from '../command.ts';
import { type Diff, tableDiff } from '../diff.ts';
import type { ReportId } from '../ids.ts';
import type { Block, OriginalFile, Report, Work } from '../records.ts';
import { fail, ok, type Result } from '../result.ts';
import { changeLabel } from './changeLabels.ts';
import { readMemos, removeExcerptsWhole, removeMemosOf } from './leftovers.ts';

export interface ReportImport {
  work: Work;
  report: Report;
  /** In order, indexes from 0 without gaps. */
  blocks: Block[];
  file: OriginalFile;
}

/** Refuses a file that is in the project in the same language: `duplicate`, with the title of the report that has it. */
export function importReport({ work, report, blocks, file }: ReportImport): Command {
  return {
    label: changeLabel('importReport', { title: report.title, paragraphs: report.paragraphs }),
    reads: [
      { table: 'works', by: 'id', keys: [work.id] },
      { table: 'files', by: 'id', keys: [file.id] },
      { table: 'reports', by: 'sha256', keys: [file.id] },
    ],
    plan(snapshot) {
      const twin = snapshot.all('reports').find((other) => other.language === report.language);
      if (twin) return fail({ kind: 'duplicate', table: 'reports', name: twin.title });
      const diff: Diff = {
        reports: { added: [report], updated: [], removed: [] },
        blocks: { added: blocks, updated: [], removed: [] },
      };
      if (!snapshot.get('works', work.id)) tableDiff(diff, 'works').added.push(work);
      if (!snapshot.get('files', file.id)) tableDiff(diff, 'files').added.push(file);
      return ok(diff);
    },
  };
}

export type ReportPatch = Partial<
  Pick<Report, 'symbol' | 'title' | 'body' | 'session' | 'agendaItem' | 'date' | 'language' | 'attributes'>
>;

export function editReport(reportId: ReportId, patch: ReportPatch): Command {
  return changeReport(reportId, 'editReport', (from) => ({ ...from, ...patch }));
}

/** Declares the blocks with an index below `upTo` read; a lower number takes the declaration back. */
export function markRead(reportId: ReportId, upTo: number): Command {
  return changeReport(reportId, 'markRead', (from) => ({ ...from, readUpTo: Math.min(upTo, from.blocks) }));
}

function changeReport(
  id: ReportId,
  key: 'editReport' | 'markRead',
  change: (from: Report) => Report,
): Command {
  return {
    label: changeLabel(key, { title: '' }),
    reads: [{ table: 'reports', by: 'id', keys: [id] }],
    plan(snapshot) {
      const from = snapshot.get('reports', id);
      if (!from) return fail({ kind: 'missing', table: 'reports', id });
      const to = change(from);
      if (JSON.stringify(from) === JSON.stringify(to)) return fail({ kind: 'nothing-to-do' });
      return ok({ reports: { added: [], updated: [[from, to]], removed: [] } });
    },
    describe: (snapshot) => changeLabel(key, { title: snapshot.get('reports', id)?.title ?? '' }),
  };
}

/** With its blocks and all that was written on them; its work and its file too when no other report needs them. */
export function removeReport(reportId: ReportId): Command {
  return {
    label: changeLabel('removeReport', { title: '' }),
    reads: [
      { table: 'reports', by: 'id', keys: [reportId] },
      { table: 'blocks', by: 'reportId', keys: [reportId] },
      { table: 'excerpts', by: 'reportId', keys: [reportId] },
      { table: 'taggings', by: 'reportId', keys: [reportId] },
      readMemos,
    ],
    readsNext: [(snapshot) => readsOfReport(snapshot, reportId)],
    plan: (snapshot) => planRemoval(snapshot, reportId),
    describe: (snapshot) =>
      changeLabel('removeReport', { title: snapshot.get('reports', reportId)?.title ?? '' }),
  };
}

function readsOfReport(snapshot: Snapshot, id: ReportId): Read[] {
  const report = snapshot.get('reports', id);
  if (!report) return [];
  return [
    { table: 'figures', by: 'excerptId', keys: snapshot.all('excerpts').map((excerpt) => excerpt.id) },
    { table: 'works', by: 'id', keys: [report.workId] },
    { table: 'files', by: 'id', keys: [report.file.sha256] },
    { table: 'reports', by: 'sha256', keys: [report.file.sha256] },
    { table: 'reports', by: 'workId', keys: [report.workId] },
  ];
}

function planRemoval(snapshot: Snapshot, id: ReportId): Result<Diff, CommandError> {
  const report = snapshot.get('reports', id);
  if (!report) return fail({ kind: 'missing', table: 'reports', id });
  const diff: Diff = { reports: { added: [], updated: [], removed: [report] } };
  const blocks = snapshot.all('blocks');
  if (blocks.length > 0) tableDiff(diff, 'blocks').removed = blocks;
  removeExcerptsWhole(diff, snapshot, snapshot.all('excerpts'));
  removeMemosOf(diff, snapshot, 'report', new Set([id]));
  const others = snapshot.all('reports').filter((other) => other.id !== id);
  const work = snapshot.get('works', report.workId);
  if (work && !others.some((other) => other.workId === work.id)) tableDiff(diff, 'works').removed.push(work);
  const file = snapshot.get('files', report.file.sha256);
  if (file && !others.some((other) => other.file.sha256 === file.id)) {
    tableDiff(diff, 'files').removed.push(file);
  }
  return ok(diff);
}
