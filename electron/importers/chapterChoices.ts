// withChapterChoices: chapters begun, joined and named as the reader chose, found again by the words of their blocks.
import { sceneBreakMarkup } from '../../shared/story/markup.ts';
import {
  type ChapterChoice,
  longestChapterTitle,
  type ReadingChoices,
} from '../../shared/story/readingChoices.ts';
import type { RepairPlace } from '../../shared/story/story.ts';
import { blockText } from '../markup/blockText.ts';
import { headingBlock } from '../markup/buildBlocks.ts';
import { escapeText } from '../markup/escapeText.ts';
import { blockKeysOf, type Chosen, chosenBlocks } from './blockKeys.ts';
import { wordsHash } from './blockNames.ts';
import type { DraftChapter } from './draft.ts';

/**
 * `key` names the chapter in the choices, as the choice that it follows does, or else by its first block; null when it
 * has no words. `keys` names its blocks, parallel to them, null where no chapter can begin. `isChosen`: the reader began
 * or named it. `over`: the source's own title, absent where only the reader begins a chapter.
 */
export type ChapterReading = {
  readonly key: string | null;
  readonly keys: readonly (string | null)[];
  readonly isChosen: boolean;
  readonly over?: string | null;
};

/** A boundary that was joined away; `after` counts from 0 the chapter that took it in. `key` is that of the choice. */
export type Join = { readonly key: string; readonly title: string | null; readonly after: number };

export type ChosenChapters = {
  readonly chapters: readonly DraftChapter[];
  /** Parallel to the chapters. */
  readonly readings: readonly ChapterReading[];
  readonly joins: readonly Join[];
  /** Titles of the source that the reader's own stand for, and those that stand for none. */
  readonly named: readonly RepairPlace[];
  /** How many choices could not be followed: their blocks are gone, or begin nothing any more. */
  readonly lost: number;
};

type Place = Omit<ChapterReading, 'keys' | 'isChosen'>;

type Open = {
  readonly from: DraftChapter;
  readonly title: string | null;
  readonly place: Place;
  readonly isChosen: boolean;
  readonly blocks: string[];
  readonly lines: number[];
  readonly keys: (string | null)[];
};

const heading = /^<h[234][ >]/;

/** A title is one line; one without a character is none. */
function plainTitle(title: string): string | null {
  const plain = title.replace(/\s+/gu, ' ').trim().slice(0, longestChapterTitle);
  return plain === '' ? null : plain;
}

function push(target: Open, block: string, key: string | null, line: number | undefined): void {
  target.blocks.push(block);
  target.keys.push(key);
  if (line !== undefined) target.lines.push(line);
}

/** Its headings stay as words in the text of the chapter that takes it in. */
function pushBoundary(target: Open, { part, title, lines }: DraftChapter): void {
  const words = [part === target.from.part ? null : part, title].filter((each) => each !== null);
  const blocks = words.map((each) => headingBlock(3, escapeText(each.replace(/\s+/gu, ' ').trim())));
  const isPartedAlready = target.blocks.length === 0 || target.blocks.at(-1) === sceneBreakMarkup;
  if (blocks.length === 0 && !isPartedAlready) blocks.push(sceneBreakMarkup);
  for (const block of blocks) push(target, block, null, lines[0]);
}

/** As a choice keeps it. */
function overOf({ title }: DraftChapter): string | null {
  return title?.slice(0, longestChapterTitle) ?? null;
}

/** Another encoding, or a mended letter, leaves a title the same. */
function isSameTitle(one: string, other: string | null): boolean {
  return one === other || (other !== null && wordsHash(one) !== null && wordsHash(one) === wordsHash(other));
}

type ChapterChoices = {
  /** Of the chapter as a whole. */
  readonly whole: Chosen<ChapterChoice> | undefined;
  /** By the place, from 0, of the block that begins a chapter of the reader's own. */
  readonly splits: ReadonlyMap<number, Chosen<ChapterChoice>>;
  readonly lost: number;
};

