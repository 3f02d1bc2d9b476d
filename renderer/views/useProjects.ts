// Opening, making and leaving projects: what is open, the list of all, and every act on them.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ProjectId } from '../domain/ids.ts';
import type { OpenError, ProjectEntry, ProjectRegistry, ProjectStore } from '../storage/ProjectStore.ts';

export type OpenState =
  | { kind: 'starting' }
  | { kind: 'none' }
  /** The browser or the disk refuses its storage. */
  | { kind: 'no-storage'; detail: string }
  | { kind: 'open'; store: ProjectStore; entry: ProjectEntry };

export interface Projects {
  state: OpenState;
  entries: readonly ProjectEntry[];
  /** Answers whether the project is open now. */
  open(id: ProjectId): Promise<boolean>;
  create(name: string, analystName: string): Promise<void>;
  rename(id: ProjectId, name: string): Promise<void>;
  duplicate(entry: ProjectEntry, name: string): Promise<boolean>;
  bin(entry: ProjectEntry): Promise<void>;
  restore(entry: ProjectEntry): Promise<void>;
  refresh(): Promise<void>;
}

export interface ProjectsOptions {
  registry: ProjectRegistry;
  /** Opened at the start when it still exists. */
  first: ProjectId | null;
  onError(error: OpenError, name: string): void;
  onOpened(id: ProjectId | null): void;
}

export function useProjects({ registry, first, onError, onOpened }: ProjectsOptions): Projects {
  const [state, setState] = useState<OpenState>({ kind: 'starting' });
  const [entries, setEntries] = useState<readonly ProjectEntry[]>([]);
  const refresh = useCallback(async () => setEntries(await registry.list()), [registry]);
  const show = useCallback((next: OpenState) => {
    setState((last) => {
      if (last.kind === 'open' && !(next.kind === 'open' && next.store === last.store)) last.store.close();
      return next;
    });
  }, []);
  const open = useCallback(
    async (id: ProjectId) => {
      const opened = await registry.open(id);
      const list = await registry.list();
      setEntries(list);
      const entry = list.find((one) => one.id === id);
      if (!opened.ok || !entry) {
        if (!opened.ok) onError(opened.error, entry?.name ?? '');
        return false;
      }
      show({ kind: 'open', store: opened.value, entry });
      onOpened(id);
      return true;
    },
    [registry, onError, onOpened, show],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start
  useEffect(() => {
    const start = async () => {
      await registry.emptyBin();
      const list = await registry.list();
      setEntries(list);
      const there = list.some((entry) => entry.id === first && entry.deletedAt === null);
      if (!(there && first && (await open(first)))) show({ kind: 'none' });
    };
    // Without its storage the program can keep nothing: it says so instead of opening on an empty list.
    start().catch((error: unknown) => show({ kind: 'no-storage', detail: String(error) }));
  }, []);
  return useMemo(
    () => ({
      state,
      entries,
      open,
      refresh,
      async create(name, analystName) {
        const entry = await registry.create({ name, analystName });
        await open(entry.id);
      },
      async rename(id, name) {
        await registry.rename(id, name);
        await refresh();
      },
      async duplicate(entry, name) {
        const copy = await registry.duplicate(entry.id, name);
        if (!copy.ok) onError(copy.error, entry.name);
        await refresh();
        return copy.ok;
      },
      async bin(entry) {
        if (state.kind === 'open' && state.store.id === entry.id) {
          show({ kind: 'none' });
          onOpened(null);
        }
        await registry.bin(entry.id);
        await refresh();
      },
      async restore(entry) {
        await registry.restore(entry.id);
        await refresh();
      },
    }),
    [state, entries, open, refresh, registry, onError, onOpened, show],
  );
}
