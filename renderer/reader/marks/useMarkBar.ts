// useMarkBar: what the bar beside selected or marked words is about, and what its buttons do.
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Mark, MarkColour } from '../../../shared/reading/marks.ts';
import type { ReadingEngine } from '../engine/readingEngine.ts';
import { sentenceAt } from '../engine/sentences.ts';
import type { StoryUnits } from '../engine/storyUnits.ts';
import { isBefore, pointOf, rangeOf, type TextSpan } from '../engine/textRange.ts';
import { markSpan } from './markSpan.ts';
import { newHighlight } from './newMark.ts';
import { type Selected, selectedSpan } from './selectedSpan.ts';
import type { Marks } from './useMarks.ts';

/** Where on the screen the words stand, for the bar to stand beside. */
type Beside = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type MarkBarState = {
  readonly beside: Beside;
  /** Null while the words are only selected. */
  readonly mark: Mark | null;
  readonly isNoteOpen: boolean;
  /** It was opened by a key, which then goes on from its buttons. */
  readonly takesFocus: boolean;
};

export type MarkBarActions = {
  readonly bar: MarkBarState | null;
  readonly colour: (colour: MarkColour) => void;
  readonly openNote: () => void;
  readonly keepNote: (note: string) => void;
  readonly remove: () => void;
  readonly words: () => string;
  readonly close: () => void;
  /** The first sentence of the page, or what is selected, with the bar beside it. */
  readonly begin: () => void;
  /** On to the next sentence or back; with `extend` to one more or one less. */
  readonly moveSentence: (by: 1 | -1, extend: boolean) => void;
  /** True where the click was on marked words. */
  readonly openAt: (event: MouseEvent) => boolean;
};

function besideOf({ left, right, top, bottom }: DOMRect): Beside {
  return { left, right, top, bottom };
}

function rectOf({ shown, span }: Selected): DOMRect | null {
  return rangeOf(shown.view, span)?.getBoundingClientRect() ?? null;
}

