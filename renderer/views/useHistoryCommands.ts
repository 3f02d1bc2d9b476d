// Undo and redo of the open project: what they would do, and doing it, said in a notice.
import { useCallback } from 'react';
import { changeText } from '../i18n/changeText.ts';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { useOpenProject } from '../storage/StoreContext.tsx';
import { useLive } from '../storage/useLive.ts';
import { useNotify } from '../ui/Notices.tsx';

export interface HistoryCommands {
  /** In words; null when there is nothing. */
  undoText: string | null;
  redoText: string | null;
  undo(): void;
  redo(): void;
}

export function useHistoryCommands(): HistoryCommands {
  const { store, onRefused } = useOpenProject();
  const texts = useTexts();
  const notify = useNotify();
  const history = useLive(() => store.history(), [store]);
  const state = history.state === 'ready' ? history.value : { undo: null, redo: null };
  const undo = useCallback(async () => {
    const done = await store.undo();
    if (done.ok) notify({ text: texts.t('app.undone', { what: changeText(texts, done.value) }) });
    else if (done.error.kind === 'nothing-to-undo') notify({ text: texts.t('app.nothingToUndo') });
    else onRefused(done.error);
  }, [store, texts, notify, onRefused]);
  const redo = useCallback(async () => {
    const done = await store.redo();
    if (done.ok) notify({ text: texts.t('app.redone', { what: changeText(texts, done.value) }) });
    else if (done.error.kind === 'nothing-to-redo') notify({ text: texts.t('app.nothingToRedo') });
    else onRefused(done.error);
  }, [store, texts, notify, onRefused]);
  return {
    undoText: state.undo ? changeText(texts, state.undo) : null,
    redoText: state.redo ? changeText(texts, state.redo) : null,
    undo: () => void undo(),
    redo: () => void redo(),
  };
}
