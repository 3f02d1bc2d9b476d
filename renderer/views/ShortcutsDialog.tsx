// The keys of the workbench in one list.
import type { MessageKey } from '../i18n/catalogue.ts';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { spellKeys } from './shortcuts.ts';

const KEYS: readonly [keys: readonly string[], message: MessageKey][] = [
  [['J', 'K'], 'shortcuts.next'],
  [['Space'], 'shortcuts.select'],
  [['T'], 'shortcuts.tag'],
  [['N'], 'shortcuts.note'],
  [['C'], 'shortcuts.copy'],
  [['R'], 'shortcuts.readUpTo'],
  [['CmdOrCtrl+Z', 'CmdOrCtrl+Shift+Z'], 'shortcuts.undo'],
  [['CmdOrCtrl+F'], 'shortcuts.search'],
  [['CmdOrCtrl+1', 'CmdOrCtrl+6'], 'shortcuts.views'],
  [['Escape'], 'shortcuts.escape'],
];

export function ShortcutsDialog({ mac, onClose }: { mac: boolean; onClose(): void }) {
  const { t } = useTexts();
  return (
    <Dialog
      isOpen
      title={t('shortcuts.title')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <dl className="shortcut-list">
        {KEYS.map(([keys, message]) => (
          <div key={message} className="shortcut-list__row">
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="kbd">
                  {spellKeys(key, mac)}
                </kbd>
              ))}
            </dt>
            <dd>{t(message)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
