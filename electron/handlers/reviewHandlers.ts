// Calls of the import review: how a source is read, with what it came as, and the choices kept.
import type { Handlers } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { ReviewCalls } from '../workers/reviewCalls.ts';
import type { LibrarySession } from './librarySession.ts';

export type ReviewParts = { readonly session: LibrarySession; readonly send: (event: AppEvent) => void };

export function reviewHandlers({ session, send }: ReviewParts): Pick<Handlers, keyof ReviewCalls> {
  const review = () => session.tasks().review;
  const changed = (storyId: StoryId) => send({ name: 'library.changed', payload: { storyIds: [storyId] } });
  return {
    'review.read': (input) => review()['review.read'](input),
    'review.text': (input) => review()['review.text'](input),
    'review.source': (input) => review()['review.source'](input),
    async 'review.save'(input) {
      const opened = await review()['review.save'](input);
      changed(input.storyId);
      return opened;
    },
    async 'review.renew'(input) {
      const opened = await review()['review.renew'](input);
      changed(input.storyId);
      return opened;
    },
  };
}
