// The tags of the project by facet: counts, a filter, and everything that can be done to a tag. Picking one shows its
// excerpts, which is for the view around.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { TagId } from '../../domain/ids.ts';
import type { Facet, Tag } from '../../domain/records.ts';
import { facetPlural } from '../../i18n/facetNames.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { answer } from '../../storage/answer.ts';
import { useStore } from '../../storage/StoreContext.tsx';
import { useLive } from '../../storage/useLive.ts';
import { SearchField } from '../../ui/Field.tsx';
import { Tree, type TreeProps } from '../../ui/Tree.tsx';
import { TagDialogs } from './TagDialogs.tsx';
import { TagMenu } from './TagMenu.tsx';
import { TagRowView } from './TagRowView.tsx';
import { keepTagRows, type TagRow, tagRows } from './tagRows.ts';
import { type TagAct, type TagActs, useTagActs } from './useTagActs.ts';
import './tagging.css';

export interface TagTreeProps {
  activeTagId: TagId | null;
  onPick(tagId: TagId): void;
}

const NO_TAGS: readonly Tag[] = [];
const NO_FACETS: readonly Facet[] = [];
const NO_COUNTS: ReadonlyMap<TagId, number> = new Map();

/** The field of the row that is being named, the same object until another one is. */
function useNaming(acts: TagActs, tags: readonly Tag[]) {
  const latest = useRef({ acts, tags });
  useEffect(() => {
    latest.current = { acts, tags };
  });
  const { naming } = acts;
  return useMemo(() => {
    if (!naming) return null;
    const { kind, row } = naming;
    const finish = (name: string | null): void => latest.current.acts.name(name, latest.current.tags);
    return { id: row.id, field: { kind, from: kind === 'rename' ? (row.tag?.name ?? '') : '', finish } };
  }, [naming]);
}

function useRows(filter: string, closed: ReadonlySet<string>, acts: TagActs) {
  const { queries } = useStore();
  const { t, language, compare } = useTexts();
  const tags = answer(useLive(() => queries.tags(), [queries])) ?? NO_TAGS;
  const facets = answer(useLive(() => queries.facets(), [queries])) ?? NO_FACETS;
  const counts = answer(useLive(() => queries.tagCounts(), [queries])) ?? NO_COUNTS;
  const naming = useNaming(acts, tags);
  const before = useRef<readonly TagRow[]>([]);
  const rows = useMemo(() => {
    const facetName = (facet: Facet) => facetPlural(facet, t);
    const all = tagRows({
      ...{ facets, tags, counts, closed, filter, language, compare, naming },
      facetName,
    });
    before.current = keepTagRows(before.current, all);
    return before.current;
  }, [facets, tags, counts, closed, filter, language, compare, naming, t]);
  return { tags, rows };
}

function renderRow(row: TagRow) {
  return <TagRowView row={row} />;
}

const KEYS: Readonly<Record<string, TagAct>> = { F2: 'rename', Delete: 'remove' };

type Handlers = Required<Pick<TreeProps<TagRow>, 'onKey' | 'onMenu' | 'onAction'>>;

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
  const onKey: Handlers['onKey'] = (row, event, anchor) => {
    if (isMenuKey(event)) setMenu({ row, anchor });
    else {
      const act = KEYS[event.key];
      if (!act || !row.tag) return false;
      acts.start(act, row);
    }
    return true;
  };
  const onMenu: Handlers['onMenu'] = (row, event, anchor) => {
    event.preventDefault();
    setMenu({ row, anchor });
  };
  const onAction: Handlers['onAction'] = (row, event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    if (row.naming) return;
    if (pressed?.dataset.act === 'menu') setMenu({ row, anchor: pressed });
    else if (row.tag && pressed?.dataset.act !== 'toggle') onPick(row.tag.id);
    else if (row.expanded !== null) onToggle(row, !row.expanded);
  };
  return { closed, menu, setMenu, onToggle, onKey, onMenu, onAction };
}

export function TagTree({ activeTagId, onPick }: TagTreeProps) {
  const { t } = useTexts();
  const [filter, setFilter] = useState('');
  const acts = useTagActs();
  const { closed, menu, setMenu, ...handlers } = useTreeHandlers(acts, onPick);
  const { tags, rows } = useRows(filter, closed, acts);
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
        {...handlers}
      >
        {renderRow}
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
