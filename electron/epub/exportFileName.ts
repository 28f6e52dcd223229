// The name that an exported book is saved under.
import type { Story } from '../../shared/story/story.ts';
import { latinLetters } from './latinLetters.ts';

const longestName = 80;
const longestAuthor = 28;
const extension = '.epub';

/** ASCII letters, digits and underscores, cut at a word where it can be; empty when nothing has a Latin form. */
function plainName(text: string, longest: number): string {
  const words = latinLetters(text)
    .replace(/['’`´]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1);
  const end = cut.lastIndexOf('_');
  return cut.slice(0, end > longest / 2 ? end : longest).replace(/_+$/, '');
}

/**
 * `Author-Title.epub`: ASCII without spaces, since devices and their file systems stumble over others, and at most 80
 * characters. The hyphen keeps it from being one of Windows' device names. A title in a script without a Latin form
 * here gives way to the story's id.
 */
export function exportFileName(story: Pick<Story, 'id' | 'metadata'>): string {
  const author = plainName(story.metadata.authors[0] ?? '', longestAuthor) || 'Unknown';
  const room = longestName - extension.length - author.length - 1;
  const title =
    story.metadata.title === null ? 'Untitled' : plainName(story.metadata.title, room) || story.id;
  return `${author}-${title}${extension}`;
}
