// The stopwatch inside the application's page. It starts at the time stamp of the input event itself, so that waiting
// for a busy main thread counts, and stops after the first frame in which the wanted elements stand in the document.
// This function is sent to the page as text: it may use nothing from outside itself.

/** Elements that must be there, at least `least` of them, or (`least` 0) none at all. */
export interface Wanted {
  selector: string;
  least: number;
}

/** In ms after the page's navigation began. */
export interface Watched {
  /** The input event, or 0 when the page's own start is watched. */
  began: number;
  /** The DOM is as wanted. */
  shown: number;
  /** The frame that shows it has been handed to the screen. */
  painted: number;
}

export interface LongTask {
  start: number;
  duration: number;
}

interface Probe {
  readonly longTasks: LongTask[];
  /** Begins to watch at the next event of that kind; at once where it is null. */
  arm(event: string | null, wanted: Wanted, key?: string): void;
  /** What the last `arm` saw. */
  seen(): Promise<Watched>;
}

declare global {
  interface Window {
    recueilProbe: Probe;
  }
}

export function installProbe(): void {
  const longTasks: LongTask[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  // A message posted from a frame's callback is delivered when the frame has been drawn.
  const afterPaint = (done: (time: number) => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    });
  };
  const isThere = ({ selector, least }: Wanted): boolean => {
    const count = document.querySelectorAll(selector).length;
    return least === 0 ? count === 0 : count >= least;
  };
  let last: Promise<Watched> = Promise.reject(new Error('nothing was armed'));
  last.catch(() => undefined);

  const watch = (began: number, wanted: Wanted, done: (watched: Watched) => void): void => {
    const settle = (): void => {
      const shown = performance.now();
      afterPaint((painted) => done({ began, shown, painted }));
    };
    if (isThere(wanted)) {
      settle();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!isThere(wanted)) return;
      observer.disconnect();
      settle();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  };

  window.recueilProbe = {
    longTasks,
    arm(kind, wanted, key) {
      const { promise, resolve } = Promise.withResolvers<Watched>();
      last = promise;
      if (kind === null) {
        watch(0, wanted, resolve);
        return;
      }
      const onEvent = (event: Event): void => {
        if (key !== undefined && !(event instanceof KeyboardEvent && event.key === key)) return;
        window.removeEventListener(kind, onEvent, true);
        watch(event.timeStamp, wanted, resolve);
      };
      window.addEventListener(kind, onEvent, true);
    },
    seen: () => last,
  };
}
