// Fields with their label, help and error: one line, several lines, a choice, a search.
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';
import './field.css';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  lines?: number;
  placeholder?: string;
  help?: string;
  error?: string | null;
  autoFocus?: boolean;
  /** The language of what is typed, for right-to-left notes: `auto` follows the first strong letter. */
  dir?: 'auto';
  onBlur?(): void;
  /** Ctrl+Enter (Cmd+Enter), where Enter alone makes a new line. */
  onSubmit?(): void;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, lines = 1, placeholder, help, error, autoFocus, onBlur, onSubmit } = props;
  const shared = {
    ...(placeholder ? { placeholder } : {}),
    dir: props.dir ?? 'auto',
    className: 'field__input',
  };
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      {...(autoFocus ? { autoFocus } : {})}
      {...(onBlur ? { onBlur } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.();
        else event.continuePropagation();
      }}
    >
      <Label className="field__label">{label}</Label>
      {lines > 1 ? <TextArea {...shared} rows={lines} /> : <Input {...shared} />}
      {help ? (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      ) : null}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  autoFocus?: boolean;
  onSubmit?(value: string): void;
}

export function SearchField({ label, value, onChange, placeholder, autoFocus, onSubmit }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      className="field field--search"
      value={value}
      onChange={onChange}
      {...(autoFocus ? { autoFocus } : {})}
      {...(onSubmit ? { onSubmit } : {})}
    >
      <Input className="field__input" dir="auto" {...(placeholder ? { placeholder } : {})} />
    </AriaSearchField>
  );
}

export interface Choice<Id extends string> {
  id: Id;
  name: ReactNode;
  /** Plain text of the name, for type-ahead. */
  text: string;
}

export interface ChoiceFieldProps<Id extends string> {
  label: string;
  choices: readonly Choice<NoInfer<Id>>[];
  value: Id;
  onChange(id: NoInfer<Id>): void;
  /** `inline`: label and value on one line, as in a toolbar. */
  form?: 'stacked' | 'inline' | 'bare';
}

export function ChoiceField<Id extends string>({
  label,
  choices,
  value,
  onChange,
  form = 'stacked',
}: ChoiceFieldProps<Id>) {
  return (
    <Select
      className={`field field--${form}`}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className={form === 'bare' ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <AriaButton className="field__input field__choice">
        <SelectValue />
        <span aria-hidden className="field__chevron" />
      </AriaButton>
      <Popover className="popover">
        <ListBox className="listbox" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.text} className="listbox__item">
              {choice.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
