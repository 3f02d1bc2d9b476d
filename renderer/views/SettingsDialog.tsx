// Theme, language, the analyst's name.
import { useState } from 'react';
import { INTERFACE_LANGUAGES } from '../i18n/catalogue.ts';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ChoiceField, TextField } from '../ui/Field.tsx';
import type { Preferences } from './preferences.ts';

export interface SettingsDialogProps {
  preferences: Preferences;
  onChange(preferences: Preferences): void;
  /** Told the analyst's name from before. */
  onClose(nameBefore: string): void;
}

const THEMES = ['system', 'light', 'dark'] as const;

export function SettingsDialog({ preferences, onChange, onClose }: SettingsDialogProps) {
  const { t, language } = useTexts();
  const [nameBefore] = useState(preferences.analystName);
  const close = () => onClose(nameBefore);
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t('app.settings')}
      onClose={close}
      actions={
        <Button tone="primary" onPress={close}>
          {t('app.close')}
        </Button>
      }
    >
      <ChoiceField
        label={t('app.theme')}
        value={preferences.theme}
        onChange={(theme) => onChange({ ...preferences, theme })}
        choices={THEMES.map((id) => ({ id, name: t(`app.theme.${id}`), text: t(`app.theme.${id}`) }))}
      />
      <ChoiceField
        label={t('app.language')}
        value={language}
        onChange={(locale) => onChange({ ...preferences, locale })}
        choices={INTERFACE_LANGUAGES.map((id) => ({
          id,
          name: t(`app.language.${id}`),
          text: t(`app.language.${id}`),
        }))}
      />
      <TextField
        label={t('project.analyst')}
        help={t('project.analystHelp')}
        value={preferences.analystName}
        onChange={(analystName) => onChange({ ...preferences, analystName })}
      />
    </Dialog>
  );
}
