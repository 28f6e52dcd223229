// A page that holds nothing but the reader, with a host that lives in memory and can be slow, fail, and change.
import { StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { findInChapters } from '../../../../electron/library/findInChapters.ts';
import { createPageTypography } from '../../../../renderer/reader/engine/pageTypography.ts';
import { sanitizeMarkup } from '../../../../renderer/reader/engine/sanitizeMarkup.ts';
import { ReaderScreen } from '../../../../renderer/reader/ReaderScreen.tsx';
import type { Client } from '../../../../shared/contract/client.ts';
import type { StoryFindsQuery } from '../../../../shared/contract/findRecords.ts';
import type { PlacedMark } from '../../../../shared/contract/markRecords.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Place } from '../../../../shared/reading/locator.ts';
import type { Mark } from '../../../../shared/reading/marks.ts';
import { defaultPreferences, type Preferences } from '../../../../shared/reading/preferences.ts';
import { type InventedStory, inventedStory } from './inventedStory.ts';
import type { StorySpec } from './storySpec.ts';
import { frameOf, shownRoot, visibleText } from './visibleText.ts';
import '../../../../renderer/styles/tokens.css';
import '../../../../renderer/styles/fonts.css';
import '../../../../renderer/styles/base.css';

type Host = {
  delay: number;
  failing: boolean;
  reads: string[];
  places: Place[];
  left: number;
  marks: PlacedMark[];
};

export type Harness = {
  readonly open: (spec: StorySpec, place?: Place | null, changes?: Partial<Preferences>) => Promise<void>;
  readonly prefer: (changes: Partial<Preferences>) => Promise<void>;
  readonly host: Host;
  readonly visibleText: () => string;
  readonly frame: () => { scrollLeft: number; scrollWidth: number; clientWidth: number };
  readonly shown: () => ShadowRoot;
  readonly sanitize: (markup: string) => string;
  readonly readMarkup: (chapterId: string, segment: number) => string;
  readonly settled: () => Promise<void>;
  /** Milliseconds that setting the marks of the first segment takes. */
  readonly timeTypography: () => number;
  readonly close: () => void;
};

const host: Host = { delay: 0, failing: false, reads: [], places: [], left: 0, marks: [] };
let current: InventedStory | null = null;
let root: Root | null = null;
let mounted = 0;
let prefer: (changes: Partial<Preferences>) => void = () => undefined;

const client: Client = {
  async call(name, input) {
    if (name === 'place.save') {
      host.places.push((input as { place: Place }).place);
      return null as never;
    }
    if (name.startsWith('marks.')) {
      const { mark, id } = input as { mark?: Mark; id?: string };
      const others = host.marks.filter((each) => each.mark.id !== (mark?.id ?? id));
      if (name !== 'marks.list')
        host.marks = mark === undefined ? others : [...others, { mark, isLost: false }];
      return structuredClone(name === 'marks.list' ? { marks: host.marks } : (mark ?? null)) as never;
    }
    if (name === 'story.find' && current !== null) {
      const { story, blocksOf } = current;
      const query = input as StoryFindsQuery;
      const chapters = story.chapters.slice(query.from, query.until);
      return (await findInChapters(chapters, query, async (at) => blocksOf(chapters[at]?.id ?? ''))) as never;
    }
    if (name !== 'segment.read') throw new AppError('unknownMethod', `The harness does not know ${name}.`);
    const { chapterId, segment } = input as { chapterId: string; segment: number };
    host.reads.push(`${chapterId}/${segment}`);
    if (host.delay > 0) await new Promise((resolve) => setTimeout(resolve, host.delay));
    const found = host.failing ? null : (current?.segmentOf(chapterId, segment) ?? null);
    if (found === null) throw new AppError('storyDamaged', 'The harness was told to fail.');
    return found as never;
  },
  on: () => () => undefined,
};

function Stage({
  invented,
  place,
  initial,
}: {
  readonly invented: InventedStory;
  readonly place: Place | null;
  readonly initial: Preferences;
}) {
  const [preferences, setPreferences] = useState(initial);
  const [opened] = useState({ story: invented.story, folder: 'a folder', place, consent: null });
  const change = (changes: Partial<Preferences>): void => {
    setPreferences((before) => ({ ...before, ...changes }));
    const theme = changes.theme;
    if (theme !== undefined) document.documentElement.dataset.theme = theme === 'auto' ? 'paper' : theme;
  };
  prefer = change;
  return (
    <ReaderScreen
      client={client}
      storyId={invented.story.id}
      opened={opened}
      preferences={preferences}
      onPreferences={change}
      onLeave={() => {
        host.left += 1;
      }}
      imageUrl={(path) => `/library/${invented.story.id}/${path}`}
    />
  );
}

const frames = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const next = (left: number): void => {
      if (left === 0) setTimeout(resolve);
      else requestAnimationFrame(() => next(left - 1));
    };
    next(count);
  });

async function isShown(): Promise<void> {
  while (document.querySelector('.reader-segment:not([inert])') === null) await frames(1);
  await frames(2);
}

const harness: Harness = {
  host,
  visibleText,
  shown: shownRoot,
  async open(spec, place = null, changes = {}) {
    harness.close();
    current = inventedStory(spec);
    const element = document.getElementById('app');
    if (element === null) throw new Error('The harness page has no #app.');
    root = createRoot(element);
    mounted += 1;
    host.reads.length = 0;
    root.render(
      <StrictMode>
        <Stage
          key={mounted}
          invented={current}
          place={place}
          initial={{ ...defaultPreferences, ...changes }}
        />
      </StrictMode>,
    );
    await isShown();
  },
  async prefer(changes) {
    prefer(changes);
    await frames(3);
  },
  frame() {
    const { scrollLeft, scrollWidth, clientWidth } = frameOf(shownRoot());
    return { scrollLeft, scrollWidth, clientWidth };
  },
  sanitize(markup) {
    const box = document.createElement('div');
    box.append(sanitizeMarkup(markup));
    return box.innerHTML;
  },
  readMarkup: (chapterId, segment) => current?.segmentOf(chapterId, segment)?.markup ?? '',
  settled: () => frames(3),
  timeTypography() {
    const fragment = sanitizeMarkup(current?.segmentOf('c1', 0)?.markup ?? '');
    const started = performance.now();
    createPageTypography(fragment, 'en').apply(true);
    return performance.now() - started;
  },
  close() {
    root?.unmount();
    root = null;
  },
};

Object.assign(window, { harness });
