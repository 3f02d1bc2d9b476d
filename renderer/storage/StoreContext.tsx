// Hands the open project to the features below, with the one place that words a refused command. Knows no component.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ProjectStore, StoreError } from './ProjectStore.ts';

interface OpenProject {
  store: ProjectStore;
  onRefused: (error: StoreError) => void;
}

const StoreContext = createContext<OpenProject | null>(null);

export interface StoreProviderProps extends OpenProject {
  children: ReactNode;
}

/** `onRefused` should keep its identity between renders; it is told of every command that `useRun` could not do. */
export function StoreProvider({ store, onRefused, children }: StoreProviderProps): ReactNode {
  const value = useMemo(() => ({ store, onRefused }), [store, onRefused]);
  return <StoreContext value={value}>{children}</StoreContext>;
}

export function useOpenProject(): OpenProject {
  const open = useContext(StoreContext);
  if (!open) throw new Error('no project is open above this component');
  return open;
}

export function useStore(): ProjectStore {
  return useOpenProject().store;
}
