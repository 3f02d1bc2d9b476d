// The colours that a tag can have: its facet's, or one of a few that are readable on light and dark paper.

import type { MessageKey } from '../../i18n/catalogue.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';

/** Each reaches 3:1 against the paper of both themes, as WCAG 2.2 (1.4.11) asks of marks. */
const COLORS: readonly { color: string; name: MessageKey }[] = [
  { color: '#b8791a', name: 'tagging.color.ochre' },
  { color: '#c2573a', name: 'tagging.color.rust' },
  { color: '#c2477a', name: 'tagging.color.rose' },
  { color: '#8f63c9', name: 'tagging.color.violet' },
  { color: '#3f7fd0', name: 'tagging.color.blue' },
  { color: '#1d8a8a', name: 'tagging.color.teal' },
  { color: '#4a8a3a', name: 'tagging.color.green' },
  { color: '#7a7f87', name: 'tagging.color.grey' },
];

export interface TagColorsProps {
  facet: string;
  color: string | null;
  onChange(color: string | null): void;
}

export function TagColors({ facet, color, onChange }: TagColorsProps) {
  const { t } = useTexts();
  const choices = [{ color: null, name: 'tagging.color.facet' as const }, ...COLORS];
  return (
    <fieldset className="tag-colors" data-facet={facet}>
      <legend className="field__label">{t('tagging.color')}</legend>
      {choices.map((choice) => (
        <label key={choice.name} className="tag-colors__choice">
          <input
            type="radio"
            name="tag-color"
            className="tag-colors__radio"
            checked={choice.color === color}
            onChange={() => onChange(choice.color)}
          />
          <span
            className="tag-colors__swatch"
            aria-hidden
            {...(choice.color ? { style: { background: choice.color } } : {})}
          />
          {t(choice.name)}
        </label>
      ))}
    </fieldset>
  );
}
