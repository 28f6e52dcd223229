// WarningScreen: what a reader should know before the text is fetched, and three equal choices.
import { useEffect, useId, useState } from 'react';
import type { WarningScreen as WarningScreenContents } from '../../shared/reading/warningPolicy.ts';
import { ratingSource, type WarningLine, warningLines } from '../../shared/reading/warningSentences.ts';
import { byLine, displayTitle } from '../../shared/story/metadata.ts';
import { ratingName } from '../../shared/story/rating.ts';
import type { Story } from '../../shared/story/story.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { RatingBadge } from './RatingBadge.tsx';
import { WarningDetails } from './WarningDetails.tsx';
import './warningScreen.css';

export type WarningScreenProps = {
  readonly story: Story;
  readonly screen: WarningScreenContents;
  /** The reader agreed once before, and the story has added to its warnings since. */
  readonly isAskedAgain: boolean;
  readonly onRead: (isRemembered: boolean) => void;
  readonly onBack: () => void;
};

const marks: Readonly<Record<WarningLine['state'], string>> = {
  warned: 'mark mark-full',
  mayContain: 'mark mark-half',
  notListed: 'mark',
};

export function WarningScreen({ story, screen, isAskedAgain, onRead, onBack }: WarningScreenProps) {
  const [isDetailed, setDetailed] = useState(false);
  const [isRemembered, setRemembered] = useState(true);
  const details = useId();
  const { metadata } = story;
  const title = displayTitle(metadata);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onBack();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onBack]);

  return (
    <main className="warning-screen">
      <p className="warning-before">{isAskedAgain ? 'Its warnings have changed' : 'Before you read'}</p>
      <ScreenHeading name={`Before you read ${title}`} className="warning-title">
        {title}
      </ScreenHeading>
      <p className="warning-by">{byLine(metadata)}</p>

      <div className="warning-rating">
        <RatingBadge value={screen.rating.value} />
        <div>
          <p className="warning-line-heading">
            <strong>{ratingName(screen.rating.value)}</strong>
          </p>
          <p className="warning-muted">{ratingSource(screen.rating, metadata.source)}</p>
        </div>
      </div>

      <ul className="warning-lines">
        {warningLines(screen, metadata.warnings.stated).map(({ state, heading, sentence }) => (
          <li key={heading} className="warning-line">
            <span className={marks[state]} aria-hidden="true" />
            <div>
              <p className="warning-line-heading">
                {state === 'warned' ? <strong>{heading}</strong> : heading}
              </p>
              <p className="warning-muted">{sentence}</p>
            </div>
          </li>
        ))}
      </ul>

      {screen.authorWords.length > 0 ? (
        <section className="warning-words">
          <h2>In the author’s words</h2>
          {screen.authorWords.map((words) => (
            <blockquote key={words} lang={metadata.language ?? undefined} dir="auto">
              {words}
            </blockquote>
          ))}
        </section>
      ) : null}

      <div className="warning-choices">
        <button type="button" className="button" onClick={() => onRead(isRemembered)}>
          Read
        </button>
        <button type="button" className="button" onClick={onBack}>
          Back to the shelf
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={isDetailed}
          aria-controls={details}
          onClick={() => setDetailed(!isDetailed)}
        >
          {isDetailed ? 'Less detail' : 'More detail'}
        </button>
      </div>

      <fieldset className="warning-remember">
        <legend>Remember:</legend>
        <label>
          <input type="radio" name="remember" checked={isRemembered} onChange={() => setRemembered(true)} />
          for this story, until its warnings change
        </label>
        <label>
          <input type="radio" name="remember" checked={!isRemembered} onChange={() => setRemembered(false)} />
          only this time
        </label>
      </fieldset>

      <div id={details}>{isDetailed ? <WarningDetails story={story} screen={screen} /> : null}</div>
    </main>
  );
}
