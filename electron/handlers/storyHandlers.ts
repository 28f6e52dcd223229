// Calls about one story: open, edit, remove, read, keep the place, make a book of it.
import type { Handlers } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { Settings } from '../settings/settings.ts';
import type { LibrarySession } from './librarySession.ts';

export type StoryParts = {
  readonly session: LibrarySession;
  readonly settings: Pick<Settings, 'preferences'>;
  readonly send: (event: AppEvent) => void;
};

type StoryCalls =
  | 'story.open'
  | 'story.edit'
  | 'story.remove'
  | 'story.restore'
  | 'story.search'
  | 'story.find'
  | 'segment.read'
  | 'place.save'
  | 'consent.save'
  | 'export.epub';

export function storyHandlers({ session, settings, send }: StoryParts): Pick<Handlers, StoryCalls> {
  const changed = (storyId: StoryId) => send({ name: 'library.changed', payload: { storyIds: [storyId] } });
  return {
    async 'story.open'({ storyId }) {
      return session.library().openStory(storyId);
    },
    async 'story.edit'({ storyId, edit }) {
      const opened = await session.library().editStory(storyId, edit);
      changed(storyId);
      return opened;
    },
    async 'story.remove'({ storyId }) {
      await session.library().removeStory(storyId);
      changed(storyId);
      return null;
    },
    async 'story.restore'({ storyId }) {
      await session.library().restoreStory(storyId);
      changed(storyId);
      return null;
    },
    async 'story.search'({ words, limit }) {
      return session.library().search(words, limit);
    },
    async 'story.find'(query) {
      return session.library().findInStory(query);
    },
    async 'segment.read'({ storyId, chapterId, segment, file }) {
      return session.library().readSegment(storyId, chapterId, segment, file);
    },
    // No event: the page that turned knows its place, and a turn must cost nothing else.
    async 'place.save'({ storyId, place }) {
      await session.library().savePlace(storyId, place);
      return null;
    },
    async 'consent.save'({ storyId, consent }) {
      await session.library().saveConsent(storyId, consent);
      changed(storyId);
      return null;
    },
    async 'export.epub'({ storyId }) {
      const { typography } = settings.preferences();
      return session.tasks().export(storyId, { typography });
    },
  };
}
