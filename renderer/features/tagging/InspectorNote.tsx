// The note of an excerpt: kept after a pause in typing, when the field is left, and by Ctrl+Enter. Each keeping is one
// command, so undo goes back by thoughts, not by letters.
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { setNote } from '../../domain/commands/excerptCommands.ts';
import type { Excerpt } from '../../domain/records.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { useRun } from '../../storage/useRun.ts';

const PAUSE = 800;

/** What is being typed, and its way to disk. `stored` is what the database says: undo elsewhere shows here at once. */
function useNote(excerpt: Excerpt) {
  const run = useRun();
  const stored = excerpt.note;
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, stored });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What was typed and is on disk by now. */
  const kept = useRef<string | null>(null);
  useEffect(() => {
    latest.current = { draft, stored: excerpt.note };
    // Once it is on disk there is nothing left to keep; an undo right behind may have taken it back before it was seen.
    if (draft === excerpt.note || draft === kept.current) setDraft(null);
  }, [draft, excerpt]);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    const { draft: typed, stored: known } = latest.current;
    if (typed === null || typed === known) return;
    const command = setNote({ excerptId: excerpt.id, note: typed, now: new Date().toISOString() });
    void run(command).then((done) => {
      if (done) kept.current = typed;
    });
  }, [run, excerpt.id]);
  const saveRef = useRef(save);
  useEffect(() => {
    saveRef.current = save;
  }, [save]);
  useEffect(() => () => saveRef.current(), []);
  const change = (note: string): void => {
    setDraft(note);
    kept.current = null;
    latest.current = { draft: note, stored };
    clearTimeout(timer.current);
    // A field emptied for rewriting is kept only when it is left: an excerpt that is nothing but its note would go.
    if (note.trim() !== '') timer.current = setTimeout(save, PAUSE);
  };
  return { note: draft ?? stored, isSaved: draft === null || draft === stored, change, save };
}

export function InspectorNote({ excerpt }: { excerpt: Excerpt }) {
  const { t } = useTexts();
  const id = useId();
  const { note, isSaved, change, save } = useNote(excerpt);
  return (
    <section className="inspector__section">
      <h2 className="eyebrow">
        <label htmlFor={id}>{t('tagging.note')}</label>
      </h2>
      <textarea
        id={id}
        className="inspector__note"
        dir="auto"
        rows={4}
        placeholder={t('tagging.note.placeholder')}
        value={note}
        onChange={(event) => change(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          save();
        }}
      />
      <span className="visually-hidden" role="status">
        {isSaved && note !== '' ? t('tagging.note.saved') : ''}
      </span>
    </section>
  );
}
