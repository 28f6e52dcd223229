// TextPane: the result, chapter by chapter, where a chapter can be begun at any paragraph.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { Virtualizer } from 'virtua';
import type { Review, ReviewBlock } from '../../shared/contract/reviewRecords.ts';
import type { ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { useClient } from '../host/HostContext.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import { beginChapter, shownTitle } from './chapterMoves.ts';
import { withChoices } from './reviewState.ts';
import { TextBlock } from './TextBlock.tsx';
import type { ChangeReview } from './useDesk.ts';
import { useArrivals, useWindows } from './useWindows.ts';
import './textPane.css';

export type TextPaneProps = {
  readonly storyId: StoryId;
  readonly review: Review;
  /** Names the reading that `review` is. */
  readonly reading: string;
  readonly choices: ReadingChoices;
  readonly change: ChangeReview;
  readonly chapter: number;
  readonly onChapter: (index: number) => void;
  readonly onBegin: (key: string) => void;
};

const blocksAtOnce = 40;

export function TextPane(props: TextPaneProps) {
  const { storyId, review, reading, choices, change, chapter, onChapter, onBegin } = props;
  const client = useClient();
  const id = useId();
  const scroller = useRef<HTMLElement>(null);
  const entry = review.chapters[chapter];
  const count = entry?.blocks ?? 0;
  const blocks = useWindows<ReviewBlock>({
    subject: `${storyId} text ${entry?.key ?? chapter}`,
    reading,
    size: blocksAtOnce,
    load: async (from, limit) =>
      (await client.call('review.text', { storyId, choices: review.choices, chapter, from, limit })).blocks,
  });
  useArrivals(blocks);
  const data = useMemo(() => ({ length: count }), [count]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chapter begins at its top.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [chapter]);

  if (entry === undefined) {
    return (
      <div className="review-note">
        <p>Read so, the file has no chapter with words in it.</p>
      </div>
    );
  }
  const title = shownTitle(choices, entry);
  const name = title === '' ? `Chapter ${chapter + 1}` : title;
  const error = blocks.error();
  return (
    <>
      <div className="text-head">
        <button
          type="button"
          className="icon-button"
          aria-label="The chapter before"
          disabled={chapter === 0}
          onClick={() => onChapter(chapter - 1)}
        >
          <ChevronLeft size={18} aria-hidden="true" />
        </button>
        <h3 id={`${id}-name`} className="text-name" aria-live="polite" dir="auto">
          <span className="visually-hidden">
            Chapter {chapter + 1} of {review.chapters.length}:{' '}
          </span>
          {name}
        </h3>
        <button
          type="button"
          className="icon-button"
          aria-label="The next chapter"
          disabled={chapter >= review.chapters.length - 1}
          onClick={() => onChapter(chapter + 1)}
        >
          <ChevronRight size={18} aria-hidden="true" />
        </button>
      </div>
      <p className="hint text-taps">Tap a paragraph to begin a chapter there.</p>
      {error === null ? null : (
        <div className="review-note">
          <FailureLine error={error} />
          <button type="button" className="button" onClick={blocks.retry}>
            Try again
          </button>
        </div>
      )}
      <section
        ref={scroller}
        className="text-scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        tabIndex={0}
        aria-labelledby={`${id}-name`}
        lang={review.stated.language ?? undefined}
      >
        <Virtualizer key={`${entry.key ?? chapter}`} data={data} scrollRef={scroller} itemSize={110}>
          {(_block, index) => (
            <TextBlock
              key={index}
              blocks={blocks}
              index={index}
              language={review.stated.language}
              chapterKey={entry.key}
              onBegin={(key) => {
                change((state) => withChoices(state, beginChapter(state.choices, key)));
                onBegin(key);
              }}
            />
          )}
        </Virtualizer>
      </section>
    </>
  );
}
