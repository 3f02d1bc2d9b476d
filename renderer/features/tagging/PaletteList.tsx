// The options of the palette. The keyboard stays in the field; the active option is told by `aria-activedescendant`.
import { useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { scrollWithin } from '../../ui/scrollWithin.ts';
import type { PaletteOption } from './paletteOptions.ts';

export interface PaletteListProps {
  id: string;
  options: readonly PaletteOption[];
  active: number;
  facetNames: ReadonlyMap<string, string>;
  onPick(option: PaletteOption, stays: boolean): void;
}

function OptionWords({ option, facet }: { option: PaletteOption; facet: string }) {
  const { t } = useTexts();
  if (option.kind === 'create') {
    const name = t('tagging.palette.create', { facet: facet.toLocaleLowerCase(), name: option.name });
    return <span className="palette__create">{name}</span>;
  }
  const path = option.kind === 'tag' ? option.entry.path : [];
  return (
    <>
      <span className="palette__name" dir="auto">
        {option.kind === 'tag' ? option.entry.name : option.name}
      </span>
      {path.length > 0 ? <span className="palette__path">{path.join(' › ')}</span> : null}
    </>
  );
}

function keyHint(option: PaletteOption, isActive: boolean): 'enter' | 'ctrlEnter' | null {
  if (isActive) return 'enter';
  return option.id === 'create:theme' ? 'ctrlEnter' : null;
}

export function PaletteList({ id, options, active, facetNames, onPick }: PaletteListProps) {
  const { t } = useTexts();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = ref.current?.querySelector(`[data-at="${active}"]`);
    if (ref.current && option) scrollWithin(ref.current, option, 'nearest');
  }, [active]);
  return (
    <div
      ref={ref}
      id={`${id}-list`}
      role="listbox"
      aria-label={t('tagging.palette.list')}
      className="palette__list"
    >
      {options.map((option, at) => {
        const facet = facetNames.get(option.facet) ?? option.facet;
        const isApplied = option.kind === 'tag' && option.applied !== null;
        const hint = keyHint(option, at === active);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the keyboard
          <div
            key={option.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            aria-checked={isApplied}
            data-at={at}
            data-facet={option.facet}
            className="palette__option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => onPick(option, event.shiftKey)}
          >
            {option.kind === 'create' ? null : <i className="facet-dot" aria-hidden />}
            <OptionWords option={option} facet={facet} />
            <span className="palette__facet">
              {isApplied ? t('tagging.palette.applied') : option.kind === 'create' ? '' : facet}
            </span>
            {hint ? (
              <kbd className="kbd" aria-hidden>
                {t(`tagging.key.${hint}`)}
              </kbd>
            ) : null}
          </div>
        );
      })}
      {options.length === 0 ? <p className="palette__none">{t('tagging.palette.none')}</p> : null}
    </div>
  );
}
