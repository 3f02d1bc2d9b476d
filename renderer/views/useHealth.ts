// Checks in the background, once a project is open, that every quote equals its text.
import { useEffect, useState } from 'react';
import type { ProjectStore } from '../storage/ProjectStore.ts';

/** Number of quotes that differ from their text; null until known. */
export function useLostQuotes(store: ProjectStore): number | null {
  const [lost, setLost] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    setLost(null);
    store.healthCheck().then(
      (health) => {
        if (current) setLost(health.falseQuotes.length);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [store]);
  return lost;
}
