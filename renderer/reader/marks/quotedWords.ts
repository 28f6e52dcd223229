// quotedWords: words with where they are from, as they are copied.
import type { Story } from '../../../shared/story/story.ts';

export function quotedWords(words: string, story: Story, title: string, chapter: string): string {
  const by = story.metadata.authors.length === 0 ? '' : ` by ${story.metadata.authors.join(', ')}`;
  const within = chapter === '' || chapter === title ? '' : ` (${chapter})`;
  return `${words}\n\n— ${title}${by}${within}`;
}
