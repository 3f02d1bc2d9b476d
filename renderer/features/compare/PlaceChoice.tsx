// A field to choose a place that has excerpts, by typing the beginning of any part of its name.
import { useMemo, useState } from 'react';
import {
  Button as AriaButton,
  Collection,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  useFilter,
} from 'react-aria-components';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { PlaceOption } from './comparison.ts';

export interface PlaceChoiceProps {
  label: string;
  side: 'a' | 'b';
  options: readonly PlaceOption[];
  schemeName: string;
  value: string | null;
  onChange(ref: string): void;
}

export function PlaceChoice({ label, side, options, schemeName, value, onChange }: PlaceChoiceProps) {
  const { t, number } = useTexts();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const sections = useMemo(() => {
    // The name of the place that is chosen narrows nothing: opening the list shows them all.
    const chosenName = options.find(({ ref }) => ref === value)?.name;
    const isOffered = ({ name }: PlaceOption) => typed === chosenName || contains(name, typed);
    const of = (kind: PlaceOption['kind'], name: string) => ({
      kind,
      name,
      options: options.filter((option) => option.kind === kind && isOffered(option)),
    });
    return [
      of('region', t('compare.section.regions', { scheme: schemeName })),
      of('otherRegion', t('compare.section.otherRegions')),
      of('state', t('compare.section.states')),
    ].filter((section) => section.options.length > 0);
  }, [options, schemeName, value, typed, contains, t]);
  return (
    <ComboBox
      className="field compare__place"
      data-side={side}
      items={sections}
      onInputChange={setTyped}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="field__label">{label}</Label>
      <div className="compare__place-field">
        <Input className="field__input" />
        <AriaButton className="compare__place-open">
          <span aria-hidden className="field__chevron" />
        </AriaButton>
      </div>
      <Popover className="popover">
        <ListBox
          className="listbox"
          renderEmptyState={() => <p className="compare__none">{t('compare.noPlaceFound')}</p>}
        >
          {(section: (typeof sections)[number]) => (
            <ListBoxSection id={section.kind}>
              <Header className="compare__section">{section.name}</Header>
              <Collection items={section.options}>
                {(option) => (
                  <ListBoxItem id={option.ref} textValue={option.name} className="listbox__item">
                    <span className="compare__option" dir="auto">
                      {option.name}
                    </span>
                    <span className="compare__option-count number">{number(option.excerpts)}</span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
