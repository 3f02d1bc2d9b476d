// One underlined part of the question: a button that opens a list to filter and choose from.
import { Check } from 'lucide-react';
import {
  Button as AriaButton,
  Autocomplete,
  Collection,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  type Selection,
  useFilter,
} from 'react-aria-components';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { PartOption, PartSection } from './questionParts.ts';

export interface PartChoiceProps {
  /** What the button is called for those who hear it: "Theme: Gender. Change". */
  label: string;
  text: string;
  isAny: boolean;
  anyText: string;
  /** The facet whose colour marks the part; `reports` has none. */
  facet: string;
  sections: readonly PartSection[];
  chosen: readonly string[];
  onChoose(ids: string[]): void;
}

function Option({ option }: { option: PartOption }) {
  return (
    <ListBoxItem id={option.id} textValue={option.name} className="listbox__item part__option">
      {({ isSelected }) => (
        <>
          <Check size={13} aria-hidden className="part__check" data-on={isSelected || undefined} />
          <span dir="auto" style={{ paddingInlineStart: `${option.depth * 14}px` }}>
            {option.name}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}

function Choices({ sections, chosen, onChoose, label }: PartChoiceProps) {
  const { t } = useTexts();
  const { contains } = useFilter({ sensitivity: 'base' });
  const choose = (selection: Selection) => {
    if (selection !== 'all') onChoose([...selection].map(String));
  };
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={t('see.filter')} autoFocus className="field field--search part__filter">
        <Input className="field__input" dir="auto" placeholder={t('see.filter')} />
      </SearchField>
      <ListBox
        aria-label={label}
        className="listbox part__list"
        items={sections}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={choose}
        renderEmptyState={() => <p className="part__none">{t('see.noneFound')}</p>}
      >
        {(section) => (
          <ListBoxSection id={section.key} {...(section.title === null ? { 'aria-label': label } : {})}>
            {section.title === null ? null : <Header className="part__section">{section.title}</Header>}
            <Collection items={section.options}>{(option) => <Option option={option} />}</Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}

export function PartChoice(props: PartChoiceProps) {
  const { label, text, isAny, anyText, facet, onChoose } = props;
  return (
    <DialogTrigger>
      <AriaButton className="part" aria-label={label} data-facet={facet} data-any={isAny || undefined}>
        {text}
      </AriaButton>
      <Popover className="popover part__popover" placement="bottom start">
        <Dialog aria-label={label} className="part__dialog">
          <AriaButton className="part__any" aria-pressed={isAny} onPress={() => onChoose([])}>
            {anyText}
          </AriaButton>
          <Choices {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
