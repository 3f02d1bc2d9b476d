// Ways to words: an excerpt opened from anywhere, the excerpts of a tag opened at the side.
import { type Dispatch, useCallback, useMemo, useState } from 'react';
import { tagName } from '../domain/gazetteer/tagName.ts';
import type { ExcerptId, TagId } from '../domain/ids.ts';
import { useTexts } from '../i18n/InterfaceText.tsx';
import { useStore } from '../storage/StoreContext.tsx';
import type { SessionAct } from './session.ts';

export interface Opening {
  activeTagId: TagId | null;
  openExcerpt(id: ExcerptId): void;
  pickTag(id: TagId): void;
}

export function useOpening(act: Dispatch<SessionAct>): Opening {
  const store = useStore();
  const { language } = useTexts();
  const [activeTagId, setActiveTagId] = useState<TagId | null>(null);
  const openExcerpt = useCallback(
    async (id: ExcerptId) => {
      const [excerpt] = await store.queries.excerptsById([id]);
      if (!excerpt) return;
      act({ kind: 'open-report', reportId: excerpt.reportId, blockIndex: excerpt.blockIndex, excerptId: id });
    },
    [store, act],
  );
  const pickTag = useCallback(
    async (id: TagId) => {
      setActiveTagId(id);
      const [taggings, tags] = await Promise.all([store.queries.taggingsOfTag(id), store.queries.tags()]);
      const tag = tags.find((one) => one.id === id);
      const ids = [...new Set(taggings.map((tagging) => tagging.excerptId))];
      act({ kind: 'open-excerpts', opened: { ids, title: tag ? tagName(tag, language) : '' } });
    },
    [store, act, language],
  );
  return useMemo(
    () => ({
      activeTagId,
      openExcerpt: (id) => void openExcerpt(id),
      pickTag: (id) => void pickTag(id),
    }),
    [activeTagId, openExcerpt, pickTag],
  );
}
