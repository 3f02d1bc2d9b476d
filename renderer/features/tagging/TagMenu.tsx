// What can be done to a tag or a facet, as a menu beside its row.
import { useMemo } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { TagRow } from './tagRows.ts';
import type { TagAct } from './useTagActs.ts';

const TAG_ACTS: readonly TagAct[] = ['rename', 'child', 'edit', 'merge', 'remove'];

export interface TagMenuProps {
  row: TagRow;
  anchor: HTMLElement;
  onAct(act: TagAct): void;
  onClose(): void;
}

export function TagMenu({ row, anchor, onAct, onClose }: TagMenuProps) {
  const { t } = useTexts();
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);
  const acts = row.tag ? TAG_ACTS : TAG_ACTS.filter((act) => act === 'child');
  return (
    <Popover
      className="popover"
      triggerRef={trigger}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu
        className="listbox"
        autoFocus="first"
        aria-label={t('tagging.tree.menu', { name: row.text })}
        onClose={onClose}
        onAction={(key) => {
          const act = acts.find((one) => one === key);
          onClose();
          if (act) onAct(act);
        }}
      >
        {acts.map((act) => (
          <MenuItem key={act} id={act} className="listbox__item" textValue={t(`tagging.act.${act}`)}>
            {t(`tagging.act.${act}`)}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
