// Listens to what happens inside a segment on its own: pictures arrive, details open, focus and find scroll.
import type { SegmentView } from './segmentView.ts';

type SegmentListener = {
  readonly onResized: () => void;
  /** The frame stands, or should stand, at this page for a reason other than a turn. */
  readonly onScrolled: (page: number) => void;
};

export function watchSegment(view: SegmentView, listener: SegmentListener): void {
  const { root } = view;
  let focusedPage: number | null = null;
  root.addEventListener('load', listener.onResized, true);
  root.addEventListener('toggle', listener.onResized, true);
  root.addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLImageElement) event.target.classList.add('is-absent');
      listener.onResized();
    },
    true,
  );
  root.addEventListener('focusin', (event) => {
    // A click focuses what is on the page already; the Tab key may go to another page.
    if (!(event.target instanceof Element) || !event.target.matches(':focus-visible')) return;
    focusedPage = view.pageOfElement(event.target);
    listener.onScrolled(focusedPage);
  });
  root.addEventListener(
    'scroll',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains('frame')) return;
      listener.onScrolled(focusedPage ?? view.scrolledPage());
      focusedPage = null;
    },
    true,
  );
}
