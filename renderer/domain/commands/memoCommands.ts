// Notes on anything that is not a passage: one memo a target; writing nothing takes it away.
import type { Command } from '../command.ts';
import { type AnalystId, memoIdSchema, newId } from '../ids.ts';
import type { Memo } from '../records.ts';
import { fail, ok } from '../result.ts';
import { changeLabel } from './changeLabels.ts';
import { readMemos } from './leftovers.ts';

export interface SetMemo {
  target: Memo['target'];
  text: string;
  analystId: AnalystId;
  /** ISO time. */
  now: string;
}

export function setMemo({ target, text, analystId, now }: SetMemo): Command {
  const id = newId(memoIdSchema);
  const isEmpty = text.trim() === '';
  return {
    label: changeLabel(isEmpty ? 'removeMemo' : 'setMemo'),
    reads: [readMemos],
    plan(snapshot) {
      const from = snapshot
        .all('memos')
        .find((memo) => memo.target.kind === target.kind && memo.target.id === target.id);
      if (!from && isEmpty) return fail({ kind: 'nothing-to-do' });
      if (!from) {
        const memo: Memo = { id, target, text, analystId, createdAt: now, updatedAt: now };
        return ok({ memos: { added: [memo], updated: [], removed: [] } });
      }
      if (isEmpty) return ok({ memos: { added: [], updated: [], removed: [from] } });
      if (from.text === text) return fail({ kind: 'nothing-to-do' });
      return ok({ memos: { added: [], updated: [[from, { ...from, text, updatedAt: now }]], removed: [] } });
    },
  };
}
