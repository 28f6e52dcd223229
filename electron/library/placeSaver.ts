// placeSaver: saves of a place that never queue up: one on its way, one waiting, the newest lands.
import type { Place } from '../../shared/reading/locator.ts';
import type { StoryId } from '../../shared/story/story.ts';

type Waiting = { place: Place; readonly done: Promise<void> };

export type PlaceSaver = {
  readonly save: (id: StoryId, place: Place) => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly settle: () => Promise<void>;
};

/**
 * `write` is never called for a story while an earlier call for it runs. In a two-sided book the newest of each side
 * lands: whoever flips it has a place in both.
 */
export function createPlaceSaver(write: (id: StoryId, place: Place) => Promise<void>): PlaceSaver {
  const running = new Map<StoryId, Promise<void>>();
  const waiting = new Map<StoryId, Map<number | undefined, Waiting>>();

  function start(id: StoryId, place: Place): Promise<void> {
    const job = write(id, place).finally(() => {
      if (running.get(id) === job) running.delete(id);
    });
    running.set(id, job);
    return job;
  }

  return {
    save(id, place) {
      const queue = waiting.get(id) ?? new Map<number | undefined, Waiting>();
      const later = queue.get(place.side);
      if (later !== undefined) {
        later.place = place;
        return later.done;
      }
      if (!running.has(id)) return start(id, place);
      const turn = async (): Promise<void> => {
        for (let job = running.get(id); job !== undefined; job = running.get(id)) {
          await job.catch(() => undefined);
        }
        const newest = queue.get(place.side)?.place ?? place;
        queue.delete(place.side);
        return start(id, newest);
      };
      const done = turn();
      queue.set(place.side, { place, done });
      waiting.set(id, queue);
      return done;
    },

    async settle() {
      while (running.size > 0 || [...waiting.values()].some((queue) => queue.size > 0)) {
        const later = [...waiting.values()].flatMap((queue) => [...queue.values()].map(({ done }) => done));
        await Promise.allSettled([...running.values(), ...later]);
      }
    },
  };
}
