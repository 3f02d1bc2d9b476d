// Names a project and, when it is new, the analyst who works in it.
import { useState } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';

export interface ProjectDialogProps {
  purpose: 'new' | 'rename';
  name: string;
  /** Asked for only when the project is new. */
  analystName: string;
  onSubmit(name: string, analystName: string): void;
  onClose(): void;
}

export function ProjectDialog({ purpose, name: first, analystName, onSubmit, onClose }: ProjectDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState(first);
  const [analyst, setAnalyst] = useState(analystName);
  const [tried, setTried] = useState(false);
  const clean = name.trim().normalize('NFC');
  const wrong = clean === '' || clean.length > 200;
  const submit = () => {
    setTried(true);
    if (!wrong) onSubmit(clean, analyst.trim());
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t(purpose === 'new' ? 'project.new.title' : 'app.rename')}
      onClose={onClose}
    >
      <form
        className="project-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('project.name')}
          value={name}
          onChange={setName}
          autoFocus
          error={tried && wrong ? t('project.nameWrong') : null}
        />
        {purpose === 'new' ? (
          <TextField
            label={t('project.analyst')}
            help={t('project.analystHelp')}
            value={analyst}
            onChange={setAnalyst}
          />
        ) : null}
        <div className="project-form__actions">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t(purpose === 'new' ? 'project.create' : 'app.rename')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
