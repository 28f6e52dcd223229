// Listens to what happens inside a segment on its own: fonts and pictures arrive, details open, focus and find scroll.
import type { SegmentView } from './segmentView.ts';

type SegmentListener = {
  readonly onResized: () => void;
  /** The frame stands, or should stand, at this page for a reason other than a turn. */
  readonly onScrolled: (page: number) => void;
};

export function watchSegment(view: SegmentView, listener: SegmentListener): void {
  const { root } = view;
  let focusedPage: number | null = null;
  // Whatever makes a block grow, it is heard after the layout and before the paint: no wrong page is ever seen.
  const observer = new ResizeObserver(listener.onResized);
  for (const block of view.blocks) observer.observe(block);
  root.addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLImageElement) event.target.classList.add('is-absent');
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
