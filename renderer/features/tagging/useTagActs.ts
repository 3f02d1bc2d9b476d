// What is being done to a tag in the tree: being named in its row, or in a dialog. Commands are run here.
import { useMemo, useState } from 'react';
import {
  createTag,
  editTag,
  mergeTags,
  removeTag,
  type TagPatch,
} from '../../domain/commands/tagCommands.ts';
import type { TagId } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records.ts';
import { useRun } from '../../storage/useRun.ts';
import { createTagRecord } from './newTag.ts';
import type { TagRow } from './tagRows.ts';

export type TagAct = 'rename' | 'child' | 'edit' | 'merge' | 'remove';

interface Naming {
  kind: 'rename' | 'child';
  row: TagRow;
}

export interface TagActs {
  /** The row in which a name is being typed. */
  naming: Naming | null;
  /** What a dialog is open for. */
  dialog: { act: 'edit' | 'merge' | 'remove'; tag: Tag } | null;
  start(act: TagAct, row: TagRow): void;
  stop(): void;
  /** Gives the tag of the row its new name, or makes the new tag below it; null drops what was typed. */
  name(typed: string | null, tags: readonly Tag[]): void;
  edit(tagId: TagId, patch: TagPatch): void;
  merge(from: TagId, into: TagId): void;
  remove(tagId: TagId): void;
}

export function useTagActs(): TagActs {
  const run = useRun();
  const [naming, setNaming] = useState<Naming | null>(null);
  const [dialog, setDialog] = useState<TagActs['dialog']>(null);
  return useMemo(() => {
    const stop = (): void => {
      setNaming(null);
      setDialog(null);
    };
    return {
      naming,
      dialog,
      stop,
      start: (act, row) => {
        if (act === 'rename' || act === 'child') setNaming({ kind: act, row });
        else if (row.tag) setDialog({ act, tag: row.tag });
      },
      name: (typed, tags) => {
        const name = typed?.trim() ?? '';
        stop();
        if (!naming || name === '') return;
        const { row, kind } = naming;
        if (kind === 'rename' && row.tag) void run(editTag(row.tag.id, { name }));
        else if (kind === 'child') {
          const wish = { facet: row.facet.id, name, ...(row.tag ? { parentId: row.tag.id } : {}) };
          void run(createTag(createTagRecord(wish, tags)));
        }
      },
      edit: (tagId, patch) => {
        stop();
        void run(editTag(tagId, patch));
      },
      merge: (from, into) => {
        stop();
        void run(mergeTags(from, into));
      },
      remove: (tagId) => {
        stop();
        void run(removeTag(tagId));
      },
    };
  }, [run, naming, dialog]);
}
