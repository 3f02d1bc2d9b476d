// What every small pane over the page owes its person: the keyboard goes back to where it was, and a press elsewhere
// closes the pane.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** `first` says what inside the pane gets the keyboard when it opens. */
export function useFloatingPane(
  ref: RefObject<HTMLElement | null>,
  first: string,
  onLeave: () => void,
): void {
  const leaveRef = useRef(onLeave);
  useLayoutEffect(() => {
    leaveRef.current = onLeave;
  });
  useLayoutEffect(() => {
    const before = document.activeElement;
    const pane = ref.current;
    pane?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
    return () => {
      // Only if it was still here: what the pane has led to may have taken the keyboard on purpose.
      const isLost = document.activeElement === document.body || pane?.contains(document.activeElement);
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [ref, first]);
  useEffect(() => {
    const leave = (event: PointerEvent): void => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) leaveRef.current();
    };
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => document.removeEventListener('pointerdown', leave, { capture: true });
  }, [ref]);
}