function select({ shown, span }: Selected): void {
  const range = rangeOf(shown.view, span);
  if (range === null) return;
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

export function useMarkBar(
  page: RefObject<HTMLElement | null>,
  engine: ReadingEngine | null,
  units: StoryUnits,
  language: string | null,
  marks: Marks,
): MarkBarActions {
  const [selected, setSelected] = useState<Selected | null>(null);
  const [bar, setBar] = useState<MarkBarState | null>(null);
  const { save, remove: removeMark, at } = marks;

  const close = useCallback(() => {
    setBar(null);
    setSelected(null);
  }, []);

  const showFor = useCallback((found: Selected, takesFocus: boolean) => {
    const rect = rectOf(found);
    if (rect === null) return;
    setSelected(found);
    setBar({ beside: besideOf(rect), mark: null, isNoteOpen: false, takesFocus });
  }, []);

  useEffect(() => {
    const element = page.current;
    if (engine === null || element === null) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    let isDown = false;
    const look = (): void => {
      const found = isDown ? null : selectedSpan(engine);
      if (found !== null) showFor(found, false);
    };
    const changed = (): void => {
      if (selectedSpan(engine) !== null) {
        look();
        return;
      }
      // What was selected is let go of; a bar about a mark stays.
      setSelected(null);
      setBar((before) => (before?.mark === null ? null : before));
    };
    element.addEventListener(
      'pointerdown',
      () => {
        isDown = true;
        close();
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      () => {
        isDown = false;
        look();
      },
      { signal },
    );
    document.addEventListener('selectionchange', changed, { signal });
    let last = engine.shown();
    const stop = engine.subscribe(() => {
      const now = engine.shown();
      // Another page: the words are elsewhere. The same one may have been laid out anew.
      if (now?.view === last?.view && now?.page === last?.page)
        setSelected((before) => before && { ...before });
      else close();
      last = now;
    });
    return () => {
      listening.abort();
      stop();
    };
  }, [engine, page, showFor, close]);

  // The words may stand elsewhere in another size.
  useEffect(() => {
    const rect = selected === null ? null : rectOf(selected);
    if (rect !== null) setBar((before) => before && { ...before, beside: besideOf(rect) });
  }, [selected]);

  const keep = useCallback(
    (mark: Mark, isNoteOpen: boolean) => {
      save(mark);
      // The bar is about the mark from now on, whatever becomes of what is selected.
      setBar((before) => (before === null ? null : { ...before, mark, isNoteOpen }));
      document.getSelection()?.removeAllRanges();
    },
    [save],
  );
  const markNow = useCallback(
    (colour: MarkColour | null): Mark | null => {
      const known = bar?.mark ?? null;
      if (known !== null) return { ...known, colour: colour ?? known.colour };
      return selected === null ? null : newHighlight(units, selected, colour ?? 'yellow');
    },
    [bar, selected, units],
  );
  const colour = useCallback(
    (wanted: MarkColour) => {
      const mark = markNow(wanted);
      if (mark !== null) keep(mark, false);
    },
    [markNow, keep],
  );
  const openNote = useCallback(() => {
    const mark = markNow(null);
    if (mark !== null) keep(mark, true);
  }, [markNow, keep]);
  const keepNote = useCallback(
    (note: string) => {
      if (bar?.mark != null && note !== bar.mark.note) save({ ...bar.mark, note });
      close();
    },
    [bar, save, close],
  );
  const remove = useCallback(() => {
    if (bar?.mark != null) removeMark(bar.mark.id);
    close();
  }, [bar, removeMark, close]);
  const words = useCallback(() => {
    if (bar?.mark != null) return bar.mark.words;
    return (selected === null ? null : newHighlight(units, selected, null)?.words) ?? '';
  }, [bar, selected, units]);

  const begin = useCallback(() => {
    const shown = engine?.shown() ?? null;
    if (engine === null || shown === null) return;
    const known = selectedSpan(engine);
    const first = sentenceAt(shown.view, shown.view.pointOfPage(shown.page), language);
    const found = known ?? (first === null ? null : { shown, span: first });
    if (found === null) return;
    select(found);
    showFor(found, true);
  }, [engine, language, showFor]);
  const moveSentence = useCallback(
    (by: 1 | -1, extend: boolean) => {
      if (selected === null) return;
      const { shown, span } = selected;
      const { view } = shown;
      let next: TextSpan | null;
      if (!extend) next = sentenceAt(view, by > 0 ? span.to : span.from, language, by);
      else if (by > 0) next = { from: span.from, to: sentenceAt(view, span.to, language, 1)?.to ?? span.to };
      else {
        const last = sentenceAt(view, span.to, language, -1);
        const shorter = last === null ? null : sentenceAt(view, last.from, language, -1);
        next =
          shorter !== null && isBefore(span.from, shorter.to) ? { from: span.from, to: shorter.to } : null;
      }
      if (next === null || view.pageOf(next.to) !== shown.page) return;
      const found = { shown, span: next };
      select(found);
      showFor(found, true);
    },
    [selected, language, showFor],
  );

  const openAt = useCallback(
    ({ clientX, clientY }: MouseEvent): boolean => {
      const shown = engine?.shown() ?? null;
      if (shown === null) return false;
      const { unit, view } = shown;
      const caret = document.caretPositionFromPoint(clientX, clientY, { shadowRoots: [view.root] });
      const point = caret === null ? null : pointOf(view, caret.offsetNode, caret.offset);
      const mark = point === null ? null : at(unit, view, point);
      const span = mark === null ? null : markSpan(units, unit, view, mark);
      const rects = span === null ? [] : [...(rangeOf(view, span)?.getClientRects() ?? [])];
      // The nearest letter of a click beside the text may be a marked one.
      const isOn = rects.some(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top - 4 && clientY <= bottom + 4,
      );
      const rect = isOn && span !== null ? rectOf({ shown, span }) : null;
      if (mark === null || rect === null) return false;
      setBar({ beside: besideOf(rect), mark, isNoteOpen: false, takesFocus: false });
      return true;
    },
    [engine, units, at],
  );
  return { bar, colour, openNote, keepNote, remove, words, close, begin, moveSentence, openAt };
}
