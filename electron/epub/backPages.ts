// The page after a story: closing notes, copyright, licence.
import { matterName } from '../../shared/story/matterName.ts';
import type { Story } from '../../shared/story/story.ts';
import type { BookPage } from './bookPage.ts';
import { matterMarkup } from './matterMarkup.ts';

/** Null when there is none. Navigation is the website's, not the author's: it leads nowhere in a book. */
export function backMatterPage(story: Story, language: string): BookPage | null {
  const matter = story.back.filter(({ kind, text }) => kind !== 'navigation' && text.trim() !== '');
  if (matter.length === 0) return null;
  return {
    fileName: 'back.xhtml',
    title: 'After the story',
    language: 'en',
    type: 'backmatter',
    markup: matterMarkup(
      'After the story',
      matter.map(({ kind, text }) => [kind === 'other' ? '' : matterName(kind), text]),
      language,
    ),
  };
}
