// useStorySearch: what the reader looks for in the story, what is found of it so far, and the ways from one to the next.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from '../../../shared/contract/client.ts';
import type { Passage, StoryFinds } from '../../../shared/contract/findRecords.ts';
import { wantedWords, wordFinder } from '../../../shared/reading/findWords.ts';
import { createPagePainter, type PagePainter } from '../engine/pagePainter.ts';
import type { ReadingEngine } from '../engine/readingEngine.ts';
import { type StoryUnits, unitOfBlock } from '../engine/storyUnits.ts';
import { findInBlock } from './findInBlock.ts';
import { type FoundHere, foundNames, foundOn } from './foundOn.ts';

export type Finds = {
  readonly passages: readonly Passage[];
  /** Of all, also of those that are not among the passages. */
  readonly count: number;
  /** Fractions of what is searched. */
  readonly marks: readonly number[];
  readonly status: 'idle' | 'searching' | 'done' | 'failed';
};

export type StorySearch = Finds & {
  readonly words: string;
  readonly wholeWord: boolean;
  /** The index of the passage that the reader has gone to; null before. */
  readonly chosen: number | null;
  readonly look: (words: string, wholeWord: boolean) => void;
  readonly more: () => void;
  readonly go: (index: number) => void;
  /** The first from the page on, and from there one on or back, round the end. */
  readonly step: (by: 1 | -1) => void;
  readonly clear: () => void;
};

const nothing: Finds = { passages: [], count: 0, marks: [], status: 'idle' };
const passagesAtOnce = 200;
const oneLetter = /^[a-z0-9'".,-]$/;

export type SearchedStory = {
  readonly client: Client;
  readonly storyId: string;
  /** Of what is open: the story, or one side of it, whose first chapter is the `from`th of the story. */
  readonly units: StoryUnits;
  readonly from: number;
  readonly engine: ReadingEngine | null;
};

/** A single letter of an alphabet stands everywhere; a single sign of another script is a word. */
function isEnough(words: string): boolean {
  const wanted = wantedWords(words);
  return wanted !== '' && !oneLetter.test(wanted);
}

export function useStorySearch({ client, storyId, units, from, engine }: SearchedStory): StorySearch {
  const [asked, setAsked] = useState({ words: '', wholeWord: false, limit: passagesAtOnce });
  const [finds, setFinds] = useState<Finds>(nothing);
  const [chosen, setChosen] = useState<number | null>(null);
  const painter = useRef<PagePainter | null>(null);
  const { words, wholeWord, limit } = asked;
  const finder = useMemo(() => (isEnough(words) ? wordFinder(words, wholeWord) : null), [words, wholeWord]);

  useEffect(() => {
    if (finder === null) {
      setFinds(nothing);
      return undefined;
    }
    let isStopped = false;
    const until = from + units.chapters.length;
    const held = (before: Finds): number => (limit > passagesAtOnce ? before.passages.length : 0);
    const search = async (): Promise<void> => {
      let known: Finds = { ...nothing, status: 'searching' };
      for (let at: number | null = 0; at !== null && !isStopped; ) {
        const left: number = Math.max(0, limit - known.passages.length);
        const query = { storyId, words, wholeWord, from, until, at, limit: left };
        const answer: StoryFinds = await client.call('story.find', query);
        at = answer.next;
        known = {
          passages: known.passages.concat(answer.passages),
          count: known.count + answer.count,
          marks: known.marks.concat(answer.marks),
          status: at === null ? 'done' : 'searching',
        };
        if (isStopped) return;
        const next = known;
        // A longer list takes the place of the shorter one only where it is longer.
        setFinds((before) =>
          next.status === 'done' || next.passages.length >= held(before) ? next : before,
        );
      }
    };
    search().catch(() => {
      if (!isStopped) setFinds((before) => ({ ...before, status: 'failed' }));
    });
    return () => {
      isStopped = true;
    };
  }, [client, storyId, units, from, words, wholeWord, limit, finder]);

  const { passages } = finds;
  const placeOf = useCallback(
    (index: number): FoundHere | null => {
      const passage = passages[index];
      const chapter = units.chapters.findIndex(({ id }) => id === passage?.chapterId);
      if (passage === undefined || chapter < 0) return null;
      const unit = unitOfBlock(units, chapter, passage.block);
      return { unit, block: passage.block - (units.units[unit]?.firstBlock ?? 0), nth: passage.nth };
    },
    [passages, units],
  );

  useEffect(() => {
    if (engine === null) return undefined;
    const created = createPagePainter(engine, foundNames);
    painter.current = created;
    return () => {
      created.dispose();
      painter.current = null;
    };
  }, [engine]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another engine has other pages to mark.
  useEffect(() => {
    const here = chosen === null ? null : placeOf(chosen);
    painter.current?.paint(finder === null ? null : foundOn(finder, here));
  }, [engine, finder, chosen, placeOf]);

  const go = useCallback(
    (index: number) => {
      const place = placeOf(index);
      if (place === null || finder === null || engine === null) return;
      const offsetIn: Parameters<ReadingEngine['goToBlock']>[1] = ({ blocks }) => {
        const block = blocks[place.block];
        return block === undefined ? 0 : (findInBlock(block, finder)[place.nth]?.offset ?? 0);
      };
      engine.goToBlock(place, offsetIn, chosen !== null);
      setChosen(index);
    },
    [placeOf, finder, engine, chosen],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      if (passages.length === 0) return;
      if (chosen !== null) return go((chosen + by + passages.length) % passages.length);
      const here = engine?.place()?.locator;
      const chapters = new Map(units.chapters.map(({ id }, index) => [id, index]));
      const hereChapter = chapters.get(here?.chapterId ?? '') ?? 0;
      const next = passages.findIndex(({ chapterId, block }) => {
        const chapter = chapters.get(chapterId) ?? 0;
        return chapter > hereChapter || (chapter === hereChapter && block >= (here?.block ?? 0));
      });
      if (by === 1) go(next < 0 ? 0 : next);
      else go((next <= 0 ? passages.length : next) - 1);
    },
    [passages, chosen, go, engine, units],
  );
  const look = useCallback((nextWords: string, nextWholeWord: boolean) => {
    setAsked({ words: nextWords, wholeWord: nextWholeWord, limit: passagesAtOnce });
    setChosen(null);
  }, []);
  const more = useCallback(
    () => setAsked((before) => ({ ...before, limit: before.limit + passagesAtOnce })),
    [],
  );
  const clear = useCallback(() => look('', false), [look]);
  return { ...finds, words, wholeWord, chosen, look, more, go, step, clear };
}
