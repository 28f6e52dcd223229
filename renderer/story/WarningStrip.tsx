// WarningStrip: the rating and the warnings in a line or two, and what the reader said to them.
import { type Consent, isCovered, warningScreenFor } from '../../shared/reading/warningPolicy.ts';
import { ratingHeading, warningSummary } from '../../shared/reading/warningSentences.ts';
import type { Metadata } from '../../shared/story/metadata.ts';
import { useCommand } from '../host/useCommand.ts';
import { FailureLine } from '../ui/Failure.tsx';
import { relativeDate } from '../ui/relativeDate.ts';
import { RatingBadge } from '../warnings/RatingBadge.tsx';
import './warningStrip.css';

export type WarningStripProps = {
  readonly metadata: Metadata;
  readonly consent: Consent | null;
  /** Null where nothing can be kept. */
  readonly onAskAgain: (() => Promise<void>) | null;
};

function consentSentence(metadata: Metadata, consent: Consent): string {
  const date = relativeDate(consent.at, new Date());
  const said =
    date === null ? 'You said “read”' : `You said “read” ${isRelative(date) ? date : `on ${date}`}`;
  return isCovered(metadata, consent)
    ? `${said}; nothing was added since.`
    : `${said}; its warnings have changed since.`;
}

function isRelative(date: string): boolean {
  return !/^\d+ [A-Z]/.test(date);
}

export function WarningStrip({ metadata, consent, onAskAgain }: WarningStripProps) {
  const askAgain = useCommand(async () => onAskAgain?.());
  const screen = warningScreenFor(metadata);
  if (screen === null) return null;
  const heading = ratingHeading(screen.rating);
  return (
    <aside className="warning-strip" aria-label="Rating and warnings">
      <RatingBadge value={screen.rating.value} />
      <div>
        <p>
          {heading === null ? null : <strong>{heading}. </strong>}
          {warningSummary(screen)}{' '}
          {consent === null ? null : (
            <span className="warning-strip-consent">
              {consentSentence(metadata, consent)}{' '}
              {onAskAgain !== null && isCovered(metadata, consent) ? (
                <button type="button" className="link-button" onClick={() => void askAgain.run()}>
                  Ask me again
                </button>
              ) : null}
            </span>
          )}
        </p>
        {askAgain.error === null ? null : <FailureLine error={askAgain.error} />}
      </div>
    </aside>
  );
}
