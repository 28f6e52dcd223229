// useReaderKeys: keys work wherever the focus is, except in what has a use of its own for them.
import { useEffect } from 'react';
import { type ReaderCommand, type ReaderKeys, readerCommandOf } from '../../shared/reading/readerKeys.ts';

const takesKeys = 'input, select, textarea, [contenteditable], dialog, [popover]';
const takesSpace = 'button, summary, a[href]';

function innermost(event: KeyboardEvent): Element | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? target : null;
}

function isTakenElsewhere(event: KeyboardEvent): boolean {
  const target = innermost(event);
  if (target === null) return false;
  if (target.closest(takesKeys) !== null) return true;
  const isInBox = target.closest('.table-box.is-wide') !== null;
  return isInBox || (event.key === ' ' && target.closest(takesSpace) !== null);
}

export type ReaderKeyListener = {
  readonly keys: ReaderKeys;
  /** False where the command has nothing to do here, so that the key is nobody's. */
  readonly onCommand: (command: ReaderCommand, isRepeat: boolean) => boolean;
  /** A key that is none of the reader's. */
  readonly onOtherKey: () => void;
};

export function useReaderKeys({ keys, onCommand, onOtherKey }: ReaderKeyListener): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // An open panel closes at Escape by itself, before the reader is left.
      const hasPanel = document.querySelector('dialog[open], [popover]:popover-open') !== null;
      if (event.defaultPrevented || hasPanel) return;
      const command = readerCommandOf(event, keys);
      const isTaken = command === null || (isTakenElsewhere(event) && command !== 'leave');
      if (isTaken || !onCommand(command, event.repeat)) onOtherKey();
      else event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [keys, onCommand, onOtherKey]);
}
