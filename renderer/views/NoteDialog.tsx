// A note on a passage, written where it was asked for; Ctrl+Enter saves.
import { useState } from 'react';
import type { Passage } from '../domain/passage.ts';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';

export interface NoteDialogProps {
  passage: Passage;
  onSave(note: string): void;
  onClose(): void;
}

export function NoteDialog({ passage, onSave, onClose }: NoteDialogProps) {
  const { t } = useTexts();
  const [note, setNote] = useState('');
  const save = () => {
    if (note.trim() !== '') onSave(note.trim());
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('note.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" onPress={save}>
            {t('note.save')}
          </Button>
        </>
      }
    >
      <blockquote className="note-quote" dir="auto">
        {passage.anchor.quote}
      </blockquote>
      <TextField
        label={t('note.label')}
        lines={5}
        value={note}
        onChange={setNote}
        autoFocus
        help={t('note.help')}
        onSubmit={save}
      />
    </Dialog>
  );
}
