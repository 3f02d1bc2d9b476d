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
  const beforeRef = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!ref.current?.contains(document.activeElement)) beforeRef.current = document.activeElement;
    ref.current?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
  }, [ref, first]);
  useEffect(() => {
    const pane = ref.current;
    // Not in a layout effect: React hears no focus event while it takes the pane away.
    return () => {
      const before = beforeRef.current;
      // Only if the keyboard was still here: what the pane has led to may have taken it on purpose.
      const isLost = document.activeElement === document.body || pane?.contains(document.activeElement);
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [ref]);
  useEffect(() => {
    const leave = (event: PointerEvent): void => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) leaveRef.current();
    };
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => document.removeEventListener('pointerdown', leave, { capture: true });
  }, [ref]);
}
