// EncodingChoice: the encoding that the bytes are read in, how sure it is, and the others with a line of what they give.
import { useId, useState } from 'react';
import type { EncodingOffer, Review } from '../../shared/contract/reviewRecords.ts';
import type { ReadingChoices } from '../../shared/story/readingChoices.ts';
import { encodingName, surenessWords } from '../story/factNames.ts';
import { withChoices } from './reviewState.ts';
import type { ChangeReview } from './useDesk.ts';

export type EncodingChoiceProps = {
  readonly review: Review;
  readonly choices: ReadingChoices;
  readonly change: ChangeReview;
  readonly hidesText: boolean;
};

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The encoding of the reading is among the offers, even where the host has no sample of it. */
function offersOf({ encodings, encoding }: Review): readonly EncodingOffer[] {
  if (encoding === null || encodings.some(({ name }) => isSameName(name, encoding))) return encodings;
  return [{ name: encoding, sample: '' }, ...encodings];
}

export function EncodingChoice({ review, choices, change, hidesText }: EncodingChoiceProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { encoding, confidence } = review;
  const [guess, setGuess] = useState(() => (review.choices.encoding === null ? encoding : null));
  if (guess === null && review.choices.encoding === null && encoding !== null) setGuess(encoding);
  if (encoding === null) return null;
  const chosen = choices.encoding ?? (review.choices.encoding === null ? encoding : guess) ?? encoding;
  const sureness =
    choices.encoding !== null ? 'your choice' : confidence === null ? null : surenessWords(confidence);

  function choose(name: string): void {
    const isGuess = guess !== null && isSameName(name, guess);
    change((state) => withChoices(state, { ...state.choices, encoding: isGuess ? null : name }));
  }

  return (
    <section className="understood-part" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`} className="understood-label">
        Encoding
      </h3>
      <p className="encoding-now">
        <span>
          {encodingName(chosen)}
          {sureness === null ? '' : `, ${sureness}`}
        </span>
        {review.encodings.length > 0 ? (
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            aria-controls={`${id}-offers`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Close' : 'Read in another'}
          </button>
        ) : null}
      </p>
      <fieldset id={`${id}-offers`} className="encoding-offers" hidden={!isOpen}>
        <legend className="visually-hidden">Read the file in</legend>
        {offersOf(review).map(({ name, sample }) => (
          <label key={name} className="encoding-offer">
            <input type="radio" name={id} checked={isSameName(name, chosen)} onChange={() => choose(name)} />
            <span>
              {encodingName(name)}
              {guess !== null && isSameName(name, guess) ? (
                <span className="encoding-guess"> · as Fanfolio reads it</span>
              ) : null}
              {hidesText || sample === '' ? null : (
                <span className="encoding-sample" dir="auto">
                  {sample}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
