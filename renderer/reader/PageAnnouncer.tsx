// PageAnnouncer: tells a screen reader where a turn has led, once the turning has come to rest.
import { useEffect, useRef, useState } from 'react';
import { formatPercent } from '../ui/readingTime.ts';
import type { ReaderState } from './engine/readerState.ts';

const rest = 500;

function pageWords({ chapterPage: { page, pages }, progression }: ReaderState): string {
  if (page === null) return formatPercent(progression);
  return pages === null ? `Page ${page}` : `Page ${page} of ${pages}`;
}

export function PageAnnouncer({ state, chapter }: { readonly state: ReaderState; readonly chapter: string }) {
  const [words, setWords] = useState('');
  const lastChapter = useRef<string | null>(null);
  const { status, isAtEnd } = state;
  const here = isAtEnd ? 'The end of the story' : pageWords(state);
  useEffect(() => {
    if (status !== 'ready') return undefined;
    // Each press of a held key comes before the last has rested, so none but the last is spoken.
    const timer = setTimeout(() => {
      const isNewChapter = !isAtEnd && lastChapter.current !== chapter;
      setWords(isNewChapter ? `${chapter}. ${here}` : here);
      lastChapter.current = chapter;
    }, rest);
    return () => clearTimeout(timer);
  }, [status, isAtEnd, here, chapter]);
  return (
    <div className="reader-unseen" role="status" aria-live="polite">
      {words}
    </div>
  );
}
