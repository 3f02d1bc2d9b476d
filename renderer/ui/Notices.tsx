// Short messages at the foot of the window: said to screen readers at once, gone by themselves unless they hold an action.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import './notices.css';

export interface Notice {
  text: string;
  tone?: 'plain' | 'warning';
  action?: { name: string; run(): void };
}

interface ShownNotice extends Notice {
  id: number;
}

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined);

/** Shows a notice; it stays 6 s, or 12 s when it offers an action. */
export function useNotify(): (notice: Notice) => void {
  return useContext(NoticeContext);
}

export function Notices({ closeName, children }: { closeName: string; children: ReactNode }) {
  const [shown, setShown] = useState<ShownNotice[]>([]);
  const next = useRef(0);
  const close = useCallback((id: number) => setShown((all) => all.filter((notice) => notice.id !== id)), []);
  const notify = useCallback(
    (notice: Notice) => {
      const id = next.current++;
      setShown((all) => [...all.slice(-2), { ...notice, id }]);
      setTimeout(() => close(id), notice.action ? 12_000 : 6_000);
    },
    [close],
  );
  const rows = useMemo(
    () =>
      shown.map((notice) => (
        <li key={notice.id} className={`notice notice--${notice.tone ?? 'plain'}`}>
          <span className="notice__text">{notice.text}</span>
          {notice.action ? <Button onPress={notice.action.run}>{notice.action.name}</Button> : null}
          <Button onPress={() => close(notice.id)}>{closeName}</Button>
        </li>
      )),
    [shown, close, closeName],
  );
  return (
    <NoticeContext value={notify}>
      {children}
      <ul className="notices" aria-live="polite">
        {rows}
      </ul>
    </NoticeContext>
  );
}
