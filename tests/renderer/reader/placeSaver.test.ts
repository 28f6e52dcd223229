// Places are sent after a moment, one at a time, and never from pages that are gone.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlaceSaver } from '../../../renderer/reader/engine/placeSaver.ts';
import type { Place } from '../../../shared/reading/locator.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function saver() {
  const saved: string[] = [];
  const now = { at: 'first' };
  const made = createPlaceSaver(
    () => ({ at: now.at }) as Place,
    async ({ at }) => saved.push(at),
  );
  return { ...made, saved, now };
}

test('the newest of several is sent, once', async () => {
  const { changed, saved, now } = saver();
  changed();
  now.at = 'second';
  changed();
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(saved).toEqual(['second']);
});

test('what has not been sent goes at the close, and nothing after it', async () => {
  const { changed, close, saved, now } = saver();
  changed();
  close();
  expect(saved).toEqual(['first']);
  // A turn that was under way ends now.
  now.at = 'late';
  changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saved).toEqual(['first']);
});
