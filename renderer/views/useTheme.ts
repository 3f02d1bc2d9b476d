// Light, dark or as the system: one attribute on the document, told to the host as well.
import { useEffect } from 'react';
import type { Theme } from '../host/Host.ts';
import { useHost } from '../host/HostContext.tsx';

export function useTheme(theme: Theme): void {
  const host = useHost();
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    };
    apply();
    host.setTheme(theme);
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [host, theme]);
}
