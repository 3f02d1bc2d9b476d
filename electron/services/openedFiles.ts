// Keeps the files that the desktop asked to open until a page listens for them.

export interface OpenedFiles {
  /** Paths to deliver, at once if somebody listens. */
  offer(paths: readonly string[]): void;
  /** From now on paths go to `deliver`; those that waited go first. */
  listen(deliver: (paths: string[]) => void): void;
  /** The page is gone: paths wait again. */
  pause(): void;
}

/** An empty queue with nobody listening. */
export function createOpenedFiles(): OpenedFiles {
  let waiting: string[] = [];
  let deliverTo: ((paths: string[]) => void) | null = null;
  return {
    offer(paths) {
      if (paths.length === 0) return;
      if (deliverTo) deliverTo([...paths]);
      else waiting.push(...paths);
    },
    listen(deliver) {
      deliverTo = deliver;
      const due = waiting;
      waiting = [];
      if (due.length > 0) deliver(due);
    },
    pause() {
      deliverTo = null;
    },
  };
}
