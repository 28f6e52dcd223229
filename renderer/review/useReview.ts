// useReview: the source as it is read with the choices that are tried; the last reading stays until the next is there.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Review } from '../../shared/contract/reviewRecords.ts';
import type { AppError } from '../../shared/errors.ts';
import { choicesText, type ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { useClient } from '../host/HostContext.tsx';
import { asAppError } from '../host/queryCache.ts';
import { useEvent } from '../host/useEvent.ts';

export type TriedReview = {
  /** Null until the first reading is there. */
  readonly review: Review | null;
  readonly isBusy: boolean;
  readonly error: AppError | null;
  readonly retry: () => void;
};

/** Several switches in a row are one reading. */
const restMilliseconds = 180;

/** `choices` null are those that are stored. */
export function useReview(storyId: StoryId, choices: ReadingChoices | null): TriedReview {
  const client = useClient();
  const [review, setReview] = useState<Review | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(true);
  const [asked, setAsked] = useState(0);
  const isFirst = useRef(true);
  const key = choices === null ? '' : choicesText(choices);
  const answered = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `choices`, `asked` asks anew.
  useEffect(() => {
    if (answered.current === key) {
      setBusy(false);
      return;
    }
    let isCurrent = true;
    setBusy(true);
    const read = async () => {
      try {
        const answer = await client.call('review.read', { storyId, choices });
        if (!isCurrent) return;
        // The stored choices come back by name: to try them is to ask nothing new.
        answered.current = choices === null ? choicesText(answer.choices) : key;
        setReview(answer);
        setError(null);
      } catch (thrown) {
        if (isCurrent) setError(asAppError(thrown));
      }
      if (isCurrent) setBusy(false);
    };
    const timer = setTimeout(() => void read(), isFirst.current ? 0 : restMilliseconds);
    isFirst.current = false;
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, storyId, key, asked]);

  const retry = useCallback(() => {
    answered.current = null;
    setError(null);
    setAsked((count) => count + 1);
  }, []);
  useEvent('library.changed', ({ storyIds }) => {
    // A newer file of the story may have come.
    if (storyIds?.includes(storyId) ?? true) retry();
  });
  return { review, isBusy, error, retry };
}
