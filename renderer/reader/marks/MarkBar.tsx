// MarkBar: beside words that are selected or marked: their colour, a note, a copy.
import { Check, Copy, NotebookPen, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type MarkColour, markColours } from '../../../shared/reading/marks.ts';
import type { MarkBarActions, MarkBarState } from './useMarkBar.ts';
import './marks.css';

export const colourNames: Readonly<Record<MarkColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  rose: 'Rose',
};

export type MarkBarProps = {
  readonly bar: MarkBarState;
  readonly actions: MarkBarActions;
  readonly onCopy: (words: string) => void;
  /** The bar has gone from a key: the page takes the keys again. */
  readonly onLeave: () => void;
};

const gap = 10;

/** Above the words where there is room, else below them, else over their end. */
function placeBar(element: HTMLElement, { left, right, top, bottom }: MarkBarState['beside']): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const { clientWidth, clientHeight } = document.documentElement;
  const middle = (left + right - width) / 2;
  const above = top - height - gap;
  const below = bottom + gap;
  const y = above >= gap ? above : below + height <= clientHeight - gap ? below : clientHeight - height - gap;
  element.style.left = `${Math.max(gap, Math.min(middle, clientWidth - width - gap))}px`;
  element.style.top = `${y}px`;
}

export function MarkBar({ bar, actions, onCopy, onLeave }: MarkBarProps) {
  const element = useRef<HTMLElement>(null);
  const { mark, beside, isNoteOpen, takesFocus } = bar;
  const [note, setNote] = useState(mark?.note ?? '');
  useLayoutEffect(() => {
    if (element.current !== null) placeBar(element.current, beside);
  });
  useEffect(() => {
    if (takesFocus && element.current?.contains(document.activeElement) !== true)
      element.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const done = (act: () => void): void => {
    act();
    onLeave();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') done(() => (isNoteOpen ? actions.keepNote(note) : actions.close()));
    else if (isNoteOpen) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) {
        event.stopPropagation();
        return;
      }
      done(() => actions.keepNote(note));
    } else if (event.key === 'ArrowRight') actions.moveSentence(1, event.shiftKey);
    else if (event.key === 'ArrowLeft') actions.moveSentence(-1, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      ref={element}
      className="mark-bar"
      aria-label={mark === null ? 'Selected words: the arrow keys choose other sentences' : 'Marked words'}
      onKeyDown={pressed}
      onPointerDown={(event) => {
        // What is selected stays selected.
        if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
      }}
    >
      {isNoteOpen ? (
        <>
          <textarea
            aria-label="Note"
            placeholder="Note"
            rows={4}
            maxLength={20_000}
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write.
            autoFocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <button type="button" className="mark-button" onClick={() => done(() => actions.keepNote(note))}>
            <Check size={16} aria-hidden="true" /> Keep note
          </button>
        </>
      ) : (
        <>
          {markColours.map((colour) => (
            <button
              key={colour}
              type="button"
              className="mark-colour"
              data-colour={colour}
              aria-label={colourNames[colour]}
              aria-pressed={mark?.colour === colour}
              title={colourNames[colour]}
              onClick={() => actions.colour(colour)}
            />
          ))}
          <button
            type="button"
            className="mark-button"
            aria-label="Note"
            title="Note"
            onClick={actions.openNote}
          >
            <NotebookPen size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="mark-button"
            aria-label="Copy with its source"
            title="Copy with its source"
            onClick={() =>
              done(() => {
                onCopy(actions.words());
                actions.close();
              })
            }
          >
            <Copy size={16} aria-hidden="true" />
          </button>
          {mark === null ? null : (
            <button
              type="button"
              className="mark-button"
              aria-label="Remove the mark"
              title="Remove the mark"
              onClick={() => done(actions.remove)}
            >
              <Trash2 size={16} aria-hidden="true" />
            </button>
          )}
        </>
      )}
    </section>
  );
}
