// ReviewHead: the way back to the story, what is going on, and the ways to keep, undo and begin again.
import { ChevronLeft, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import type { Story } from '../../shared/story/story.ts';
import { hrefOf } from '../navigation/route.ts';
import { useIsSlow } from '../ui/Busy.tsx';
import { FailureLine } from '../ui/Failure.tsx';
import type { Desk } from './useDesk.ts';

export type ReviewHeadProps = {
  readonly story: Story;
  readonly fileName: string;
  readonly isReading: boolean;
  readonly error: AppError | null;
  readonly onRetry: () => void;
  /** Null where they stand at the foot. */
  readonly ways: ReactNode;
};

export function ReviewHead({ story, fileName, isReading, error, onRetry, ways }: ReviewHeadProps) {
  const isSlow = useIsSlow(isReading);
  return (
    <header className="review-head">
      <a className="back-link review-back" href={hrefOf({ kind: 'story', storyId: story.id })}>
        <ChevronLeft size={16} aria-hidden="true" />
        <span className="review-back-title" dir="auto">
          {displayTitle(story.metadata)}
        </span>
      </a>
      <p className="review-doing" role="status">
        {isSlow ? 'Reading again…' : <span className="review-file">{fileName}</span>}
      </p>
      {ways}
      {error === null || isReading ? null : (
        <div className="review-error">
          <FailureLine error={error} />
          <button type="button" className="link-button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </header>
  );
}

export type ReviewWaysProps = {
  readonly desk: Desk;
  readonly isReadOnly: boolean;
  readonly isNarrow: boolean;
  readonly onKeep: () => void;
  readonly onReset: () => void;
};

export function ReviewWays({ desk, isReadOnly, isNarrow, onKeep, onReset }: ReviewWaysProps) {
  const { save } = desk;
  const isSlow = useIsSlow(save.isBusy);
  return (
    <div className={isNarrow ? 'review-ways review-foot' : 'review-ways'}>
      <div className="review-steps">
        <button
          type="button"
          className="icon-button"
          aria-label="Undo the last change"
          title="Undo (Ctrl+Z)"
          aria-disabled={!desk.canUndo}
          onClick={desk.undo}
        >
          <Undo2 size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Make the change again"
          title="Redo (Ctrl+Shift+Z)"
          aria-disabled={!desk.canRedo}
          onClick={desk.redo}
        >
          <Redo2 size={18} aria-hidden="true" />
        </button>
      </div>
      <button type="button" className="button button-quiet" disabled={desk.isPlain} onClick={onReset}>
        Back to how Fanfolio read it
      </button>
      <button
        type="button"
        className="button button-primary"
        disabled={!desk.isDirty || !desk.isValid || save.isBusy}
        onClick={onKeep}
      >
        {isSlow ? 'Keeping…' : 'Keep these choices'}
      </button>
      {isReadOnly && save.error === null && desk.isDirty ? (
        <p className="hint review-ways-note">
          This library can be read but not written to: changes can be tried here, not kept.
        </p>
      ) : null}
      {save.error === null ? null : (
        <div className="review-ways-note">
          <FailureLine error={save.error} />
        </div>
      )}
    </div>
  );
}
