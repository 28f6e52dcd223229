// Calls about the reader's marks.
import type { Handlers } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { LibrarySession } from './librarySession.ts';

export type MarkParts = {
  readonly session: Pick<LibrarySession, 'library'>;
  readonly send: (event: AppEvent) => void;
};

type MarkCalls = 'marks.list' | 'marks.save' | 'marks.remove' | 'marks.all' | 'marks.export';

export function markHandlers({ session, send }: MarkParts): Pick<Handlers, MarkCalls> {
  // Not `library.changed`: a reader who colours a line must not have the story opened and the shelf drawn again.
  const changed = (storyId: StoryId) => send({ name: 'marks.changed', payload: { storyId } });
  return {
    async 'marks.list'({ storyId }) {
      return { marks: await session.library().listMarks(storyId) };
    },
    async 'marks.save'({ storyId, mark }) {
      const stored = await session.library().saveMark(storyId, mark);
      changed(storyId);
      return stored;
    },
    async 'marks.remove'({ storyId, id }) {
      await session.library().removeMark(storyId, id);
      changed(storyId);
      return null;
    },
    async 'marks.all'() {
      return { stories: session.library().listMarkedStories() };
    },
    async 'marks.export'({ storyId }) {
      return session.library().exportMarks(storyId);
    },
  };
}
