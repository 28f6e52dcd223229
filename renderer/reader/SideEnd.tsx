// SideEnd: the page after the last one of a side, which offers the other.
import { useEffect, useRef } from 'react';
import { byLine } from '../../shared/story/metadata.ts';
import type { StorySide } from '../../shared/story/sides.ts';
import type { Story } from '../../shared/story/story.ts';
import { formatReadingTime } from '../ui/readingTime.ts';
import { flipWords } from './flipWords.ts';

export type SideEndProps = {
  readonly story: Story;
  readonly title: string;
  readonly side: StorySide;
  readonly other: StorySide;
  /** Every other side has been read to its end. */
  readonly areOthersFinished: boolean;
  readonly onFlip: () => void;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
};

export function SideEnd(props: SideEndProps) {
  const { story, title, side, other, areOthersFinished, onFlip, onLeave, onAgain, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const flip = (
    <button
      key="flip"
      type="button"
      className={areOthersFinished ? 'reader-way' : 'reader-way reader-way-first'}
      onClick={onFlip}
    >
      {flipWords(other)}
    </button>
  );
  const leave = (
    <button
      key="leave"
      type="button"
      className={areOthersFinished ? 'reader-way reader-way-first' : 'reader-way'}
      onClick={onLeave}
    >
      Back to the shelf
    </button>
  );
  return (
    <section className="reader-end" aria-labelledby="reader-end-title">
      <p className="reader-end-ornament" aria-hidden="true">
        ⁂
      </p>
      <p className="reader-end-said">
        {areOthersFinished ? 'You have read both sides of' : `The end of ${side.label.toLowerCase()} of`}
      </p>
      <h2 id="reader-end-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="reader-end-author">{byLine(story.metadata)}</p>
      {areOthersFinished ? null : (
        <p className="reader-end-other">
          <span className="reader-end-label">{other.label}</span>
          {other.title === null ? null : <span className="reader-end-side">{other.title}</span>}
          <span className="reader-end-facts">{formatReadingTime(other.words)}</span>
        </p>
      )}
      <div className="reader-end-ways">
        {areOthersFinished ? [leave, flip] : [flip, leave]}
        {areOthersFinished ? (
          <button type="button" className="reader-way" onClick={onAgain}>
            Read this side again
          </button>
        ) : null}
        <button type="button" className="reader-way" onClick={onBack}>
          Last page
        </button>
      </div>
    </section>
  );
}
