// What is open and selected in the workbench: session state, apart from the project's own. A pure reducer; neither
// undone nor exported. The last place is remembered by project.
import { z } from 'zod';
import { type ExcerptId, excerptIdSchema, type ReportId, reportIdSchema } from '../domain/ids.ts';
import { ANY_EXCERPT, type SeeQuery } from '../domain/query.ts';

export const VIEWS = ['library', 'read', 'search', 'map', 'matrix', 'compare', 'export', 'history'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where the reader is asked to go; `at` grows with each request, so that asking twice goes twice. */
export interface Location {
  blockIndex: number;
  excerptId: ExcerptId | null;
  at: number;
}

/** Excerpts opened from a bubble, a cell, a tag or a search: shown at the side, each leading to its words. */
export interface OpenedExcerpts {
  ids: readonly ExcerptId[];
  title: string;
}

export interface Session {
  view: ViewName;
  reportId: ReportId | null;
  location: Location | null;
  currentBlock: number;
  excerptId: ExcerptId | null;
  opened: OpenedExcerpts | null;
  query: SeeQuery;
}

export type SessionAct =
  | { kind: 'show'; view: ViewName }
  | { kind: 'open-report'; reportId: ReportId; blockIndex?: number; excerptId?: ExcerptId | null }
  | { kind: 'report-gone' }
  | { kind: 'current-block'; index: number }
  | { kind: 'activate'; excerptId: ExcerptId | null }
  | { kind: 'open-excerpts'; opened: OpenedExcerpts | null }
  | { kind: 'query'; query: SeeQuery };

export const EMPTY_SESSION: Session = {
  view: 'library',
  reportId: null,
  location: null,
  currentBlock: 0,
  excerptId: null,
  opened: null,
  query: ANY_EXCERPT,
};

export function reduceSession(session: Session, act: SessionAct): Session {
  switch (act.kind) {
    case 'show':
      return { ...session, view: act.view };
    case 'open-report': {
      const at = (session.location?.at ?? 0) + 1;
      const blockIndex = act.blockIndex ?? (act.reportId === session.reportId ? session.currentBlock : 0);
      const excerptId = act.excerptId ?? null;
      return {
        ...session,
        view: 'read',
        reportId: act.reportId,
        location: { blockIndex, excerptId, at },
        currentBlock: blockIndex,
        excerptId,
      };
    }
    case 'report-gone':
      return { ...session, reportId: null, location: null, excerptId: null, currentBlock: 0 };
    case 'current-block':
      return act.index === session.currentBlock ? session : { ...session, currentBlock: act.index };
    case 'activate':
      return { ...session, excerptId: act.excerptId };
    case 'open-excerpts':
      return { ...session, opened: act.opened, excerptId: null };
    case 'query':
      return { ...session, query: act.query };
  }
}

const rememberedSchema = z.object({
  view: z.enum(VIEWS).catch('library'),
  reportId: reportIdSchema.nullable().catch(null),
  currentBlock: z.int().nonnegative().catch(0),
  excerptId: excerptIdSchema.nullable().catch(null),
});

function keyOf(projectId: string): string {
  return `recueil.session.${projectId}`;
}

/** The session as it was left; a fresh one when nothing usable was kept. */
export function rememberSession(projectId: string): Session {
  const parsed = rememberedSchema.safeParse(parseJson(localStorage.getItem(keyOf(projectId))));
  if (!parsed.success) return EMPTY_SESSION;
  const { view, reportId, currentBlock, excerptId } = parsed.data;
  const location = reportId ? { blockIndex: currentBlock, excerptId: null, at: 1 } : null;
  return { ...EMPTY_SESSION, view, reportId, currentBlock, excerptId, location };
}

export function keepSession(projectId: string, session: Session): void {
  const { view, reportId, currentBlock, excerptId } = session;
  localStorage.setItem(keyOf(projectId), JSON.stringify({ view, reportId, currentBlock, excerptId }));
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
