// The small bar beside selected words: tag, note, copy. Watches the browser's selection by itself, so that the reader is
// not drawn anew at each move of the mouse; never takes the selection away.
import { type RefObject, useEffect, useState } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { placeNear } from '../../ui/floating.ts';
import { selectedRange } from './textLayer.ts';
import './floating.css';

export type SelectionAct = 'tag' | 'note' | 'copy';

const ACTS: readonly { act: SelectionAct; key: string }[] = [
  { act: 'tag', key: 'T' },
  { act: 'note', key: 'N' },
  { act: 'copy', key: 'C' },
];

const SIZE = { inline: 300, block: 34 };

/** The rectangle of the selection's first line, once the person has let go of the mouse; null without one. */
function useSelectionRect(rootRef: RefObject<HTMLElement | null>): DOMRect | null {
  const [rect, setRect] = useState<DOMRect | null>(null);
  useEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    let isDown = false;
    let frame = 0;
    const measure = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const range = isDown ? null : selectedRange(root);
        const hasText = range !== null && range.toString().trim() !== '';
        setRect(hasText ? (range.getClientRects()[0] ?? range.getBoundingClientRect()) : null);
      });
    };
    const down = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('.selection-bar')) return;
      isDown = true;
    };
    const up = (): void => {
      isDown = false;
      measure();
    };
    document.addEventListener('selectionchange', measure);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    root.addEventListener('scroll', measure, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', measure);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      root.removeEventListener('scroll', measure);
    };
  }, [rootRef]);
  return rect;
}

export interface SelectionBarProps {
  rootRef: RefObject<HTMLElement | null>;
  isHidden: boolean;
  onAct(act: SelectionAct): void;
}

export function SelectionBar({ rootRef, isHidden, onAct }: SelectionBarProps) {
  const { t } = useTexts();
  const rect = useSelectionRect(rootRef);
  if (!rect || isHidden) return null;
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t('reader.selection')}
      style={placeNear(rect, SIZE, 'above')}
    >
      {ACTS.map(({ act, key }) => (
        <button
          key={act}
          type="button"
          className="selection-bar__button"
          aria-keyshortcuts={key}
          // The press must not move the focus: with it the selection would go.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAct(act)}
        >
          {t(`reader.act.${act}`)}
          <kbd className="kbd" aria-hidden>
            {key}
          </kbd>
        </button>
      ))}
    </div>
  );
}
