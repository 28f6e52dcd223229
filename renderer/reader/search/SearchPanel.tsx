// SearchPanel: words are looked for while they are typed; each place that was found leads to its page.
import { Search, X } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { formatCounted } from '../../ui/readingTime.ts';
import type { ChapterHeading } from '../engine/chapterHeading.ts';
import type { StoryUnits } from '../engine/storyUnits.ts';
import type { StorySearch } from './useStorySearch.ts';
import './search.css';

export type SearchPanelProps = {
  readonly search: StorySearch;
  readonly units: StoryUnits;
  readonly headings: readonly ChapterHeading[];
  /** What is searched: "the story", "side one". */
  readonly whole: string;
  readonly onClose: () => void;
};

function summary({ words, status, count, passages }: StorySearch, whole: string): string {
  if (status === 'failed') return 'The search broke off. Type again to go on.';
  if (words.trim() === '') return `Looks through all of ${whole}, whatever the case and the accents.`;
  if (status === 'idle') return 'Go on typing.';
  if (count === 0) return status === 'done' ? `Nothing found in ${whole}.` : 'Searching…';
  const chapters = new Set(passages.map(({ chapterId }) => chapterId)).size;
  const inChapters = status === 'done' && passages.length === count && chapters > 1;
  const places = formatCounted(count, 'place');
  return `${places}${inChapters ? ` in ${formatCounted(chapters, 'chapter')}` : ''}${status === 'done' ? '' : ' so far'}`;
}

export function SearchPanel({ search, units, headings, whole, onClose }: SearchPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const here = useRef<HTMLButtonElement>(null);
  const { look, words, wholeWord, passages, chosen, status, count } = search;
  const [typed, setTyped] = useState(words);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    input.current?.select();
    here.current?.scrollIntoView({ block: 'center' });
    return () => element?.close();
  }, []);
  const chapters = useMemo(
    () => new Map(units.chapters.map(({ id }, index) => [id, index] as const)),
    [units],
  );
  const change = (next: string, nextWholeWord: boolean): void => {
    setTyped(next);
    look(next, nextWholeWord);
  };
  const go = (index: number): void => {
    onClose();
    search.go(index);
  };
  const nameOf = (chapterId: string): string => headings[chapters.get(chapterId) ?? -1]?.name ?? '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the panel closes it; the keyboard has Escape.
    <dialog
      ref={dialog}
      className="reader-contents reader-search"
      aria-labelledby="reader-search-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="reader-contents-inside">
        <search>
          <form
            className="reader-search-head"
            onSubmit={(event) => {
              event.preventDefault();
              if (passages.length === 0) return;
              onClose();
              search.step(1);
            }}
          >
            <div className="reader-search-title">
              <h2 id="reader-search-title">Search</h2>
              <button type="button" className="reader-button" aria-label="Close search" onClick={onClose}>
                <X size={18} aria-hidden="true" />
              </button>
            </div>
            <div className="reader-search-field">
              <Search size={16} aria-hidden="true" />
              <input
                ref={input}
                type="search"
                aria-label={`Words to find in ${whole}`}
                placeholder="Words"
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                value={typed}
                onChange={(event) => change(event.currentTarget.value, wholeWord)}
              />
            </div>
            <label className="reader-search-whole">
              <input
                type="checkbox"
                checked={wholeWord}
                onChange={(event) => change(typed, event.currentTarget.checked)}
              />
              Whole words only
            </label>
            <p aria-live="polite">{summary(search, whole)}</p>
          </form>
        </search>
        <div className="reader-passages" data-waits={status === 'searching' && count === 0 ? '' : undefined}>
          <ol>
            {passages.map(({ chapterId, block, nth, before, words: found, after }, index) => (
              <Fragment key={`${chapterId} ${block} ${nth}`}>
                {chapterId === passages[index - 1]?.chapterId ? null : (
                  <li className="reader-passage-chapter">{nameOf(chapterId)}</li>
                )}
                <li>
                  <button
                    ref={index === chosen ? here : null}
                    type="button"
                    aria-current={index === chosen ? 'location' : undefined}
                    onClick={() => go(index)}
                  >
                    {before}
                    <mark>{found}</mark>
                    {after}
                  </button>
                </li>
              </Fragment>
            ))}
          </ol>
          {status === 'done' && passages.length < count ? (
            <button type="button" className="button reader-search-more" onClick={search.more}>
              Show more
            </button>
          ) : null}
        </div>
      </div>
    </dialog>
  );
}
