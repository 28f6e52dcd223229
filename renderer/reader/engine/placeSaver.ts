// Saves the place behind the reader's back: never awaited, one save at a time, the newest always last.
import type { Place } from '../../../shared/reading/locator.ts';

export type PlaceSaver = {
  /** The place has changed; it is asked for when it is sent, after the page has been painted. */
  readonly changed: () => void;
  /** Sends at once what has not been sent: the page is about to go. */
  readonly flush: () => void;
  /** The same, for good: a turn that ends later, in pages that are gone, is no place any more. */
  readonly close: () => void;
};

export function createPlaceSaver(
  placeNow: () => Place | null,
  save: (place: Place) => Promise<unknown>,
): PlaceSaver {
  let isDirty = false;
  let isSending = false;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = (): void => {
    const place = isDirty ? placeNow() : null;
    isDirty = false;
    if (place === null) return;
    isSending = true;
    // A place that could not be kept is no reason to disturb a reader; the next turn tries again.
    save(place)
      .catch(() => undefined)
      .finally(() => {
        isSending = false;
        if (isDirty) schedule();
      });
  };
  const schedule = (): void => {
    if (timer !== null || isSending) return;
    timer = setTimeout(() => {
      timer = null;
      send();
    }, 50);
  };

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    send();
  };

  return {
    changed() {
      if (isClosed) return;
      isDirty = true;
      schedule();
    },
    flush,
    close() {
      flush();
      isClosed = true;
    },
  };
}
