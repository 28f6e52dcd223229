// StoryOpening: everything that reading a story needs, asked for at the click, while the screen still changes.
import type { Client } from '../../shared/contract/client.ts';
import type { MethodInput } from '../../shared/contract/methods.ts';
import type { OpenedStory, SegmentMarkup } from '../../shared/contract/records.ts';
import { pendingWarningScreen } from '../../shared/reading/warningPolicy.ts';
import type { ChapterId, StoryId } from '../../shared/story/story.ts';
import { parseRoute } from '../navigation/route.ts';
import { expectedUnit } from '../reader/engine/resolveLocator.ts';
import { storyUnits } from '../reader/engine/storyUnits.ts';
import { loadReader } from './loadReader.ts';
import { openedAtChapter } from './openedAtChapter.ts';

export type StoryOpening = {
  readonly opened: Promise<OpenedStory>;
  /** As the client that was given, but with the first segment on its way already. */
  readonly client: Client;
};

type SegmentAddress = MethodInput<'segment.read'>;

function firstSegment({ story, place }: OpenedStory): SegmentAddress | null {
  const units = storyUnits(story.chapters);
  const unit = units.units[place === null ? 0 : (expectedUnit(units, place) ?? 0)];
  const chapter = story.chapters[unit?.chapter ?? 0];
  if (unit === undefined || unit.segment === null || chapter === undefined) return null;
  return { storyId: story.id, chapterId: chapter.id, segment: unit.segment };
}

/** Asks the host anew, not the cache: the reader must start from the newest place. Text is asked for only where no warning stands. */
export function openStory(client: Client, storyId: StoryId, chapterId: ChapterId | null): StoryOpening {
  let ahead: { readonly address: string; readonly markup: Promise<SegmentMarkup> } | null = null;
  const opened = client.call('story.open', { storyId }).then((found) => {
    const story = chapterId === null ? found : openedAtChapter(found, chapterId);
    const { metadata } = story.story;
    const address = pendingWarningScreen(metadata, story.consent) === null ? firstSegment(story) : null;
    if (address !== null) {
      ahead = { address: JSON.stringify(address), markup: client.call('segment.read', address) };
      ahead.markup.catch(() => undefined);
    }
    return story;
  });
  opened.catch(() => undefined);
  loadReader().catch(() => undefined);
  const call = ((name: Parameters<Client['call']>[0], input: never) => {
    const waiting = ahead;
    if (name !== 'segment.read' || waiting === null) return client.call(name, input);
    if (JSON.stringify(input) !== waiting.address) return client.call(name, input);
    ahead = null;
    return waiting.markup;
  }) as Client['call'];
  return { opened, client: { call, on: client.on } };
}

type Begun = StoryOpening & {
  readonly storyId: StoryId;
  readonly chapterId: ChapterId | null;
  readonly at: number;
};

let begun: Begun | null = null;

/** A click leads to its screen within moments; what is older belongs to a click that led nowhere. */
const freshMilliseconds = 2_000;

/** The opening that the click began, or a new one. */
export function takeOpening(client: Client, storyId: StoryId, chapterId: ChapterId | null): StoryOpening {
  const waiting = begun;
  begun = null;
  const isIt = waiting?.storyId === storyId && waiting.chapterId === chapterId;
  return isIt && performance.now() - waiting.at < freshMilliseconds
    ? waiting
    : openStory(client, storyId, chapterId);
}

/** Watches for clicks on links to the reader, wherever they stand. Returns the way to stop. */
export function beginAtClick(client: Client): () => void {
  const begin = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/read/"]') : null;
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const route = parseRoute(link.getAttribute('href') ?? '');
    if (route.kind !== 'read') return;
    const { storyId, chapterId } = route;
    begun = { ...openStory(client, storyId, chapterId), storyId, chapterId, at: performance.now() };
  };
  document.addEventListener('click', begin, { capture: true });
  return () => document.removeEventListener('click', begin, { capture: true });
}
