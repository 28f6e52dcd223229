// Wheel, click zones and swipes turn pages; selecting text and following links do not.
import { type RefObject, useEffect, useRef } from 'react';
import type { ReadingEngine } from './engine/readingEngine.ts';
import type { GiveCommand } from './useReaderCommands.ts';
import { createWheelGesture } from './wheelGesture.ts';

const zone = 0.3;
const stillness = 6;
const swipe = 40;
const sideButtons: Readonly<Record<number, 'goBack' | 'goForward'>> = { 3: 'goBack', 4: 'goForward' };
const control = 'a[href], summary, button, input, .table-box.is-wide';

function pathOf(event: Event): readonly Element[] {
  return event.composedPath().filter((node) => node instanceof Element);
}

function hasSelection(page: HTMLElement): boolean {
  if (document.getSelection()?.isCollapsed === false) return true;
  // Chromium keeps what is selected inside a shadow tree with the shadow root.
  for (const host of page.querySelectorAll('.reader-segment:not([inert])')) {
    const root = host.shadowRoot as (ShadowRoot & { getSelection?: () => Selection | null }) | null;
    if (root?.getSelection?.()?.isCollapsed === false) return true;
  }
  return false;
}

function canScroll(element: Element, event: WheelEvent): boolean {
  if (!element.matches('.table-box.is-wide')) return false;
  const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
  const [position, size, extent, delta] = isSideways
    ? [element.scrollLeft, element.clientWidth, element.scrollWidth, event.deltaX]
    : [element.scrollTop, element.clientHeight, element.scrollHeight, event.deltaY];
  return delta > 0 ? position + size < extent - 1 : position > 0;
}

/** Where the pointer went down, and what has come of it since. */
type Press = {
  readonly down: { readonly x: number; readonly y: number; readonly hadSelection: boolean } | null;
  readonly hasSwiped: boolean;
};

export type TurningPointer = {
  readonly page: RefObject<HTMLElement | null>;
  readonly engine: ReadingEngine | null;
  readonly onTurn: () => void;
  readonly onMiddle: () => void;
  readonly onLink: (href: string) => void;
  /** True where the click was on marked words, and turns nothing. */
  readonly onMark: (event: MouseEvent) => boolean;
  /** The buttons at the side of a mouse go back and forth. */
  readonly onCommand: GiveCommand;
};

export function useTurningPointer(pointer: TurningPointer): void {
  const { page, engine, onTurn, onMiddle, onLink, onMark, onCommand } = pointer;
  // Both outlive a change of the callbacks: the tail of a swipe would turn again, a click would forget where it began.
  const judge = useRef(createWheelGesture());
  const pressed = useRef<Press>({ down: null, hasSwiped: false });
  useEffect(() => {
    const element = page.current;
    if (element === null || engine === null) return undefined;
    const listening = new AbortController();
    const { signal } = listening;

    const turn = (pages: 1 | -1): void => {
      onTurn();
      engine.turn(pages);
    };

    element.addEventListener(
      'wheel',
      (event) => {
        if (event.ctrlKey || pathOf(event).some((node) => canScroll(node, event))) return;
        const pages = judge.current(event);
        if (pages !== 0) turn(pages);
      },
      { signal, passive: true },
    );
    element.addEventListener(
      'pointerdown',
      (event) => {
        const down = { x: event.clientX, y: event.clientY, hadSelection: hasSelection(element) };
        pressed.current = { down, hasSwiped: false };
      },
      { signal },
    );
    element.addEventListener(
      'pointerup',
      (event) => {
        const { down } = pressed.current;
        if (down === null || event.pointerType === 'mouse' || hasSelection(element)) return;
        const across = event.clientX - down.x;
        if (Math.abs(across) < swipe || Math.abs(across) < 1.5 * Math.abs(event.clientY - down.y)) return;
        pressed.current = { down, hasSwiped: true };
        turn(across < 0 ? 1 : -1);
      },
      { signal },
    );
    element.addEventListener(
      'click',
      (event) => {
        const path = pathOf(event);
        const link = path.find((node) => node.matches('a[href]'));
        if (link !== undefined) {
          event.preventDefault();
          onLink(link.getAttribute('href') ?? '');
          return;
        }
        const { down: start, hasSwiped } = pressed.current;
        const hasMoved =
          start !== null && Math.hypot(event.clientX - start.x, event.clientY - start.y) > stillness;
        const isOurs = !hasSwiped && !hasMoved && start?.hadSelection !== true && !hasSelection(element);
        if (!isOurs || event.detail > 1 || path.some((node) => node.matches(control))) return;
        if (onMark(event)) return;
        const { left, width } = element.getBoundingClientRect();
        const at = (event.clientX - left) / width;
        if (at < zone) turn(-1);
        else if (at > 1 - zone) turn(1);
        else onMiddle();
      },
      { signal },
    );
    // The middle button would open a link in a window of its own.
    element.addEventListener(
      'auxclick',
      (event) => {
        if (pathOf(event).some((node) => node.matches('a[href]'))) event.preventDefault();
      },
      { signal },
    );
    for (const kind of ['mousedown', 'mouseup'] as const)
      window.addEventListener(
        kind,
        (event) => {
          const command = sideButtons[event.button];
          // The browser would leave the story's page, even where there is nowhere to go back to.
          if (command === undefined || event.defaultPrevented) return;
          event.preventDefault();
          if (kind === 'mouseup') onCommand(command, false);
        },
        { signal },
      );
    return () => listening.abort();
  }, [page, engine, onTurn, onMiddle, onLink, onMark, onCommand]);
}
