// storyOf: a completed story made by hand.
import type { CompletedStory } from '../../../electron/importers/completedStory.ts';
import { emptyMetadata, type Metadata } from '../../../shared/story/metadata.ts';
import { countWords } from '../../../shared/story/words.ts';

/** One chapter an entry, one paragraph a line. */
export function storyOf(metadata: Partial<Metadata>, chapters: readonly string[]): CompletedStory {
  const completed = chapters.map((text, position) => {
    const paragraphs = text.split('\n');
    const words = countWords(text);
    return {
      entry: {
        id: `c${position + 1}`,
        title: `Chapter ${position + 1}`,
        part: null,
        words,
        sceneBreaks: 0,
        emphasis: 0,
        notes: { before: false, after: false },
        start: text.slice(0, 80),
        segments: [{ firstBlock: 0, blocks: paragraphs.length, words }],
        file: `chapters/${String(position + 1).padStart(4, '0')}.xhtml`,
      },
      blocks: paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
      lines: [],
    };
  });
  return {
    importer: 'plainText',
    encoding: 'utf-8',
    confidence: 1,
    part: null,
    metadata: { ...emptyMetadata, ...metadata },
    words: completed.reduce((sum, { entry }) => sum + entry.words, 0),
    front: [],
    back: [],
    chapters: completed,
    images: [],
    repairs: [],
    problems: [],
  };
}
