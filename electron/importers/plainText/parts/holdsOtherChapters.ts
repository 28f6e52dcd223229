// holdsOtherChapters: whether a file that is named after one chapter has more of them, as one that is saved after each new chapter.
import type { StoryPart } from '../../../../shared/story/story.ts';
import { parseHeading } from '../headings/parseHeading.ts';

type Named = { readonly part: StoryPart | null; readonly name: string | null };

export function holdsOtherChapters(
  parts: readonly Named[],
  chapters: readonly { readonly title: string | null }[],
): boolean {
  const [own, ...more] = parts;
  if (own === undefined || own.part === null || own.name === null || more.length > 0) return false;
  const counted = parseHeading(own.name);
  if (counted?.rank !== 'chapter' || counted.of !== null) return false;
  return chapters.some(({ title }) => {
    const heading = parseHeading(title ?? '');
    return heading?.rank === 'chapter' && heading.number !== null && heading.number !== counted.number;
  });
}
