// The controls fade while reading, and return at a movement, a touch, a key, or focus.
import { useCallback, useEffect, useRef, useState } from 'react';

const idleAfter = 4000;

/** The functions stay the same for as long as the screen is there: gestures under way hold on to them. */
export type QuietControls = {
  readonly isQuiet: boolean;
  readonly wake: () => void;
  readonly toggle: () => void;
  /** A page was turned: the reader is reading. */
  readonly hush: () => void;
};

export function useQuietControls(): QuietControls {
  const [isQuiet, setQuiet] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isQuietNow = useRef(false);
  isQuietNow.current = isQuiet;
  const wake = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setQuiet(true), idleAfter);
    setQuiet(false);
  }, []);
  const hush = useCallback(() => {
    clearTimeout(timer.current);
    setQuiet(true);
  }, []);
  const toggle = useCallback(() => (isQuietNow.current ? wake() : hush()), [wake, hush]);

  useEffect(() => {
    const moved = (event: PointerEvent): void => {
      // Chromium sends a movement of nothing when the page changes under a resting pointer.
      if (event.pointerType === 'mouse' && Math.abs(event.movementX) + Math.abs(event.movementY) > 1) wake();
    };
    const focused = (event: FocusEvent): void => {
      if (event.target instanceof Element && event.target.closest('.reader-bar') !== null) wake();
    };
    wake();
    window.addEventListener('pointermove', moved);
    window.addEventListener('focusin', focused);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('focusin', focused);
    };
  }, [wake]);
  return { isQuiet, wake, toggle, hush };
}
