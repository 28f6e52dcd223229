// Ties a ReadingEngine to the element that its pages fill, for as long as the screen is there.
import { type RefObject, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { Client } from '../../shared/contract/client.ts';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { Preferences } from '../../shared/reading/preferences.ts';
import { createReadingEngine } from './engine/createReadingEngine.ts';
import { openingState, type ReaderState } from './engine/readerState.ts';
import type { ReadingEngine } from './engine/readingEngine.ts';

const never = (): (() => void) => () => undefined;

export function useReadingEngine(
  pages: RefObject<HTMLElement | null>,
  client: Client,
  opened: OpenedStory,
  preferences: Preferences,
  imageUrl: (path: string) => string,
  ways: { readonly isReadersMove: boolean; readonly elementId: string | null },
): { readonly engine: ReadingEngine | null; readonly state: ReaderState } {
  const [engine, setEngine] = useState<ReadingEngine | null>(null);

  // The engine lives as long as the story is open; preferences reach it below without opening it anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useLayoutEffect(() => {
    const parent = pages.current;
    if (parent === null) return undefined;
    const room = () => ({ width: parent.clientWidth, height: parent.clientHeight });
    const created = createReadingEngine({
      client,
      story: opened.story,
      parent,
      room: room(),
      preferences,
      imageUrl,
    });
    setEngine(created);
    void created.open(opened.place, ways.isReadersMove).then(() => {
      const chapter = created.state().chapter;
      if (ways.elementId !== null) void created.goToElement(chapter, ways.elementId);
    });
    const observer = new ResizeObserver(() => created.setRoom(room()));
    observer.observe(parent);
    return () => {
      observer.disconnect();
      created.dispose();
      setEngine(null);
    };
  }, [client, opened]);

  useEffect(() => engine?.setPreferences(preferences), [engine, preferences]);

  const state = useSyncExternalStore(engine?.subscribe ?? never, () => engine?.state() ?? openingState);
  return { engine, state };
}
