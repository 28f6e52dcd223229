// useDesk: the review's work in hand: what is tried, how it reads, the way back, and keeping it.
import { useCallback, useMemo, useState } from 'react';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { Review } from '../../shared/contract/reviewRecords.ts';
import { AppError } from '../../shared/errors.ts';
import { hasChoices, noChoices } from '../../shared/story/readingChoices.ts';
import { useClient, useQueryCache } from '../host/HostContext.tsx';
import { type Command, useCommand } from '../host/useCommand.ts';
import { isLanguageValid, isSeriesIndexValid } from '../story/storyForm.ts';
import { changedDetails, formWith, ownDetails, storedDetails } from './details.ts';
import {
  changed,
  historyOf,
  isSameChoices,
  isSameDetails,
  isSameState,
  type ReviewHistory,
  type ReviewState,
  redone,
  undone,
} from './reviewState.ts';
import { useReview } from './useReview.ts';

/** `run` names changes that are one step back together. */
export type ChangeReview = (next: (state: ReviewState) => ReviewState, run?: string) => void;

export type Desk = {
  readonly state: ReviewState;
  readonly change: ChangeReview;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly isDirty: boolean;
  /** Whether the reading is Fanfolio's own in everything. */
  readonly isPlain: boolean;
  readonly reset: () => void;
  readonly isValid: boolean;
  readonly save: Command<[]>;
};

export type DeskState = {
  readonly review: Review | null;
  readonly isReading: boolean;
  readonly error: AppError | null;
  readonly retry: () => void;
  /** Null until the first reading is there. */
  readonly desk: Desk | null;
};

export function useDesk(opened: OpenedStory, isReadOnly: boolean): DeskState {
  const client = useClient();
  const cache = useQueryCache();
  const { story } = opened;
  const [stored, setStored] = useState<ReviewState | null>(null);
  const [history, setHistory] = useState<ReviewHistory | null>(null);
  const { review, isBusy, error, retry } = useReview(story.id, history?.present.choices ?? null);
  if (history === null && review !== null) {
    const first = { choices: review.choices, details: storedDetails(story) };
    setStored(first);
    setHistory(historyOf(first));
  }
  // What another window kept is taken over while nothing is changed here; later it is put together at the keeping.
  const [seen, setSeen] = useState(opened);
  if (seen !== opened) {
    setSeen(opened);
    const kept = { choices: story.choices ?? noChoices, details: storedDetails(story) };
    const isUntouched = history !== null && stored !== null && isSameState(history.present, stored);
    if (isUntouched && !isSameState(kept, stored)) {
      setStored(kept);
      setHistory(historyOf(kept));
    }
  }

  const move = useCallback((step: (history: ReviewHistory) => ReviewHistory) => {
    setHistory((current) => (current === null ? null : step(current)));
  }, []);
  const change = useCallback<ChangeReview>(
    (next, run) => move((current) => changed(current, next(current.present), run ?? null)),
    [move],
  );
  const undo = useCallback(() => move(undone), [move]);
  const redo = useCallback(() => move(redone), [move]);
  const reset = useCallback(() => change(() => ({ choices: noChoices, details: {} })), [change]);

  const save = useCommand(async () => {
    if (history === null || stored === null) return;
    if (isReadOnly) throw new AppError('libraryReadOnly', 'The library can be read but not written to.');
    const { choices, details } = history.present;
    const storyId = story.id;
    let kept = opened;
    if (!isSameChoices(choices, stored.choices)) {
      kept = await client.call('review.save', { storyId, choices, base: stored.choices });
      setStored({ ...stored, choices });
    }
    const edit = changedDetails(stored.details, details, kept.story);
    if (Object.keys(edit).length > 0) kept = await client.call('story.edit', { storyId, edit });
    setStored({ choices, details });
    cache.put('story.open', { storyId }, kept);
  });

  const desk = useMemo((): Desk | null => {
    if (history === null || stored === null || review === null) return null;
    const { choices } = history.present;
    const details = ownDetails(history.present.details, review.stated);
    const form = formWith(details, review.stated);
    return {
      state: history.present,
      change,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      undo,
      redo,
      isDirty:
        !isSameChoices(choices, stored.choices) ||
        !isSameDetails(details, ownDetails(stored.details, review.stated)),
      isPlain: !hasChoices(choices) && Object.keys(details).length === 0,
      reset,
      isValid: isLanguageValid(form.language) && isSeriesIndexValid(form.seriesIndex),
      save,
    };
  }, [history, stored, review, change, undo, redo, reset, save]);
  return { review, isReading: isBusy, error, retry, desk };
}
