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
  if (holdsAllLater(own.part, chapters)) return true;
  const counted = parseHeading(own.name);
  if (counted?.rank !== 'chapter' || counted.of !== null) return false;
  return chapters.some(({ title }) => {
    const heading = parseHeading(title ?? '');
    return heading?.rank === 'chapter' && heading.number !== null && heading.number !== counted.number;
  });
}

/** "[1/2]" above an opening without a heading, and "Part 2" below it: what counts from 1 may count within one mail. */
function holdsAllLater(
  { number, of, letter }: StoryPart,
  chapters: readonly { readonly title: string | null }[],
): boolean {
  if (number !== 1 || of === null || of < 2 || letter !== undefined || chapters.length !== of) return false;
  return chapters.every(({ title }, index) => {
    if (index === 0) return title === null;
    const heading = parseHeading(title ?? '');
    return heading?.rank === 'part' && heading.number === index + 1;
  });
}
