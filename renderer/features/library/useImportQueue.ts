// The import queue of the open project, as components see it.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStore } from '../../storage/StoreContext.tsx';
import { type ImportItem, ImportQueue } from './ImportQueue.ts';

export function useImportQueue(): { queue: ImportQueue; items: readonly ImportItem[] } {
  const store = useStore();
  const queue = useMemo(() => new ImportQueue(store), [store]);
  useEffect(() => () => queue.end(), [queue]);
  return { queue, items: useSyncExternalStore(queue.subscribe, queue.items) };
}
