// Carries out what the keys of the reader mean. Keys belong to fields and buttons first.
import { type KeyboardEvent, useCallback } from 'react';
import type { ExcerptId } from '../../domain/ids.ts';
import { actionOf, type ReaderAction } from './readerKeys.ts';
import type { CurrentBlock } from './useCurrentBlock.ts';
import type { ExcerptPicking } from './useExcerptPicking.ts';
import type { PassageActs } from './usePassageActs.ts';

interface KeyContext {
  current: CurrentBlock;
  acts: PassageActs;
  picking: ExcerptPicking;
  onActivateExcerpt(id: ExcerptId | null): void;
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** Space and Enter press the button that has the keyboard. */
function isForElement(target: EventTarget, kind: ReaderAction['kind']): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(FIELDS)) return true;
  return (kind === 'select' || kind === 'open') && target.closest('button') !== null;
}

export function useReaderKeys({ current, acts, picking, onActivateExcerpt }: KeyContext) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const action = actionOf(event);
      if (!action || isForElement(event.target, action.kind)) return;
      event.preventDefault();
      switch (action.kind) {
        case 'move':
          return current.move(action.step, action.extend);
        case 'select':
          return acts.selectBlock();
        case 'open':
          return picking.openAt(current.index);
        case 'read':
          return acts.read();
        case 'clear':
          acts.clear();
          return onActivateExcerpt(null);
        default:
          return acts.run(action.kind);
      }
    },
    [current, acts, picking, onActivateExcerpt],
  );
}
