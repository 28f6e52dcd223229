// ChapterRows: the chapters as read, with their parts and lengths; the one that is chosen can be named and joined.
import { Fragment, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Review, ReviewChapter, ReviewJoin } from '../../shared/contract/reviewRecords.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import { chapterHeadings } from '../reader/engine/chapterHeading.ts';
import { formatCount, formatCounted } from '../ui/readingTime.ts';
import { joinChapter, nameChapter, shownTitle, splitChapter } from './chapterMoves.ts';
import { type ReviewState, withChoices } from './reviewState.ts';
import type { ChangeReview } from './useDesk.ts';
import './chapterRows.css';

export type ChapterRowsProps = {
  readonly review: Review;
  readonly state: ReviewState;
  readonly change: ChangeReview;
  readonly hidesText: boolean;
  readonly chapter: number;
  readonly onChapter: (index: number) => void;
  readonly onShowChapter: () => void;
  readonly showsWay: boolean;
  readonly begun: ReadonlySet<string>;
  readonly onAwait: (key: string) => void;
};

/** A list longer than this is drawn only where it is in view. */
const longList = 80;

export function ChapterRows(props: ChapterRowsProps) {
  const { review, chapter } = props;
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const { chapters, joins } = review;
  const isLong = chapters.length > longList;
  const { choices } = props.state;
  // As the story's own contents name them: the number stands before the name already.
  const names = useMemo(() => {
    const titled = chapters.map((entry) => {
      const title = shownTitle(choices, entry);
      return { title: title === '' ? null : title, part: entry.part };
    });
    return chapterHeadings(titled, displayTitle(review.stated));
  }, [chapters, choices, review.stated]);
  const opened = useRef(chapter);
  // Whatever chose the chapter, here or in the text, its row comes into sight; at the beginning nothing moves.
  useLayoutEffect(() => {
    if (opened.current === chapter) return;
    opened.current = chapter;
    const showWays = () => list.current?.querySelector('.chapter-ways')?.scrollIntoView({ block: 'nearest' });
    if (!isLong) {
      showWays();
      return;
    }
    virtualizer.current?.scrollToIndex(chapter, { align: 'nearest' });
    // The row is drawn and has grown by then.
    const timer = setTimeout(showWays, 60);
    return () => clearTimeout(timer);
  }, [isLong, chapter]);

  const row = (entry: ReviewChapter, index: number) => (
    <ChapterEntry
      {...props}
      entry={entry}
      index={index}
      name={names[index]?.name ?? ''}
      isNewPart={entry.part !== null && entry.part !== chapters[index - 1]?.part}
      joined={joins.filter(({ after }) => after === index)}
    />
  );
  return (
    <section ref={list} className="understood-part" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`} className="understood-label">
        {formatCounted(chapters.length, 'chapter')}, {formatCounted(review.words, 'word')}
      </h3>
      {isLong ? (
        <div ref={scroller} className="chapter-scroller">
          <Virtualizer ref={virtualizer} data={chapters} as="ol" item="li" scrollRef={scroller}>
            {(entry, index) => <Fragment key={entry.key ?? index}>{row(entry, index)}</Fragment>}
          </Virtualizer>
        </div>
      ) : (
        <ol>
          {chapters.map((entry, index) => (
            <li key={entry.key ?? index}>{row(entry, index)}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

type ChapterEntryProps = ChapterRowsProps & {
  readonly entry: ReviewChapter;
  readonly index: number;
  readonly name: string;
  readonly isNewPart: boolean;
  readonly joined: readonly ReviewJoin[];
};

function ChapterEntry(props: ChapterEntryProps) {
  const { entry, index, name, isNewPart, joined, state, change, hidesText, chapter, onChapter } = props;
  const id = useId();
  const isOpen = chapter === index;
  const title = shownTitle(state.choices, entry);
  const choice = entry.key === null ? undefined : state.choices.chapters[entry.key];
  return (
    <>
      {isNewPart ? (
        <p className="chapter-row-part" dir="auto">
          {entry.part}
        </p>
      ) : null}
      <button
        type="button"
        className="chapter-row"
        aria-expanded={isOpen}
        aria-controls={`${id}-ways`}
        onClick={() => onChapter(index)}
      >
        <span className="chapter-row-number">{index + 1}</span>
        <span
          className={title === '' ? 'chapter-row-title chapter-row-start' : 'chapter-row-title'}
          dir="auto"
        >
          {title !== '' ? name : hidesText || entry.start === '' ? `Chapter ${index + 1}` : entry.start}
        </span>
        {choice?.kind === 'chapter' ? <span className="chapter-row-own">yours</span> : null}
        <span className="chapter-row-words">
          {formatCount(entry.words)}
          <span className="visually-hidden"> words</span>
        </span>
      </button>
      <div id={`${id}-ways`}>{isOpen ? <ChapterWays {...props} title={title} /> : null}</div>
      {joined.map(({ key, title: lost }) => (
        <p key={key} className="chapter-row-joined">
          <span dir="auto">{lost === null ? 'Another chapter' : `“${lost}”`} is joined in here.</span>{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => change((before) => withChoices(before, splitChapter(before.choices, key)))}
          >
            Split again<span className="visually-hidden"> before {lost ?? 'that chapter'}</span>
          </button>
        </p>
      ))}
    </>
  );
}

function ChapterWays(props: ChapterEntryProps & { readonly title: string }) {
  const { entry, index, review, state, change, title, begun, onAwait } = props;
  const id = useId();
  const { key } = entry;
  const before = review.chapters[index - 1];
  const choice = key === null ? undefined : state.choices.chapters[key];

  function rename(input: HTMLInputElement): void {
    change((now) => withChoices(now, nameChapter(now.choices, entry, input.value)));
    // An empty name is the file's own again, and so is what the field shows.
    if (input.value.trim() === '') input.value = entry.isChosen ? '' : (entry.title ?? '');
  }

  return (
    <div className="chapter-ways">
      {key === null ? (
        <p className="hint">This chapter holds no words to know it by, so it stays as it is.</p>
      ) : (
        <div className="field">
          <label htmlFor={`${id}-title`}>Title of chapter {index + 1}</label>
          <input
            // What another choice has changed is shown at once.
            key={title}
            id={`${id}-title`}
            className="input"
            defaultValue={title}
            placeholder="None"
            dir="auto"
            onBlur={(event) => rename(event.currentTarget)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') rename(event.currentTarget);
              if (event.key === 'Escape') event.currentTarget.value = title;
            }}
          />
        </div>
      )}
      <p className="chapter-ways-links">
        {props.showsWay ? (
          <button type="button" className="link-button" onClick={props.onShowChapter}>
            Show it
          </button>
        ) : null}
        {key === null || before === undefined ? null : (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change((now) => withChoices(now, joinChapter(now.choices, entry)));
              if (before.key !== null) onAwait(before.key);
            }}
          >
            Join with the one before
          </button>
        )}
        {key !== null && choice?.kind === 'chapter' && !begun.has(key) ? (
          <button
            type="button"
            className="link-button"
            onClick={() => change((now) => withChoices(now, splitChapter(now.choices, key)))}
          >
            Set back
          </button>
        ) : null}
      </p>
    </div>
  );
}
