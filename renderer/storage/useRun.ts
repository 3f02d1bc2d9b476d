// Running a command from a component: true when it is done and on disk. A refusal goes to the handler that the
// application gave to `StoreProvider`; a command that finds nothing to do is no refusal, and is silent.
import { useCallback } from 'react';
import type { Command } from '../domain/command.ts';
import { useOpenProject } from './StoreContext.tsx';

export function useRun(): (command: Command) => Promise<boolean> {
  const { store, onRefused } = useOpenProject();
  return useCallback(
    async (command) => {
      const done = await store.run(command);
      if (!done.ok && done.error.kind !== 'nothing-to-do') onRefused(done.error);
      return done.ok;
    },
    [store, onRefused],
  );
}
