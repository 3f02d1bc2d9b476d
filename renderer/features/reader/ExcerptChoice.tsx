// A small list to pick from where several excerpts lie under one word or in one paragraph. Keyboard: arrows, Enter,
// Escape; it goes away by itself when the person turns elsewhere.
import { type KeyboardEvent, useRef } from 'react';
import type { ExcerptId } from '../../domain/ids.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { placeNear } from '../../ui/floating.ts';
import { useFloatingPane } from '../../ui/useFloatingPane.ts';
import type { ShownExcerpt } from './useReaderData.ts';
import './floating.css';

export interface ExcerptChoiceProps {
  excerpts: readonly ShownExcerpt[];
  rect: DOMRect;
  onPick(id: ExcerptId): void;
  onClose(): void;
}

const SIZE = { inline: 340, block: 240 };

function move(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

function ChoiceRow({ excerpt, onPick }: { excerpt: ShownExcerpt; onPick(id: ExcerptId): void }) {
  const { t, list } = useTexts();
  return (
    <li>
      <button
        type="button"
        className="excerpt-choice__row"
        aria-label={t('reader.choice.row', {
          tags: excerpt.tags.length > 0 ? list(excerpt.tags.map((tag) => tag.name)) : t('reader.noteOnly'),
          quote: excerpt.quote,
        })}
        onClick={() => onPick(excerpt.excerptId)}
      >
        <span className="excerpt-choice__tags">
          {excerpt.tags.map((tag) => (
            <span key={tag.taggingId} className="excerpt-choice__tag" data-facet={tag.facet}>
              <i className="facet-dot" aria-hidden />
              {tag.name}
            </span>
          ))}
          {excerpt.tags.length === 0 ? t('reader.noteOnly') : null}
        </span>
        <span className="excerpt-choice__quote" dir="auto">
          {excerpt.quote}
        </span>
      </button>
    </li>
  );
}

export function ExcerptChoice({ excerpts, rect, onPick, onClose }: ExcerptChoiceProps) {
  const { t } = useTexts();
  const ref = useRef<HTMLDivElement>(null);
  useFloatingPane(ref, 'button', onClose);
  return (
    <div
      ref={ref}
      className="popover excerpt-choice"
      role="dialog"
      aria-label={t('reader.choice')}
      style={placeNear(rect, SIZE)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Tab') {
          event.preventDefault();
          onClose();
        } else move(event);
      }}
    >
      <ul>
        {excerpts.map((excerpt) => (
          <ChoiceRow key={excerpt.excerptId} excerpt={excerpt} onPick={onPick} />
        ))}
      </ul>
    </div>
  );
}
