// LastDerived: the story that was made from its source last, for whoever asks for the same one again soon.
import type { CompletedStory } from '../importers/completedStory.ts';

export type LastDerived = {
  /** What `make` gave for that key a moment ago, or gives now; a failure is not kept. */
  readonly get: (key: string, make: () => Promise<CompletedStory>) => Promise<CompletedStory>;
  readonly forget: () => void;
};

/** Long enough for the chapters of a library that cannot be written to; then the memory is given back. */
const keptMilliseconds = 60_000;

export function createLastDerived(): LastDerived {
  let last: { readonly key: string; readonly story: Promise<CompletedStory> } | null = null;
  let timer: NodeJS.Timeout | null = null;

  function forget(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    last = null;
  }

  return {
    get(key, make) {
      const known = last?.key === key ? last.story : null;
      const story = known ?? make();
      forget();
      last = { key, story };
      timer = setTimeout(forget, keptMilliseconds).unref();
      story.catch(() => {
        if (last?.story === story) forget();
      });
      return story;
    },
    forget,
  };
}
