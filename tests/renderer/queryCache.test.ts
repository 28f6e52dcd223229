// What the page knows of the host stays true, and survives its absence.
import { describe, expect, test } from 'vitest';
import { createQueryCache } from '../../renderer/host/queryCache.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { createFakeHost } from './fakeClient.ts';
import { fakeId } from './fakeStories.ts';

const settle = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const first = { storyId: fakeId(0) };

function countOf(calls: readonly string[], name: string): number {
  return calls.filter((call) => call === name).length;
}

describe('query cache', () => {
  test('asks once for all who look', async () => {
    const { client, calls } = createFakeHost({ stories: 3 });
    const cache = createQueryCache(client);
    cache.observe('story.open', first, () => undefined);
    cache.observe('story.open', { ...first }, () => undefined);
    await settle();
    expect(countOf(calls, 'story.open')).toBe(1);
    expect(cache.state('story.open', first).kind).toBe('ready');
  });

  test('asks again when this story changed, and not when another did', async () => {
    const { client, calls, send } = createFakeHost({ stories: 3 });
    const cache = createQueryCache(client);
    cache.observe('story.open', first, () => undefined);
    await settle();
    send({ name: 'library.changed', payload: { storyIds: [fakeId(2)] } });
    await settle();
    expect(countOf(calls, 'story.open')).toBe(1);
    send({ name: 'library.changed', payload: { storyIds: null } });
    await settle();
    expect(countOf(calls, 'story.open')).toBe(2);
  });

  test('shows the last answer at once on the way back, and asks anew behind it', async () => {
    const { client, calls } = createFakeHost({ stories: 3 });
    const cache = createQueryCache(client);
    cache.observe('story.open', first, () => undefined)();
    await settle();
    cache.observe('story.open', first, () => undefined);
    expect(cache.state('story.open', first)).toMatchObject({ kind: 'ready', isFresh: false });
    await settle();
    expect(countOf(calls, 'story.open')).toBe(2);
  });

  test('keeps what is shown while the host is away, but not when the story is gone', async () => {
    const failures: Record<string, ErrorCode> = {};
    const { client, send } = createFakeHost({ stories: 3, failures });
    const cache = createQueryCache(client);
    cache.observe('story.open', first, () => undefined);
    await settle();
    failures['story.open'] = 'disconnected';
    cache.refetch('story.open', first);
    await settle();
    expect(cache.state('story.open', first).kind).toBe('ready');
    failures['story.open'] = 'storyNotFound';
    send({ name: 'library.changed', payload: { storyIds: [fakeId(0)] } });
    await settle();
    expect(cache.state('story.open', first)).toMatchObject({
      kind: 'failed',
      error: { code: 'storyNotFound' },
    });
  });

  test('an answer laid down by hand is not overrun by an older one', async () => {
    const { client } = createFakeHost({ stories: 3, delays: { 'story.open': 15 } });
    const cache = createQueryCache(client);
    const { client: quick } = createFakeHost({ stories: 3 });
    const edited = await quick.call('story.edit', { ...first, edit: { title: 'Salt and Lamps' } });
    cache.observe('story.open', first, () => undefined);
    cache.put('story.open', first, edited);
    await settle(40);
    expect(cache.state('story.open', first)).toMatchObject({
      value: { story: { metadata: { title: 'Salt and Lamps' } } },
    });
  });
});
