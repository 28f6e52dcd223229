// placeSaver: saves of a place that never queue up: one on its way, one waiting, the newest lands.
import type { Place } from '../../shared/reading/locator.ts';
import type { StoryId } from '../../shared/story/story.ts';

type Waiting = { place: Place; readonly done: Promise<void> };

export type PlaceSaver = {
  readonly save: (id: StoryId, place: Place) => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly settle: () => Promise<void>;
};

/** `write` is never called for a story while an earlier call for it runs. */
export function createPlaceSaver(write: (id: StoryId, place: Place) => Promise<void>): PlaceSaver {
  const running = new Map<StoryId, Promise<void>>();
  const waiting = new Map<StoryId, Waiting>();

  function start(id: StoryId, place: Place): Promise<void> {
    const job = write(id, place).finally(() => {
      if (running.get(id) === job) running.delete(id);
    });
    running.set(id, job);
    return job;
  }

  return {
    save(id, place) {
      const later = waiting.get(id);
      if (later !== undefined) {
        later.place = place;
        return later.done;
      }
      const current = running.get(id);
      if (current === undefined) return start(id, place);
      const done = current
        .catch(() => undefined)
        .then(() => {
          const { place: newest } = waiting.get(id) ?? { place };
          waiting.delete(id);
          return start(id, newest);
        });
      waiting.set(id, { place, done });
      return done;
    },
    async settle() {
      while (running.size > 0 || waiting.size > 0) {
        await Promise.allSettled([...running.values(), ...[...waiting.values()].map(({ done }) => done)]);
      }
    },
  };
}
