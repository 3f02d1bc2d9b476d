// Tells the host's menu what is open and what undo and redo would do.
import { useEffect } from 'react';
import { useHost } from '../host/HostContext.tsx';
import { useTexts } from '../i18n/InterfaceText.tsx';

const MENU_TEXT = 80;

export interface MenuFacts {
  open: boolean;
  undo: string | null;
  redo: string | null;
  recent: readonly { id: string; name: string }[];
}

export function useMenuState({ open, undo, redo, recent }: MenuFacts): void {
  const host = useHost();
  const { language } = useTexts();
  useEffect(() => {
    host.setMenuState({
      language,
      projectOpen: open,
      undo: undo?.slice(0, MENU_TEXT) ?? null,
      redo: redo?.slice(0, MENU_TEXT) ?? null,
      recentProjects: recent.slice(0, 10).map(({ id, name }) => ({ id, name })),
    });
  }, [host, language, open, undo, redo, recent]);
}
