// What stands under the map: projection, scheme, date, and what its names and lines do not mean.
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { PictureCaption } from '../../viz/export/frame.ts';

export function MapCaption({ caption }: { caption: PictureCaption }) {
  const { t } = useTexts();
  return (
    <p className="map-caption">
      {[t('see.map.projection'), caption.scheme, caption.date, t('see.map.disclaimerShort')].join(' · ')}{' '}
      <DialogTrigger>
        <AriaButton className="map-caption__more">{t('see.map.disclaimerMore')}</AriaButton>
        <Popover className="popover map-caption__popover" placement="top start">
          <Dialog aria-label={t('see.map.disclaimerMore')} className="map-caption__words">
            {t('see.map.disclaimer')}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </p>
  );
}
