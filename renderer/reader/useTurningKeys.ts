// Keys turn pages wherever the focus is, except in what has a use of its own for them.
import { useEffect } from 'react';
import type { ReadingEngine } from './engine/readingEngine.ts';
import { moveOfKey } from './turningKeys.ts';

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

export type TurningKeys = {
  readonly engine: ReadingEngine | null;
  readonly onTurn: () => void;
  /** A key that is none of the reader's. */
  readonly onOtherKey: () => void;
  readonly onLeave: () => void;
  /** Null where there is no other side to flip to. */
  readonly onFlip: (() => void) | null;
};

export function useTurningKeys({ engine, onTurn, onOtherKey, onLeave, onFlip }: TurningKeys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // An open panel closes at Escape by itself, before the reader is left.
      const hasPanel = document.querySelector('dialog[open], [popover]:popover-open') !== null;
      const meant = moveOfKey(event);
      const move = meant?.kind === 'flip' && onFlip === null ? null : meant;
      if (event.defaultPrevented || hasPanel || engine === null) return;
      if (move === null || (isTakenElsewhere(event) && move.kind !== 'leave')) {
        onOtherKey();
        return;
      }
      event.preventDefault();
      if (move.kind === 'leave') {
        if (!event.repeat) onLeave();
        return;
      }
      if (move.kind === 'flip') {
        if (!event.repeat) onFlip?.();
        return;
      }
      onTurn();
      if (move.kind === 'turn') engine.turn(move.pages, event.repeat);
      else if (move.kind === 'chapterStart') engine.goToChapter(engine.state().chapter);
      else engine.goToChapterEnd(engine.state().chapter);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [engine, onTurn, onOtherKey, onLeave, onFlip]);
}
