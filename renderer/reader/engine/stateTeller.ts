// createStateTeller: the reader's state for whoever listens; a turned page is painted before its figures are told.
import { openingState, type ReaderState } from './readerState.ts';

export type StateTeller = {
  readonly state: () => ReaderState;
  readonly set: (next: ReaderState) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
};

export function createStateTeller(): StateTeller {
  const listeners = new Set<() => void>();
  let state: ReaderState = openingState;
  let isTelling = false;

  function tell(): void {
    isTelling = false;
    for (const listener of listeners) listener();
  }

  return {
    state: () => state,
    set(next) {
      const isTurn = state.status === 'ready' && next.status === 'ready' && state.isAtEnd === next.isAtEnd;
      state = next;
      if (!isTurn) tell();
      else if (!isTelling) {
        isTelling = true;
        requestAnimationFrame(() => setTimeout(tell));
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => listeners.clear(),
  };
}
