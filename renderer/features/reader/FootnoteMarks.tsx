// The footnotes that a paragraph refers to, on demand: raised marks at its end, each opening its note in place. The
// opened note is for reading only; the one at the foot of the report is the one that can be quoted.
import { useId, useState } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';

export interface ShownNote {
  mark: string;
  /** Null where the report refers to a note that it does not have. */
  text: string | null;
}

export function FootnoteMarks({ notes, lang }: { notes: readonly ShownNote[]; lang: string | undefined }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const id = useId();
  const toggle = (mark: string): void => {
    const next = new Set(open);
    if (!next.delete(mark)) next.add(mark);
    setOpen(next);
  };
  return (
    <div className="notes">
      <span className="notes__marks">
        {notes.map(({ mark, text }) => (
          <button
            key={mark}
            type="button"
            className="notes__mark"
            aria-expanded={open.has(mark)}
            aria-controls={`${id}-${mark}`}
            aria-label={t('reader.footnote', { mark })}
            disabled={text === null}
            onClick={() => toggle(mark)}
          >
            {mark}
          </button>
        ))}
      </span>
      {notes.map(({ mark, text }) => (
        <div
          key={mark}
          id={`${id}-${mark}`}
          className="notes__note"
          hidden={!open.has(mark)}
          {...(lang ? { lang } : {})}
        >
          <span className="notes__note-mark">{mark}</span> {text}
        </div>
      ))}
    </div>
  );
}
