// watchDocument: what happens to the page as a whole while a story is open: its fonts come, it is hidden, it is left.
export type DocumentEvents = {
  readonly onFonts: () => void;
  /** It may never be seen again. */
  readonly onLeaving: () => void;
};

/** Returns what ends the watching. */
export function watchDocument({ onFonts, onLeaving }: DocumentEvents): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') onLeaving();
  };
  document.fonts.addEventListener('loadingdone', onFonts);
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', onLeaving);
  return () => {
    document.fonts.removeEventListener('loadingdone', onFonts);
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', onLeaving);
  };
}
