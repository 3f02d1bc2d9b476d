// The words behind a bubble, a cell, a tag or a search: quotes with citation and tags, as long as the list may be.
// Opening one shows its place in the reader, which is for the view around.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ExcerptId } from '../../domain/ids.ts';
import { useTexts } from '../../i18n/InterfaceText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExcerptRow } from './ExcerptRow.tsx';
import { useExcerptPages } from './useExcerptPages.ts';
import './excerpts.css';

export interface ExcerptListProps {
  excerptIds: readonly ExcerptId[];
  title: string;
  onOpen(excerptId: ExcerptId): void;
}

/** Where the keyboard goes from a row; null where a key means nothing here. */
function targetOf(key: string, at: number, count: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 8,
    PageUp: at - 8,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target));
}

function useRoving(count: number, scrollTo: (index: number) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const wish = useRef<number | null>(null);
  useEffect(() => {
    // Tried after each drawing: the row comes when the list has scrolled to it, its words when they are loaded.
    if (wish.current === null) return;
    const button = ref.current?.querySelector<HTMLElement>(`[data-index="${wish.current}"] button`);
    if (!button) return;
    wish.current = null;
    button.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targetOf(event.key, at, count);
    if (target === null) return;
    event.preventDefault();
    wish.current = target;
    setAt(target);
    scrollTo(target);
  };
  return { ref, at: Math.min(at, Math.max(0, count - 1)), setAt, onKeyDown };
}

export function ExcerptList({ excerptIds, title, onOpen }: ExcerptListProps) {
  const { t } = useTexts();
  const paneRef = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: excerptIds.length,
    getScrollElement: () => paneRef.current,
    estimateSize: () => 116,
    overscan: 6,
    getItemKey: (index) => excerptIds[index] ?? index,
  });
  const items = virtual.getVirtualItems();
  const known = useExcerptPages(excerptIds, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const roving = useRoving(excerptIds.length, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  if (excerptIds.length === 0) {
    return (
      <EmptyState title={title === '' ? t('excerpts.empty') : title}>{t('excerpts.empty.words')}</EmptyState>
    );
  }
  return (
    <section className="excerpt-list" aria-label={title}>
      <h2 className="excerpt-list__title">{title}</h2>
      <p className="excerpt-list__count number" role="status">
        {t('excerpts.count', { count: excerptIds.length })}
      </p>
      <div ref={paneRef} className="excerpt-list__pane">
        <div
          ref={roving.ref}
          role="list"
          className="excerpt-list__rows"
          style={{ blockSize: virtual.getTotalSize() }}
          onKeyDown={roving.onKeyDown}
        >
          {items.map(({ index, start, key }) => {
            const id = excerptIds[index];
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                role="listitem"
                aria-setsize={excerptIds.length}
                aria-posinset={index + 1}
                data-index={index}
                className="excerpt-list__item"
                style={{ transform: `translateY(${start}px)` }}
              >
                <ExcerptRow
                  excerpt={id && known.get(id)}
                  isStop={index === roving.at}
                  onFocus={() => roving.setAt(index)}
                  onOpen={onOpen}
                />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
