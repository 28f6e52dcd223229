// The import review of invented stories, answered in memory: what was saved last is read back.
import type { Handlers } from '../../shared/contract/dispatcher.ts';
import type { OpenedStory } from '../../shared/contract/records.ts';
import { noChoices, type ReadingChoices } from '../../shared/story/readingChoices.ts';

type ReviewHandlers = Pick<
  Handlers,
  'review.read' | 'review.text' | 'review.source' | 'review.save' | 'review.renew'
>;

const lines = ['The Lamplighter’s Ledger', '', 'The lamps along the harbour wall.', ''];

export function fakeReview(opened: (id: string) => OpenedStory): ReviewHandlers {
  const saved = new Map<string, ReadingChoices>();
  return {
    async 'review.read'({ storyId, choices }) {
      const { story } = opened(storyId);
      const version = story.versions.at(-1);
      return {
        choices: choices ?? saved.get(storyId) ?? noChoices,
        fileName: version?.originalName ?? 'story.txt',
        importer: version?.importer ?? 'plainText',
        encoding: choices?.encoding ?? 'UTF-8',
        confidence: 1,
        encodings: [{ name: 'UTF-8', sample: 'The lamps along the harbour wall.' }],
        stated: story.stated,
        front: [...story.front],
        back: [...story.back],
        chapters: story.chapters.map(({ id, title, part, words, start }, index) => ({
          key: `key${id}`,
          title,
          part,
          words,
          start,
          blocks: 1,
          line: index + 1,
          isChosen: false,
          over: title,
        })),
        joins: [],
        repairs: [...story.repairs],
        problems: [...story.problems],
        words: story.words,
        lines: lines.length,
        lost: 0,
      };
    },
    async 'review.text'({ from }) {
      const blocks = [{ key: 'keyc1', line: 3, markup: '<p>The lamps along the harbour wall.</p>' }];
      return { total: blocks.length, from, blocks: blocks.slice(from) };
    },
    async 'review.source'({ from, limit }) {
      return { total: lines.length, from, lines: lines.slice(from - 1, from - 1 + limit) };
    },
    async 'review.save'({ storyId, choices }) {
      saved.set(storyId, choices);
      return opened(storyId);
    },
    async 'review.renew'({ storyId }) {
      return opened(storyId);
    },
  };
}
