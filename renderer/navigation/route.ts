// Route: which screen the address names.
import type * as z from 'zod/mini';
import type { ShelfQuery } from '../../shared/contract/records.ts';
import { ChapterId, StoryId } from '../../shared/story/story.ts';
import { isLeavingHeld } from './leaveGuard.ts';

export type ShelfFilter = ShelfQuery['filter'];

/**
 * `chapterId` asks for the start of a chapter instead of the place where the reader was; `asksTitle` begins the review at
 * the title, for a story that has none.
 */
export type Route =
  | { readonly kind: 'shelf'; readonly filter: ShelfFilter }
  | { readonly kind: 'story'; readonly storyId: StoryId }
  | { readonly kind: 'review'; readonly storyId: StoryId; readonly asksTitle: boolean }
  | { readonly kind: 'read'; readonly storyId: StoryId; readonly chapterId: ChapterId | null }
  | { readonly kind: 'settings' };

const shelf: Route = { kind: 'shelf', filter: 'all' };
const filters: readonly ShelfFilter[] = ['all', 'unread', 'reading', 'finished'];

function isValid<Schema extends z.ZodMiniType>(schema: Schema, text: string | undefined): text is string {
  return schema.safeParse(text).success;
}

/** An address that names nothing is the shelf. */
export function parseRoute(hash: string): Route {
  const [screen, first, second, third] = hash.replace(/^#?\/?/, '').split('/');
  if (screen === 'settings') return { kind: 'settings' };
  if (screen === 'story' && isValid(StoryId, first)) {
    if (second === 'review') return { kind: 'review', storyId: first, asksTitle: third === 'title' };
    return { kind: 'story', storyId: first };
  }
  if (screen === 'read' && isValid(StoryId, first)) {
    return { kind: 'read', storyId: first, chapterId: isValid(ChapterId, second) ? second : null };
  }
  const filter = filters.find((name) => name === screen);
  return filter === undefined ? shelf : { kind: 'shelf', filter };
}

export function hrefOf(route: Route): string {
  switch (route.kind) {
    case 'shelf':
      return route.filter === 'all' ? '#/' : `#/${route.filter}`;
    case 'story':
      return `#/story/${route.storyId}`;
    case 'review':
      return `#/story/${route.storyId}/review${route.asksTitle ? '/title' : ''}`;
    case 'read':
      return route.chapterId === null
        ? `#/read/${route.storyId}`
        : `#/read/${route.storyId}/${route.chapterId}`;
    case 'settings':
      return '#/settings';
  }
}

/** As a link would, but at once; not at all while a screen holds the reader to ask. */
export function goToHash(hash: string): void {
  if (hash === window.location.hash || isLeavingHeld(hash)) return;
  window.history.pushState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

export function navigate(route: Route): void {
  goToHash(hrefOf(route));
}
