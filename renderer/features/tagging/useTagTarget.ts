// What the palette is open for: a passage, an excerpt, or one tagging that shall bear another tag. Finds the excerpt of
// a passage that is one already, and carries out the choice: each one command, one step to undo.
import { useCallback, useMemo } from 'react';
import {
  addTag,
  removeTagging,
  retag,
  type TagChoice,
  tagPassage,
} from '../../domain/commands/excerptCommands.ts';
import type { ExcerptId, ReportId, TaggingId, TagId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Anchor, Excerpt, Tagging } from '../../domain/records.ts';
import { answer } from '../../storage/answer.ts';
import type { ProjectQueries } from '../../storage/ProjectStore.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { useRun } from '../../storage/useRun.ts';

export type TagPaletteTarget =
  | { kind: 'passage'; passage: Passage }
  | { kind: 'excerpt'; excerptId: ExcerptId }
  /** Another tag in the place of this one. */
  | { kind: 'tagging'; excerptId: ExcerptId; taggingId: TaggingId };

interface TargetRows {
  excerpt: Excerpt | null;
  /** Of the excerpt. */
  taggings: Tagging[];
  /** Tags of the report, most recently used first. */
  recent: TagId[];
}

function isSameSpan(a: Anchor, b: Anchor): boolean {
  return (
    a.startBlockId === b.startBlockId &&
    a.start === b.start &&
    a.endBlockId === b.endBlockId &&
    a.end === b.end
  );
}

async function findExcerpt(queries: ProjectQueries, target: TagPaletteTarget): Promise<Excerpt | null> {
  if (target.kind !== 'passage') return (await queries.excerptsById([target.excerptId]))[0] ?? null;
  const { reportId, anchor } = target.passage;
  const excerpts = await queries.excerpts(reportId);
  return excerpts.find((excerpt) => isSameSpan(excerpt.anchor, anchor)) ?? null;
}

async function loadRows(queries: ProjectQueries, target: TagPaletteTarget): Promise<TargetRows> {
  const excerpt = await findExcerpt(queries, target);
  const reportId: ReportId | undefined =
    target.kind === 'passage' ? target.passage.reportId : excerpt?.reportId;
  const all = reportId ? await queries.taggings(reportId) : [];
  const newest = [...all].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return {
    excerpt,
    taggings: all.filter((tagging) => tagging.excerptId === excerpt?.id),
    recent: [...new Set(newest.map((tagging) => tagging.tagId))].slice(0, 12),
  };
}

export interface TagTargetState {
  /** What the passage bears already is known. */
  isReady: boolean;
  applied: ReadonlyMap<TagId, TaggingId>;
  recent: readonly TagId[];
  /** The excerpt that bears the choice afterwards; null where nothing was done. */
  apply(choice: TagChoice): Promise<ExcerptId | null>;
  remove(taggingId: TaggingId): Promise<ExcerptId | null>;
}

export function useTagTarget(target: TagPaletteTarget): TagTargetState {
  const { queries } = useStore();
  const run = useRun();
  const key = JSON.stringify(target);
  const isRetag = target.kind === 'tagging';
  const rows = answer(useLive(() => loadRows(queries, target), [queries, key]));
  const applied = useMemo(
    // When a tagging gets another tag, nothing is to be taken off.
    () => new Map(isRetag ? [] : rows?.taggings.map((tagging) => [tagging.tagId, tagging.id])),
    [rows, isRetag],
  );
  const apply = useCallback(
    async (choice: TagChoice) => {
      const { analystId } = await queries.project();
      const shared = { analystId, origin: 'manual' as const, now: new Date().toISOString() };
      const command =
        target.kind === 'passage'
          ? tagPassage({ ...target.passage, ...shared, tags: [choice] })
          : target.kind === 'excerpt'
            ? addTag({ excerptId: target.excerptId, choice, ...shared })
            : retag(target.taggingId, choice, shared.now);
      const isDone = await run(command);
      return isDone ? ((await findExcerpt(queries, target))?.id ?? null) : null;
    },
    [queries, run, target],
  );
  const remove = useCallback(
    async (taggingId: TaggingId) => {
      const isDone = await run(removeTagging(taggingId));
      return isDone ? ((await findExcerpt(queries, target))?.id ?? null) : null;
    },
    [queries, run, target],
  );
  return useMemo(
    () => ({ isReady: rows !== undefined, applied, recent: rows?.recent ?? [], apply, remove }),
    [applied, rows, apply, remove],
  );
}
