// Saves a picture where the person says: as SVG, as PNG, or its data as CSV.
import { useState } from 'react';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { Button } from '../../ui/Button.tsx';
import { useNotify } from '../../ui/Notices.tsx';
import {
  type EncodedPicture,
  encodePicture,
  PICTURE_KINDS,
  type PictureKind,
  type SavablePicture,
} from './encode.ts';
import './pictureButtons.css';

const NAMES: Readonly<Record<PictureKind, MessageKey>> = {
  svg: 'see.save.svg',
  png: 'see.save.png',
  csv: 'see.save.csv',
};

const FAILED = {
  'disk-full': 'see.saveFailed.disk-full',
  'no-permission': 'see.saveFailed.no-permission',
  other: 'see.saveFailed.other',
} as const;

/** What became of a file: the same values as a host's. */
type PictureOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: keyof typeof FAILED };

export interface PictureButtonsProps {
  picture: SavablePicture;
  saveFile(file: EncodedPicture): Promise<PictureOutcome>;
}

export function PictureButtons({ picture, saveFile }: PictureButtonsProps) {
  const notify = useNotify();
  const { t } = useTexts();
  const [isSaving, setIsSaving] = useState(false);
  const save = async (kind: PictureKind) => {
    setIsSaving(true);
    try {
      const file = await encodePicture(kind, picture);
      const outcome = await saveFile(file);
      if (outcome.kind === 'saved') notify({ text: t('see.saved', { name: outcome.name }) });
      if (outcome.kind === 'failed') {
        notify({ text: t(FAILED[outcome.reason], { name: file.suggestedName }), tone: 'warning' });
      }
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <fieldset className="picture-buttons">
      <legend className="visually-hidden">{t('see.save')}</legend>
      {PICTURE_KINDS.map((kind) => (
        <Button key={kind} isDisabled={isSaving} onPress={() => void save(kind)}>
          {t(NAMES[kind])}
        </Button>
      ))}
    </fieldset>
  );
}
