// An in-memory host that answers the whole contract, for the page alone.
import { type Client, createClient, type Transport } from '../../shared/contract/client.ts';
import { createDispatcher, type Handlers } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { AppInfo, ImportResult, OpenedStory, ShelfEntry } from '../../shared/contract/records.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { defaultPreferences, type Preferences } from '../../shared/reading/preferences.ts';
import { fakeMarks } from './fakeMarks.ts';
import { fakeReview } from './fakeReview.ts';
import { fakeEntry, fakeOpened } from './fakeStories.ts';

export type FakeOptions = {
  readonly stories: number;
  readonly library?: AppInfo['library'];
  readonly host?: AppInfo['host'];
  readonly notices?: AppInfo['notices'];
  readonly preferences?: Partial<Preferences>;
  /** Calls that fail, by name. */
  readonly failures?: Readonly<Record<string, ErrorCode>>;
  /** Milliseconds before an answer, by name; `*` for all others. */
  readonly delays?: Readonly<Record<string, number>>;
  readonly opened?: (index: number) => OpenedStory;
};

export type FakeHost = {
  readonly transport: Transport;
  readonly client: Client;
  readonly send: (event: AppEvent) => void;
  /** The names of all calls so far. */
  readonly calls: readonly string[];
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function matches(entry: ShelfEntry, words: string): boolean {
  const text = [entry.title ?? '', ...entry.authors, ...entry.fandoms].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function createFakeHost(options: FakeOptions): FakeHost {
  const listeners = new Set<(event: AppEvent) => void>();
  const calls: string[] = [];
  const send = (event: AppEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  let preferences: Preferences = { ...defaultPreferences, ...options.preferences };
  let entries = Array.from({ length: options.stories }, (_, index) => fakeEntry(index));
  const removed = new Map<string, ShelfEntry>();
  const edited = new Map<string, OpenedStory>();
  let library: AppInfo['library'] = options.library ?? {
    kind: 'ready',
    path: '/home/reader/Documents/Fanfolio',
    stories: entries.length,
    isReadOnly: false,
  };
  const isUnread = ({ lastReadAt }: ShelfEntry) => lastReadAt === null;
  const filters = {
    all: () => true,
    unread: isUnread,
    reading: (entry: ShelfEntry) => !isUnread(entry) && !entry.isFinished,
    finished: (entry: ShelfEntry) => entry.isFinished,
  };
  const changed = (id: string) => send({ name: 'library.changed', payload: { storyIds: [id] } });
  const opened = (id: string): OpenedStory => {
    const index = entries.findIndex((entry) => entry.id === id);
    if (index < 0) throw new AppError('storyNotFound', `There is no story "${id}".`);
    return edited.get(id) ?? (options.opened ?? fakeOpened)(Number.parseInt(id.slice(4), 10));
  };
  let jobs = 0;
  const uploads = new Map<string, { expected: number; results: ImportResult[] }>();
  const cancelled = new Set<string>();

  function take(jobId: string, name: string): void {
    const job = uploads.get(jobId);
    if (job === undefined) return;
    const entry = fakeEntry(entries.length);
    const isRefused = /\.(png|exe)$/.test(name);
    const latest: ImportResult = isRefused
      ? { file: name, result: 'refused', id: null, title: null, message: 'No text.', code: 'notText' }
      : { file: name, result: 'added', id: entry.id, title: entry.title, message: 'Added.', code: null };
    if (!isRefused) entries = [...entries, entry];
    job.results.push(latest);
    const progress = { jobId, kind: 'import', done: job.results.length, total: job.expected } as const;
    send({ name: 'job.progress', payload: { ...progress, current: name, latest } });
    if (!isRefused) changed(entry.id);
    if (job.results.length < job.expected) return;
    uploads.delete(jobId);
    const { results } = job;
    send({ name: 'job.done', payload: { jobId, kind: 'import', outcome: 'finished', error: null, results } });
  }

  function start(names: readonly string[], expected: number): { jobId: string } {
    jobs += 1;
    const jobId = `job-${jobs}`;
    uploads.set(jobId, { expected: names.length + expected, results: [] });
    void (async () => {
      for (const name of names) {
        await wait(options.delays?.import ?? 0);
        if (!cancelled.has(jobId)) take(jobId, name);
      }
    })();
    return { jobId };
  }

  const handlers: Handlers = {
    'app.info': async () => ({
      version: '0.1.0',
      host: options.host ?? 'web',
      device: { id: 'desk', name: 'Writing desk' },
      library,
      notices: options.notices ?? [],
    }),
    'settings.read': async () => preferences,
    'settings.write': async (changes) => {
      preferences = { ...preferences, ...(changes as Partial<Preferences>) };
      send({ name: 'settings.changed', payload: preferences });
      return preferences;
    },
    'library.choose': async ({ path }) => {
      const status: AppInfo['library'] = path.includes('bad')
        ? { kind: 'unusable', path, error: { code: 'libraryUnusable', message: 'It is a file.' } }
        : { kind: 'ready', path, stories: entries.length, isReadOnly: false };
      if (status.kind === 'ready' || library.kind !== 'ready') library = status;
      send({ name: 'library.status', payload: library });
      return status;
    },
    'library.move': async () => {
      jobs += 1;
      const jobId = `job-${jobs}`;
      const progress = { jobId, kind: 'move', total: 400, current: null, latest: null } as const;
      send({ name: 'job.progress', payload: { ...progress, done: 120 } });
      return { jobId };
    },
    'library.verify': async () => ({ stories: entries.length, problems: [] }),
    'dialog.chooseFolder': async () => '/home/reader/Stories',
    'dialog.chooseFiles': async () => ['/home/reader/one.txt'],
    'shelf.list': async ({ words, filter, offset, limit, sort }) => {
      const found = entries.filter((entry) => filters[filter](entry) && matches(entry, words));
      if (sort === 'title') found.sort((a, b) => (a.title ?? '').localeCompare(b.title ?? ''));
      const count = (name: keyof typeof filters) => entries.filter(filters[name]).length;
      return {
        total: found.length,
        stories: found.slice(offset, offset + limit),
        counts: {
          all: count('all'),
          unread: count('unread'),
          reading: count('reading'),
          finished: count('finished'),
        },
      };
    },
    'shelf.continue': async () => {
      const story = entries.find(filters.reading);
      return story === undefined
        ? null
        : { story, chapter: 9, chapterTitle: 'The Tide Table', wordsLeftInChapter: 3000 };
    },
    'story.open': async ({ storyId }) => opened(storyId),
    'story.find': async () => ({ passages: [], count: 0, marks: [], next: null }),
    'story.edit': async ({ storyId, edit }) => {
      const before = opened(storyId);
      const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
      const metadata = { ...before.story.metadata, ...given };
      const after = { ...before, story: { ...before.story, metadata } };
      edited.set(storyId, after);
      changed(storyId);
      return after;
    },
    'story.remove': async ({ storyId }) => {
      const entry = entries.find(({ id }) => id === storyId);
      if (entry !== undefined) removed.set(storyId, entry);
      entries = entries.filter(({ id }) => id !== storyId);
      changed(storyId);
      return null;
    },
    'story.restore': async ({ storyId }) => {
      const entry = removed.get(storyId);
      if (entry !== undefined) entries = [entry, ...entries];
      changed(storyId);
      return null;
    },
    'story.search': async () => [],
    'segment.read': async () => ({ firstBlock: 0, markup: '<p>The lamps along the harbour wall.</p>' }),
    'place.save': async () => null,
    'consent.save': async ({ storyId, consent }) => {
      edited.set(storyId, { ...opened(storyId), consent });
      return null;
    },
    'import.start': async ({ paths, uploads: expected }) => start(paths, expected),
    'import.upload': async ({ jobId, fileName }) => {
      await wait(options.delays?.import ?? 0);
      if (cancelled.has(jobId)) throw new AppError('cancelled', 'This import has ended.');
      take(jobId, fileName);
      return null;
    },
    'import.sample': async () => start(['The Keeper of Small Hours.txt'], 0),
    'job.cancel': async ({ jobId }) => {
      cancelled.add(jobId);
      const results = uploads.get(jobId)?.results ?? [];
      send({
        name: 'job.done',
        payload: { jobId, kind: 'import', outcome: 'cancelled', error: null, results },
      });
      return null;
    },
    ...fakeMarks(opened, send),
    ...fakeReview(opened),
    'job.list': async () => ({ running: [], ended: [] }),
    'export.epub': async () => ({ fileName: 'The Lamplighter.epub', bytes: new Uint8Array([80, 75]) }),
  };
  const dispatch = createDispatcher(handlers);
  const transport: Transport = {
    async call(name, input) {
      calls.push(name);
      const delay = options.delays?.[name] ?? options.delays?.['*'] ?? 0;
      if (delay > 0) await wait(delay);
      const failure = options.failures?.[name];
      if (failure !== undefined) return { ok: false, error: { code: failure, message: `${name} failed.` } };
      return dispatch(name, input);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { transport, client: createClient(transport), send, calls };
}
