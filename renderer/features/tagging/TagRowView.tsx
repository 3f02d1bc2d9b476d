// One row of the tag tree: the facet's dot, the name, the count, and the button of its menu. The tree around hears the
// presses and finds what was pressed by `data-act`.
import { ChevronRight, MoreHorizontal } from 'lucide-react';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { TagNameField } from './TagNameField.tsx';
import type { TagRow } from './tagRows.ts';

/** For the pointer only: the keyboard has its arrows. */
function Toggle({ row }: { row: TagRow }) {
  if (row.expanded === null) return <span className="tag-tree__toggle" />;
  return (
    <span className="tag-tree__toggle" aria-hidden data-act="toggle" data-open={row.expanded || undefined}>
      <ChevronRight size={13} strokeWidth={1.8} aria-hidden />
    </span>
  );
}

export function TagRowView({ row }: { row: TagRow }) {
  const { t, number } = useTexts();
  if (row.naming) return <TagNameField naming={row.naming} above={row.text} />;
  return (
    <>
      <Toggle row={row} />
      <i
        className="facet-dot"
        aria-hidden
        {...(row.tag?.color ? { style: { background: row.tag.color } } : {})}
      />
      <span className="tag-tree__name" dir="auto" title={row.tag?.definition || row.text}>
        {row.text}
      </span>{' '}
      <span className="tag-tree__count number">
        {row.count > 0 ? number(row.count) : null}
        {row.count > 0 ? (
          <span className="visually-hidden"> {t('tagging.tree.used', { count: row.count })}</span>
        ) : null}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className="tag-tree__menu"
        data-act="menu"
        // For the pointer: the row itself has its menu key, and a name without its buttons.
        aria-hidden
        title={t('tagging.tree.menu', { name: row.text })}
      >
        <MoreHorizontal size={14} strokeWidth={1.8} aria-hidden />
      </button>
    </>
  );
}
