// Where a link in a story leads. Pure.
import type { Chapter } from '../../shared/story/story.ts';

/** `id` is null for a link to a chapter as a whole. */
export type StoryLink =
  | { readonly kind: 'inside'; readonly chapter: number; readonly id: string | null }
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'nowhere' };

export function storyLink(href: string, chapters: readonly Chapter[], current: number): StoryLink {
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) return { kind: 'outside', href };
  const [file = '', id = ''] = href.split('#');
  const chapter =
    file === '' ? current : chapters.findIndex((entry) => entry.file.split('/').at(-1) === file);
  if (chapter < 0 || (file === '' && id === '')) return { kind: 'nowhere' };
  return { kind: 'inside', chapter, id: id === '' ? null : id };
}
