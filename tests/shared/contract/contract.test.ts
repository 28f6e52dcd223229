// One contract, three transports: whatever carries a call, the page sees the same.
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Client, createClient, type Transport } from '../../../shared/contract/client.ts';
import { createDispatcher, type Handlers } from '../../../shared/contract/dispatcher.ts';
import type { AppEvent, EventPayload } from '../../../shared/contract/events.ts';
import { AppError } from '../../../shared/errors.ts';
import { defaultPreferences } from '../../../shared/reading/preferences.ts';
import { transports } from './transports.ts';

const storyId = '0123456789ab';
const everyByte = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

function refuse(): never {
  throw new AppError('notSupportedHere', 'This test has no such call.');
}

function createTestHost() {
  const uploads: { readonly fileName: string; readonly bytes: Uint8Array }[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  const handlers = new Proxy(
    {
      'settings.read': async () => defaultPreferences,
      'settings.write': async (change: object) => ({ ...defaultPreferences, ...change }),
      'import.upload': async ({ fileName, bytes }: { fileName: string; bytes: Uint8Array }) => {
        uploads.push({ fileName, bytes });
        return null;
      },
      'export.epub': async () => ({ fileName: 'Ünïcode 🦉 “quoted”.epub', bytes: everyByte }),
      'story.remove': async () => {
        throw new AppError('storyNotFound', 'There is no story 0123456789ab “here”.');
      },
      'story.restore': async () => {
        throw new TypeError('a fault of ours');
      },
      'segment.read': async ({ segment }: { segment: number }) => {
        await pause(segment % 2 === 0 ? 20 : 0);
        return { firstBlock: segment, markup: `<p>${segment}</p>` };
      },
      'review.text': async ({ choices, from }: { choices: unknown; from: number }) => ({
        total: 3,
        from,
        blocks: [{ key: null, line: null, markup: JSON.stringify(choices) }],
      }),
      // Deliberately not of the contract's shape.
      'story.search': async () => 'no list',
    },
    { get: (known, name) => Reflect.get(known, name) ?? refuse },
  ) as unknown as Handlers;
  return {
    uploads,
    dispatch: createDispatcher(handlers),
    subscribe: (listener: (event: AppEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (event: AppEvent) => {
      for (const listener of listeners) listener(event);
    },
  };
}

const progress = (done: number): AppEvent => ({
  name: 'job.progress',
  payload: { jobId: 'j', kind: 'import', done, total: 100, current: `file “${done}”.txt`, latest: null },
});

async function eventually(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isTrue(); tries += 1) await pause(10);
  expect(isTrue()).toBe(true);
}

describe.each(transports)('over $name', ({ connect }) => {
  let host: ReturnType<typeof createTestHost>;
  let transport: Transport;
  let client: Client;
  let close: () => Promise<void>;

  beforeEach(async () => {
    host = createTestHost();
    ({ transport, close } = await connect(host));
    client = createClient(transport);
  });
  afterEach(() => close());

  test('a value comes back', async () => {
    await expect(client.call('settings.read', {})).resolves.toEqual(defaultPreferences);
    await expect(client.call('settings.write', { theme: 'night' })).resolves.toMatchObject({
      theme: 'night',
    });
  });

  test('bytes go out and come back as they were', async () => {
    await client.call('import.upload', { jobId: 'j', fileName: 'a "b" 🦉\n.txt', bytes: everyByte });
    expect(host.uploads[0]?.fileName).toBe('a "b" 🦉\n.txt');
    expect(Buffer.compare(host.uploads[0]?.bytes ?? new Uint8Array(), everyByte)).toBe(0);
    const book = await client.call('export.epub', { storyId });
    expect(book.fileName).toBe('Ünïcode 🦉 “quoted”.epub');
    expect(Buffer.compare(book.bytes, everyByte)).toBe(0);
  });

  test('no bytes are bytes too', async () => {
    await client.call('import.upload', { jobId: 'j', fileName: '', bytes: new Uint8Array() });
    expect(host.uploads[0]?.bytes).toHaveLength(0);
  });

  test('a huge payload arrives whole', { timeout: 30_000 }, async () => {
    const huge = Uint8Array.from({ length: 12_000_000 }, (_, index) => (index * 31) % 251);
    await client.call('import.upload', { jobId: 'j', fileName: 'huge.txt', bytes: huge });
    expect(Buffer.compare(host.uploads[0]?.bytes ?? new Uint8Array(), huge)).toBe(0);
  });

  test('an expected failure keeps its code and its sentence', async () => {
    await expect(client.call('story.remove', { storyId })).rejects.toMatchObject({
      name: 'AppError',
      code: 'storyNotFound',
      message: 'There is no story 0123456789ab “here”.',
    });
  });

  test('a fault of ours is internal', async () => {
    await expect(client.call('story.restore', { storyId })).rejects.toMatchObject({ code: 'internal' });
  });

  test('an answer of another shape is refused by the client', async () => {
    await expect(client.call('story.search', { words: 'owl', limit: 3 })).rejects.toMatchObject({
      code: 'internal',
    });
  });

  test.each(['no.suchCall', 'toString', '__proto__', '', 'constructor'])(
    'the call %j is unknown',
    async (name) => {
      const reply = await transport.call(name, {});
      expect(reply).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
    },
  );

  test.each([[{ storyId: '../../../etc' }], [{}], [null], [undefined], ['text'], [[1, 2]]])(
    'the input %j is refused',
    async (input) => {
      await expect(transport.call('story.remove', input)).resolves.toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    },
  );

  test('calls run side by side, and each gets its own answer', async () => {
    const segments = Array.from({ length: 40 }, (_, index) => index);
    const answers = await Promise.all(
      segments.map((segment) => client.call('segment.read', { storyId, chapterId: 'c1', segment })),
    );
    expect(answers.map((answer) => answer.firstBlock)).toEqual(segments);
  });

  test('what a reader chose goes over by its names, and nothing stays nothing', async () => {
    const chosen = {
      encoding: null,
      repairs: { 'hardWrap:1f9.abcd0000~x “y”': false, emphasis: true },
      chapters: {
        'ünï.c0de': { kind: 'chapter' as const, title: null },
        '1f9.abcd0000-2': { kind: 'join' as const },
      },
    };
    const asked = { storyId, chapter: 0, from: 0, limit: 500 };
    const [block] = (await client.call('review.text', { ...asked, choices: chosen })).blocks;
    expect({ ...block, markup: JSON.parse(block?.markup ?? '') }).toEqual({
      key: null,
      line: null,
      markup: chosen,
    });
    const stored = await client.call('review.text', { ...asked, choices: null });
    expect(stored.blocks[0]?.markup).toBe('null');
    const tooMany = transport.call('review.text', { ...asked, limit: 501, choices: null });
    expect(await tooMany).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  test('events come in order, once, until the listener stops', async () => {
    const heard: number[] = [];
    const stop = client.on('job.progress', (payload: EventPayload<'job.progress'>) =>
      heard.push(payload.done),
    );
    await pause(100);
    for (let done = 0; done < 100; done += 1) host.send(progress(done));
    await eventually(() => heard.length >= 100);
    expect(heard).toEqual(Array.from({ length: 100 }, (_, index) => index));
    stop();
    host.send(progress(100));
    await pause(50);
    expect(heard).toHaveLength(100);
  });

  test('an event reaches only those who listen for it', async () => {
    const heard: unknown[] = [];
    client.on('settings.changed', (payload) => heard.push(payload));
    client.on('library.changed', (payload) => heard.push(payload));
    await pause(100);
    host.send(progress(1));
    host.send({ name: 'settings.changed', payload: { ...defaultPreferences, theme: 'black' } });
    await eventually(() => heard.length > 0);
    expect(heard).toEqual([{ ...defaultPreferences, theme: 'black' }]);
  });
});
