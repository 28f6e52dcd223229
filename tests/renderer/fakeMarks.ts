// The marks of invented stories, kept in memory.
import type { Handlers } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { Mark } from '../../shared/reading/marks.ts';

type MarkHandlers = Pick<
  Handlers,
  'marks.list' | 'marks.save' | 'marks.remove' | 'marks.all' | 'marks.export'
>;

export function fakeMarks(
  opened: (id: string) => OpenedStory,
  send: (event: AppEvent) => void,
): MarkHandlers {
  const stories = new Map<string, readonly Mark[]>();
  const of = (storyId: string) => stories.get(storyId) ?? [];
  const changed = (storyId: string) => send({ name: 'marks.changed', payload: { storyId } });
  return {
    async 'marks.list'({ storyId }) {
      const { chapters } = opened(storyId).story;
      const chapterOf = ({ from }: Mark) => chapters.findIndex(({ id }) => id === from.chapterId);
      const marks = of(storyId).toSorted(
        (a, b) => chapterOf(a) - chapterOf(b) || a.from.block - b.from.block || a.from.offset - b.from.offset,
      );
      return { marks: marks.map((mark) => ({ mark, isLost: chapterOf(mark) < 0 })) };
    },
    async 'marks.save'({ storyId, mark }) {
      const stored = { ...mark, changedAt: new Date().toISOString() };
      stories.set(storyId, [...of(storyId).filter(({ id }) => id !== mark.id), stored]);
      changed(storyId);
      return stored;
    },
    async 'marks.remove'({ storyId, id }) {
      stories.set(
        storyId,
        of(storyId).filter((mark) => mark.id !== id),
      );
      changed(storyId);
      return null;
    },
    async 'marks.all'() {
      const marked = [...stories].filter(([, marks]) => marks.length > 0).reverse();
      return {
        stories: marked.map(([storyId, marks]) => {
          const { title, authors } = opened(storyId).story.metadata;
          return { storyId, title, authors, marks };
        }),
      };
    },
    async 'marks.export'({ storyId }) {
      const marks = storyId === null ? [...stories.values()].flat() : of(storyId);
      return { fileName: 'Marks.md', text: marks.map(({ words }) => `> ${words}\n`).join('\n') };
    },
  };
}
