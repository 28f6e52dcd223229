// useCommand: one thing the reader asks for, with its busy and its failed state.
import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { asAppError } from './queryCache.ts';

export type Command<Arguments extends readonly unknown[]> = {
  /** Resolves to true when it was done. A second call while one is under way does nothing and is false. */
  readonly run: (...inputs: Arguments) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly error: AppError | null;
  readonly forget: () => void;
};

export function useCommand<Arguments extends readonly unknown[]>(
  work: (...inputs: Arguments) => Promise<unknown>,
): Command<Arguments> {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef(work);
  latest.current = work;
  const isRunning = useRef(false);
  const run = useCallback(async (...inputs: Arguments) => {
    if (isRunning.current) return false;
    isRunning.current = true;
    setBusy(true);
    setError(null);
    try {
      await latest.current(...inputs);
      return true;
    } catch (thrown) {
      setError(asAppError(thrown));
      return false;
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setError(null), []);
  return { run, isBusy, error, forget };
}
