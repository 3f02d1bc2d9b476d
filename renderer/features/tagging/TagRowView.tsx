// One row of the tag tree: the facet's dot, the name, the count, and the button of its menu.
import { ChevronRight, MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import type { TagRow } from './tagRows.ts';

export interface TagRowViewProps {
  row: TagRow;
  isNaming: boolean;
  onToggle(): void;
  onMenu(anchor: HTMLElement): void;
  /** The field, while a name is being typed. */
  children: ReactNode;
}

/** For the pointer only: the keyboard has its arrows. */
function Toggle({ row, onToggle }: { row: TagRow; onToggle(): void }) {
  if (row.expanded === null) return <span className="tag-tree__toggle" />;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className="tag-tree__toggle"
      data-open={row.expanded || undefined}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <ChevronRight size={13} strokeWidth={1.8} aria-hidden />
    </button>
  );
}

export function TagRowView({ row, isNaming, onToggle, onMenu, children }: TagRowViewProps) {
  const { t, number } = useTexts();
  if (isNaming) return children;
  return (
    <>
      <Toggle row={row} onToggle={onToggle} />
      <i
        className="facet-dot"
        aria-hidden
        {...(row.tag?.color ? { style: { background: row.tag.color } } : {})}
      />
      <span className="tag-tree__name" dir="auto" title={row.tag?.definition || row.text}>
        {row.text}
      </span>
      <span className="tag-tree__count number">{row.count > 0 ? number(row.count) : ''}</span>
      <button
        type="button"
        tabIndex={-1}
        className="tag-tree__menu"
        aria-haspopup="menu"
        aria-label={t('tagging.tree.menu', { name: row.text })}
        onClick={(event) => {
          event.stopPropagation();
          onMenu(event.currentTarget);
        }}
      >
        <MoreHorizontal size={14} strokeWidth={1.8} aria-hidden />
      </button>
    </>
  );
}
