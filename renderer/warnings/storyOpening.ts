// StoryOpening: what reading a story needs, asked for ahead of the click where it can be, and at the click where not.
import type { Client } from '../../shared/contract/client.ts';
import type { MethodInput } from '../../shared/contract/methods.ts';
import type { OpenedStory, SegmentMarkup } from '../../shared/contract/records.ts';
import { pendingWarningScreen } from '../../shared/reading/warningPolicy.ts';
import { choicesText, noChoices } from '../../shared/story/readingChoices.ts';
import type { ChapterId, StoryId } from '../../shared/story/story.ts';
import { parseRoute } from '../navigation/route.ts';
import { expectedUnit } from '../reader/engine/resolveLocator.ts';
import { storyUnits } from '../reader/engine/storyUnits.ts';
import { loadReader } from './loadReader.ts';
import { openedAtChapter } from './openedAtChapter.ts';

export type StoryOpening = {
  /** What the page knew before the click; null where it must wait for `opened`. */
  readonly known: OpenedStory | null;
  /** The host's answer, asked for anew: the place may have moved in another window or on another device. */
  readonly opened: Promise<OpenedStory>;
  /** As the client that was given, but with the first segment on its way already. */
  readonly client: Client;
};

type SegmentAddress = MethodInput<'segment.read'>;
type SegmentAhead = { readonly address: string; readonly markup: Promise<SegmentMarkup> };

function firstSegment({ story, place }: OpenedStory): SegmentAddress | null {
  const units = storyUnits(story.chapters);
  const unit = units.units[place === null ? 0 : (expectedUnit(units, place) ?? 0)];
  const chapter = story.chapters[unit?.chapter ?? 0];
  if (unit === undefined || unit.segment === null || chapter === undefined) return null;
  return { storyId: story.id, chapterId: chapter.id, segment: unit.segment, file: chapter.file };
}

/** Null where a warning stands before the text: then none of it is asked for. */
function readAhead(client: Client, opened: OpenedStory, known: SegmentAhead | null): SegmentAhead | null {
  if (pendingWarningScreen(opened.story.metadata, opened.consent) !== null) return null;
  const input = firstSegment(opened);
  if (input === null) return null;
  const address = JSON.stringify(input);
  if (known?.address === address) return known;
  const markup = client.call('segment.read', input);
  markup.catch(() => undefined);
  return { address, markup };
}

type Prepared = { readonly opened: OpenedStory; readonly segment: SegmentAhead | null };

let prepared: Prepared | null = null;

/** For a story that is looked at, in an idle moment: whoever looks at it may read it next. */
export async function prepareOpening(client: Client, opened: OpenedStory): Promise<void> {
  const segment = readAhead(client, opened, null);
  prepared = { opened, segment };
  await loadReader();
  if (segment === null) return;
  const [{ sanitizeAhead }, { markup }] = await Promise.all([
    import('../reader/engine/sanitizeMarkup.ts'),
    segment.markup,
  ]);
  if (prepared?.segment === segment) sanitizeAhead(markup);
}

export function forgetPrepared(): void {
  prepared = null;
}

function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

export function openStory(client: Client, storyId: StoryId, chapterId: ChapterId | null): StoryOpening {
  const found = prepared?.opened.story.id === storyId ? prepared : null;
  const atAsked = (story: OpenedStory) => (chapterId === null ? story : openedAtChapter(story, chapterId));
  const known = found === null ? null : atAsked(found.opened);
  let ahead = known === null ? null : readAhead(client, known, found?.segment ?? null);
  // The first page comes before the question whether what it shows is still true.
  const asking = known === null ? Promise.resolve() : afterPaint();
  const opened = asking
    .then(() => client.call('story.open', { storyId }))
    .then((answer) => {
      const story = atAsked(answer);
      if (known === null) ahead = readAhead(client, story, null);
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
  return { known, opened, client: { call, on: client.on } };
}

/** Whether the host's answer changes nothing for a reader who has begun on what the page knew. */
export function isStillTrue(known: OpenedStory, answer: OpenedStory): boolean {
  return (
    known.place?.at === answer.place?.at &&
    known.consent?.at === answer.consent?.at &&
    known.story.versions.at(-1)?.sha256 === answer.story.versions.at(-1)?.sha256 &&
    choicesText(known.story.choices ?? noChoices) === choicesText(answer.story.choices ?? noChoices) &&
    JSON.stringify(known.story.metadata) === JSON.stringify(answer.story.metadata)
  );
}

type Begun = {
  readonly opening: StoryOpening;
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
    ? waiting.opening
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
    begun = { opening: openStory(client, storyId, chapterId), storyId, chapterId, at: performance.now() };
  };
  document.addEventListener('click', begin, { capture: true });
  return () => document.removeEventListener('click', begin, { capture: true });
}
