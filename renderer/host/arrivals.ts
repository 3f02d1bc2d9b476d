// Keeps files that came from the desktop until somebody listens: a screen that takes them may not stand yet, or change.
import type { HostFile } from './Host.ts';

export interface Arrivals {
  arrive(files: HostFile[]): void;
  /** Those that wait come first, once; returns the way to stop listening. */
  listen(listener: (files: HostFile[]) => void): () => void;
}

/** An empty place with nobody listening. */
export function createArrivals(): Arrivals {
  const listeners = new Set<(files: HostFile[]) => void>();
  const waiting: HostFile[][] = [];
  return {
    arrive(files) {
      if (files.length === 0) return;
      if (listeners.size === 0) waiting.push(files);
      for (const listener of [...listeners]) listener(files);
    },
    listen(listener) {
      listeners.add(listener);
      for (const files of waiting.splice(0)) listener(files);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
