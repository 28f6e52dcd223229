// ReviewScreen: how a story was read from its file: what was understood, what was mended, and the file as it came.
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { AppError } from '../../shared/errors.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { useQuery } from '../host/useQuery.ts';
import { hrefOf } from '../navigation/route.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { Busy } from '../ui/Busy.tsx';
import { Failure } from '../ui/Failure.tsx';
import { ReviewDesk } from './ReviewDesk.tsx';
import { useDesk } from './useDesk.ts';
import './review.css';

export type ReviewScreenProps = {
  readonly storyId: StoryId;
  readonly asksTitle: boolean;
  readonly isReadOnly: boolean;
};

export function ReviewScreen(props: ReviewScreenProps) {
  const { storyId } = props;
  const { state, retry } = useQuery('story.open', { storyId });
  // What is tried here must not be lost because the library went away for a moment.
  const [opened, setOpened] = useState<OpenedStory | null>(null);
  const latest = state.kind === 'ready' ? state.value : null;
  if (latest !== null && latest !== opened) setOpened(latest);
  const shown = latest ?? opened;
  if (shown !== null) return <OpenedReview {...props} opened={shown} />;
  return state.kind === 'failed' ? (
    <NotOpened storyId={storyId} error={state.error} onRetry={retry} isStoryKnown={false} />
  ) : (
    <Waiting storyId={storyId}>
      <Busy>Opening the story…</Busy>
    </Waiting>
  );
}

function OpenedReview(props: ReviewScreenProps & { readonly opened: OpenedStory }) {
  const { storyId, opened, isReadOnly } = props;
  const { review, desk, isReading, error, retry } = useDesk(opened, isReadOnly);
  if (review !== null && desk !== null) {
    return (
      <ReviewDesk
        opened={opened}
        review={review}
        desk={desk}
        isReading={isReading}
        error={error}
        onRetry={retry}
        asksTitle={props.asksTitle}
        isReadOnly={isReadOnly}
      />
    );
  }
  if (error !== null && !isReading) {
    return <NotOpened storyId={storyId} error={error} onRetry={retry} isStoryKnown />;
  }
  return (
    <Waiting storyId={storyId}>
      <Busy>Reading the file again…</Busy>
    </Waiting>
  );
}

function Waiting({ storyId, children }: { readonly storyId: StoryId; readonly children: ReactNode }) {
  return (
    <main className="review-waiting">
      <a className="back-link" href={hrefOf({ kind: 'story', storyId })}>
        <ChevronLeft size={16} aria-hidden="true" />
        Story
      </a>
      {children}
    </main>
  );
}

type NotOpenedProps = {
  readonly storyId: StoryId;
  readonly error: AppError;
  readonly onRetry: () => void;
  readonly isStoryKnown: boolean;
};

function NotOpened({ storyId, error, onRetry, isStoryKnown }: NotOpenedProps) {
  return (
    <main className="review-waiting">
      <ScreenHeading name="Not opened" className="visually-hidden">
        How the story was read could not be shown
      </ScreenHeading>
      <div className="review-failed">
        <Failure error={error} onRetry={onRetry}>
          <a className="button" href={isStoryKnown ? hrefOf({ kind: 'story', storyId }) : '#/'}>
            {isStoryKnown ? 'Back to the story' : 'Back to the shelf'}
          </a>
        </Failure>
      </div>
    </main>
  );
}
