// A long list is drawn as far as a person has come: a first part at once, more whenever its end comes near the window.
// Unlike a list of only what is in sight, what was drawn stays: keys, selection and the browser's search work as ever.
import { type RefCallback, useCallback, useState } from 'react';

/** Rows drawn at first, and at each growth. */
const STEP = 60;
/** How far below the window the end is already near, in CSS pixels. */
const NEAR = '600px';

export interface Growing {
  /** How many rows to draw. */
  shown: number;
  /** For an element that stands after the last row; null when nothing is left to draw. */
  endRef: RefCallback<HTMLElement> | null;
}

export function useGrowing(total: number): Growing {
  const [shown, setShown] = useState(STEP);
  // A new function after each growth: the observer tells only of changes, and the end may be near still.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const endRef = useCallback(
    (end: HTMLElement) => {
      const watch = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) setShown((before) => before + STEP);
        },
        { scrollMargin: NEAR },
      );
      watch.observe(end);
      return () => watch.disconnect();
    },
    [shown],
  );
  return { shown: Math.min(shown, total), endRef: shown < total ? endRef : null };
}