/**
 * `chosenAt` has what was chosen of the block at a place of the chapter; `first` is the place that the chapter is known
 * by. What was chosen of a chapter of the source goes with that chapter, though other words now stand above its block:
 * to begin one at the block would cut it in two.
 */
function choicesOf(
  chapter: DraftChapter,
  first: number,
  chosenAt: (place: number) => Chosen<ChapterChoice> | undefined,
): ChapterChoices {
  let whole = first < 0 ? undefined : chosenAt(first);
  let lost = 0;
  const splits = new Map<number, Chosen<ChapterChoice>>();
  for (const place of chapter.blocks.keys()) {
    const chosen = place === first ? undefined : chosenAt(place);
    if (chosen === undefined) continue;
    const { kind, over } = chosen.choice;
    const isOfChapter = typeof over === 'string' && isSameTitle(over, overOf(chapter));
    if (kind === 'chapter' && over === undefined) splits.set(place, chosen);
    else if (isOfChapter && whole === undefined) whole = chosen;
    else lost += 1;
  }
  return { whole, splits, lost };
}

/** Choices whose blocks are not there are passed over. A story keeps one chapter at least, and every word. */
export function withChapterChoices(
  chapters: readonly DraftChapter[],
  choices: ReadingChoices['chapters'],
): ChosenChapters {
  const blockKeys = blockKeysOf(chapters.flatMap(({ blocks }) => blocks.map(blockText)));
  const { byIndex, lost: gone } = chosenBlocks(blockKeys, choices);
  let lost = gone;
  const open: Open[] = [];
  const joins: Join[] = [];
  const named: RepairPlace[] = [];

  function begin(
    from: DraftChapter,
    place: Place,
    choice: ChapterChoice | undefined,
    own: string | null,
    line: number,
  ): Open {
    const isChosen = choice?.kind === 'chapter';
    const title = isChosen && choice.title !== null ? plainTitle(choice.title) : own;
    if (title !== own) named.push({ line, before: own ?? '', after: title ?? '' });
    const begun: Open = { from, title, place, isChosen, blocks: [], lines: [], keys: [] };
    open.push(begun);
    return begun;
  }

  let firstIndex = 0;
  for (const chapter of chapters) {
    const keys = blockKeys.keys.slice(firstIndex, firstIndex + chapter.blocks.length);
    const first = keys.findIndex((key) => key !== null);
    const start = firstIndex;
    const { whole, splits, lost: unfollowed } = choicesOf(chapter, first, (at) => byIndex.get(start + at));
    lost += unfollowed;
    const last = open.at(-1);
    let current: Open;
    if (whole?.choice.kind === 'join' && last !== undefined) {
      joins.push({ key: whole.key, title: chapter.title, after: open.length - 1 });
      pushBoundary(last, chapter);
      current = last;
    } else {
      if (whole?.choice.kind === 'join') lost += 1;
      const place = { key: whole?.key ?? keys[first] ?? null, over: overOf(chapter) };
      current = begin(chapter, place, whole?.choice, chapter.title, chapter.lines[0] ?? 1);
    }
    for (const [place, block] of chapter.blocks.entries()) {
      const own = keys[place] ?? null;
      const split = splits.get(place);
      const line = chapter.lines[place];
      if (split?.choice.kind === 'chapter') {
        const { key, choice } = split;
        const words = heading.test(block) ? blockText(block) : null;
        const isTitle = words !== null && (choice.title === null || plainTitle(choice.title) === words);
        current = begin(chapter, { key }, choice, isTitle ? words : null, line ?? 1);
        if (isTitle) continue;
      }
      push(current, block, own, line);
    }
    firstIndex += chapter.blocks.length;
  }
  return {
    chapters: open.map(({ from, title, blocks, lines }) => ({ ...from, title, blocks, lines })),
    readings: open.map(({ place, keys, isChosen }) => ({ ...place, keys, isChosen })),
    joins,
    named,
    lost,
  };
}
