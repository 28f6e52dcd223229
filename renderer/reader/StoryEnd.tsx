// StoryEnd: the page after the last one, and what to do next.
import { useEffect, useRef } from 'react';
import { byLine } from '../../shared/story/metadata.ts';
import type { Story } from '../../shared/story/story.ts';
import { formatCount, formatCounted } from '../ui/readingTime.ts';

export type StoryEndProps = {
  readonly story: Story;
  readonly title: string;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
};

export function StoryEnd({ story, title, onLeave, onAgain, onBack }: StoryEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isOpen = story.metadata.status === 'inProgress';
  const last = story.chapters.length;
  return (
    <section className="reader-end" aria-labelledby="reader-end-title">
      <p className="reader-end-ornament" aria-hidden="true">
        ⁂
      </p>
      <p className="reader-end-said">{isOpen ? 'You have read all there is of' : 'You have finished'}</p>
      <h2 id="reader-end-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="reader-end-author">{byLine(story.metadata)}</p>
      <p className="reader-end-facts">
        {formatCounted(last, 'chapter')} · {formatCount(story.words)} words
      </p>
      {isOpen ? (
        <p className="reader-end-next">
          The story is still being written. What follows chapter {last} is not in this file; when there is
          more, add the newer file to your library.
        </p>
      ) : null}
      <div className="reader-end-ways">
        <button type="button" className="reader-way reader-way-first" onClick={onLeave}>
          Back to the shelf
        </button>
        <button type="button" className="reader-way" onClick={onAgain}>
          Read again
        </button>
        <button type="button" className="reader-way" onClick={onBack}>
          Last page
        </button>
      </div>
    </section>
  );
}
