// useHeldLeaving: holds the reader on a screen with changes that are not kept, until they say what to do.
import { useCallback, useEffect, useRef, useState } from 'react';
import { guardLeaving } from '../navigation/leaveGuard.ts';
import { goToHash } from '../navigation/route.ts';

export type HeldLeaving = {
  /** Where the reader was going; null while nobody is. */
  readonly wanted: string | null;
  /** Goes there now. */
  readonly goOn: () => void;
  readonly stay: () => void;
  /** Nothing is at risk any more. */
  readonly letGo: () => void;
};

/** The window itself asks too before it closes: a browser does so by itself, under Electron its window does. */
export function useHeldLeaving(isDirty: boolean): HeldLeaving {
  const [wanted, setWanted] = useState<string | null>(null);
  const release = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!isDirty) return;
    release.current = guardLeaving((hash) => {
      setWanted(hash);
      return true;
    });
    return () => release.current();
  }, [isDirty]);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  const letGo = useCallback(() => release.current(), []);
  const goOn = useCallback(() => {
    release.current();
    if (wanted !== null) goToHash(wanted);
  }, [wanted]);
  const stay = useCallback(() => setWanted(null), []);
  return { wanted, goOn, stay, letGo };
}
