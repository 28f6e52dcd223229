// PageAnnouncer: tells a screen reader where a turn has led, once the turning has come to rest.
import { useEffect, useRef, useState } from 'react';
import { formatPercent } from '../ui/readingTime.ts';
import type { ReaderState } from './engine/readerState.ts';

const rest = 500;

function pageWords({ chapterPage: { page, pages }, progression }: ReaderState): string {
  if (page === null) return formatPercent(progression);
  return pages === null ? `Page ${page}` : `Page ${page} of ${pages}`;
}

export type PageAnnouncerProps = {
  readonly state: ReaderState;
  readonly chapter: string;
  /** What the whole is that the reader is in, told when it changes; null where there is but one. */
  readonly side: string | null;
  /** "The end of the story". */
  readonly end: string;
};

export function PageAnnouncer({ state, chapter, side, end }: PageAnnouncerProps) {
  const [words, setWords] = useState('');
  const lastChapter = useRef<string | null>(null);
  const lastSide = useRef<string | null>(null);
  const { status, isAtEnd } = state;
  const here = isAtEnd ? end : pageWords(state);
  useEffect(() => {
    if (status !== 'ready') return undefined;
    // Each press of a held key comes before the last has rested, so none but the last is spoken.
    const timer = setTimeout(() => {
      const isNewSide = lastSide.current !== side;
      const isNewChapter = !isAtEnd && (isNewSide || lastChapter.current !== chapter);
      const names = [isNewSide ? side : null, isNewChapter ? chapter : null, here];
      setWords(names.filter((name, index) => name !== null && name !== names[index - 1]).join('. '));
      lastChapter.current = chapter;
      lastSide.current = side;
    }, rest);
    return () => clearTimeout(timer);
  }, [status, isAtEnd, here, chapter, side]);
  return (
    <div className="reader-unseen" role="status" aria-live="polite">
      {words}
    </div>
  );
}
