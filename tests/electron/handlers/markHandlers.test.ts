// Marks over the contract: made, listed, changed, removed and written out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibrarySession, type LibrarySession } from '../../../electron/handlers/librarySession.ts';
import { markHandlers } from '../../../electron/handlers/markHandlers.ts';
import { tasksOf } from '../../../electron/workers/tasks.ts';
import { type Client, createClient } from '../../../shared/contract/client.ts';
import { createDispatcher, type Handlers } from '../../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import { importText } from '../library/choiceStories.ts';
import { highlightOf } from '../library/markedWords.ts';

let root = '';
let session: LibrarySession;
let client: Client;
let storyId = '';
let mark: Mark;
const events: AppEvent[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'fanfolio-marks-'));
  const send = (event: AppEvent) => void events.push(event);
  session = createLibrarySession({
    cacheFolder: join(root, 'cache'),
    device: { id: 'test', name: 'test' },
    suggestion: root,
    send,
    startTasks: tasksOf,
    followsFolder: false,
  });
  await session.open(join(root, 'library'), true);
  client = createClient({
    call: createDispatcher(markHandlers({ session, send }) as unknown as Handlers),
    subscribe: () => () => undefined,
  });
  storyId = await importText(session.library());
  mark = await highlightOf(session.library(), storyId, 'second winter');
});

afterEach(async () => {
  await session.close();
  events.length = 0;
  rmSync(root, { recursive: true, force: true });
});

test('a mark goes through its life, and each change is told', async () => {
  const made = await client.call('marks.save', { storyId, mark });
  expect(made).toEqual({ ...mark, changedAt: made.changedAt });
  expect(Math.abs(Date.parse(made.changedAt) - Date.now())).toBeLessThan(60_000);
  expect(await client.call('marks.list', { storyId })).toEqual({ marks: [{ mark: made, isLost: false }] });
  const changed = await client.call('marks.save', { storyId, mark: { ...made, note: 'Cold.' } });
  expect(await client.call('marks.all', {})).toEqual({
    stories: [{ storyId, title: 'The Glass Harbour', authors: ['Ada Quill'], marks: [changed] }],
  });
  const { fileName, text } = await client.call('marks.export', { storyId });
  expect(fileName).toBe('Marks in The Glass Harbour.md');
  expect(text).toContain('> second winter\n\nCold.\n');
  expect((await client.call('marks.export', { storyId: null })).text).toContain('> second winter');
  expect(await client.call('marks.remove', { storyId, id: mark.id })).toBeNull();
  expect(await client.call('marks.list', { storyId })).toEqual({ marks: [] });
  expect(await client.call('marks.all', {})).toEqual({ stories: [] });
  expect(events.filter(({ name }) => name === 'marks.changed')).toEqual(
    Array.from({ length: 3 }, () => ({ name: 'marks.changed', payload: { storyId } })),
  );
  expect(events.some(({ name }) => name === 'library.changed')).toBe(false);
});

test.each<[string, Partial<Record<keyof Mark, unknown>>]>([
  ['an id of other signs', { id: 'No Id!' }],
  ['words beyond all measure', { words: 'w'.repeat(20_001) }],
  ['a note beyond all measure', { note: 'n'.repeat(20_001) }],
  ['no such colour', { colour: 'plaid' }],
  ['a place beyond the end', { totalProgression: 2 }],
  ['a block that cannot be', { from: { block: -1 } }],
])('%s is refused, and nothing is kept', async (_what, change) => {
  await expect(
    client.call('marks.save', { storyId, mark: { ...mark, ...change } as Mark }),
  ).rejects.toMatchObject({ code: 'invalidInput' });
  expect(await client.call('marks.list', { storyId })).toEqual({ marks: [] });
  expect(events).toEqual([]);
});

test('a call for a story that is not there is refused by its code, and tells of no change', async () => {
  const gone = { storyId: '000000000000' };
  const refused = { code: 'storyNotFound' };
  await expect(client.call('marks.save', { ...gone, mark })).rejects.toMatchObject(refused);
  await expect(client.call('marks.remove', { ...gone, id: mark.id })).rejects.toMatchObject(refused);
  await expect(client.call('marks.list', gone)).rejects.toMatchObject(refused);
  expect(events).toEqual([]);
});
