// A query whose answer stays true: asked again whenever rows that it read change, in this window or in another.
// The state lives in the source, outside React; the hook only subscribes to it.
import { liveQuery } from 'dexie';
import { useMemo, useSyncExternalStore } from 'react';

export type Live<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; error: unknown };

export interface LiveSource<T> {
  subscribe(listener: () => void): () => void;
  read(): Live<T>;
}

const LOADING = { state: 'loading' } as const;

/** Asks for the first time when somebody listens, and stops when nobody does. The last answer is kept. */
export function createLiveSource<T>(query: () => Promise<T>): LiveSource<T> {
  const listeners = new Set<() => void>();
  let current: Live<T> = LOADING;
  let stop: (() => void) | null = null;
  const publish = (next: Live<T>): void => {
    current = next;
    for (const listener of listeners) listener();
  };
  const start = (): void => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => publish({ state: 'ready', value }),
      error: (error: unknown) => publish({ state: 'failed', error }),
    });
    stop = () => subscription.unsubscribe();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      if (!stop) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
    read: () => current,
  };
}

/**
 * The live answer to `query`. `deps` are what the query depends on (the store, an id): when one changes, the answer
 * begins again at `loading`. The query must only read; it may combine several queries of one store.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query depends on.
  const source = useMemo(() => createLiveSource(query), deps);
  return useSyncExternalStore(source.subscribe, source.read, source.read);
}
