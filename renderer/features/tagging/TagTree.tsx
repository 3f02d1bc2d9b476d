// The tags of the project by facet: counts, a filter, and everything that can be done to a tag. Picking one shows its
// excerpts, which is for the view around.
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { TagId } from '../../domain/ids.ts';
import type { Facet, Tag } from '../../domain/records.ts';
import { facetPlural } from '../../i18n/facetNames.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { answer } from '../../storage/answer.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { SearchField } from '../../ui/Field.tsx';
import { Tree } from '../../ui/Tree.tsx';
import { TagDialogs } from './TagDialogs.tsx';
import { TagMenu } from './TagMenu.tsx';
import { TagNameField } from './TagNameField.tsx';
import { TagRowView } from './TagRowView.tsx';
import { type TagRow, tagRows } from './tagRows.ts';
import { type TagAct, type TagActs, useTagActs } from './useTagActs.ts';
import './tagging.css';

export interface TagTreeProps {
  activeTagId: TagId | null;
  onPick(tagId: TagId): void;
}

const NO_TAGS: readonly Tag[] = [];
const NO_FACETS: readonly Facet[] = [];

function useRows(filter: string, closed: ReadonlySet<string>) {
  const { queries } = useStore();
  const { t, language, compare } = useTexts();
  const tags = answer(useLive(() => queries.tags(), [queries])) ?? NO_TAGS;
  const facets = answer(useLive(() => queries.facets(), [queries])) ?? NO_FACETS;
  const counts = answer(useLive(() => queries.tagCounts(), [queries])) ?? new Map<TagId, number>();
  const rows = tagRows({
    facets,
    tags,
    counts,
    closed,
    filter,
    language,
    compare,
    facetName: (facet) => facetPlural(facet, t),
  });
  return { tags, rows };
}

const KEYS: Readonly<Record<string, TagAct>> = { F2: 'rename', Delete: 'remove' };

function isMenuKey(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

function useTreeHandlers(acts: TagActs, onPick: TagTreeProps['onPick']) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<{ row: TagRow; anchor: HTMLElement } | null>(null);
  const onToggle = (row: TagRow, expanded: boolean): void => {
    const next = new Set(closed);
    if (expanded) next.delete(row.id);
    else next.add(row.id);
    setClosed(next);
  };
  const onKey = (row: TagRow, event: KeyboardEvent<HTMLElement>): boolean => {
    if (isMenuKey(event)) setMenu({ row, anchor: event.currentTarget });
    else {
      const act = KEYS[event.key];
      if (!act || !row.tag) return false;
      acts.start(act, row);
    }
    return true;
  };
  const onMenu = (row: TagRow, event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    setMenu({ row, anchor: event.currentTarget });
  };
  const onAction = (row: TagRow): void => {
    if (row.tag) onPick(row.tag.id);
    else if (row.expanded !== null) onToggle(row, !row.expanded);
  };
  return { closed, menu, setMenu, onToggle, onKey, onMenu, onAction };
}

export function TagTree({ activeTagId, onPick }: TagTreeProps) {
  const { t } = useTexts();
  const [filter, setFilter] = useState('');
  const acts = useTagActs();
  const { closed, menu, setMenu, ...handlers } = useTreeHandlers(acts, onPick);
  const { tags, rows } = useRows(filter, closed);
  return (
    <div className="tag-tree">
      <h2 className="eyebrow">{t('tagging.tree')}</h2>
      <SearchField
        label={t('tagging.tree.filter')}
        placeholder={t('tagging.tree.filter')}
        value={filter}
        onChange={setFilter}
      />
      <Tree<TagRow>
        label={t('tagging.tree')}
        rows={rows}
        currentId={activeTagId}
        className="tag-tree__rows"
        rowClassName="tag-tree__row"
        nameOf={(row) => t('tagging.tree.row', { name: row.text, count: row.count })}
        dataOf={(row) => ({ 'data-facet': row.facet.id, 'data-own': row.tag ? 'tag' : 'facet' })}
        {...handlers}
      >
        {(row) => (
          <TagRowView
            row={row}
            isNaming={acts.naming?.row.id === row.id}
            onToggle={() => handlers.onToggle(row, row.expanded === false)}
            onMenu={(anchor) => setMenu({ row, anchor })}
          >
            {acts.naming?.row.id === row.id ? (
              <TagNameField acts={acts} naming={acts.naming} tags={tags} />
            ) : null}
          </TagRowView>
        )}
      </Tree>
      {rows.length === 0 ? <p className="tag-tree__none">{t('tagging.tree.none')}</p> : null}
      {menu ? (
        <TagMenu
          row={menu.row}
          anchor={menu.anchor}
          onAct={(act) => acts.start(act, menu.row)}
          onClose={() => setMenu(null)}
        />
      ) : null}
      <TagDialogs acts={acts} tags={tags} />
    </div>
  );
}
