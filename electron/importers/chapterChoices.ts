// withChapterChoices: chapters begun, joined and named as the reader chose, found again by the words of their blocks.
import { sceneBreakMarkup } from '../../shared/story/markup.ts';
import type { ChapterChoice, ReadingChoices } from '../../shared/story/readingChoices.ts';
import type { RepairPlace } from '../../shared/story/story.ts';
import { blockText } from '../markup/blockText.ts';
import { headingBlock } from '../markup/buildBlocks.ts';
import { escapeText } from '../markup/escapeText.ts';
import { blockKeysOf, chosenBlocks } from './blockKeys.ts';
import type { DraftChapter } from './draft.ts';

/**
 * `key` names the chapter in the choices, null when it has no words; `keys` names its blocks, parallel to them, null
 * where no chapter can begin. `isChosen`: the reader began or named it.
 */
export type ChapterReading = {
  readonly key: string | null;
  readonly keys: readonly (string | null)[];
  readonly isChosen: boolean;
};

/** A boundary that was joined away; `after` counts from 0 the chapter that took it in. */
export type Join = { readonly key: string; readonly title: string | null; readonly after: number };

export type ChosenChapters = {
  readonly chapters: readonly DraftChapter[];
  /** Parallel to the chapters. */
  readonly readings: readonly ChapterReading[];
  readonly joins: readonly Join[];
  /** Titles of the source that the reader's own stand for, and those that stand for none. */
  readonly named: readonly RepairPlace[];
  /** How many choices have no block here. */
  readonly lost: number;
};

type Open = {
  readonly from: DraftChapter;
  readonly title: string | null;
  readonly key: string | null;
  readonly isChosen: boolean;
  readonly blocks: string[];
  readonly lines: number[];
  readonly keys: (string | null)[];
};

const heading = /^<h[234][ >]/;
const longestTitle = 500;

/** A title is one line; one without a character is none. */
function plainTitle(title: string): string | null {
  const plain = title.replace(/\s+/gu, ' ').trim().slice(0, longestTitle);
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

/** Choices whose blocks are not there are passed over. A story keeps one chapter at least, and every word. */
export function withChapterChoices(
  chapters: readonly DraftChapter[],
  choices: ReadingChoices['chapters'],
): ChosenChapters {
  const blockKeys = blockKeysOf(chapters.flatMap(({ blocks }) => blocks.map(blockText)));
  const { byIndex, lost } = chosenBlocks(blockKeys, choices);
  const open: Open[] = [];
  const joins: Join[] = [];
  const named: RepairPlace[] = [];

  function begin(
    from: DraftChapter,
    key: string | null,
    choice: ChapterChoice | undefined,
    own: string | null,
    line: number,
  ): Open {
    const isChosen = choice?.kind === 'chapter';
    const title = isChosen && choice.title !== null ? plainTitle(choice.title) : own;
    if (title !== own) named.push({ line, before: own ?? '', after: title ?? '' });
    const begun: Open = { from, title, key, isChosen, blocks: [], lines: [], keys: [] };
    open.push(begun);
    return begun;
  }

  let firstIndex = 0;
  for (const chapter of chapters) {
    const keys = blockKeys.keys.slice(firstIndex, firstIndex + chapter.blocks.length);
    const first = keys.findIndex((key) => key !== null);
    const key = keys[first] ?? null;
    const choice = first < 0 ? undefined : byIndex.get(firstIndex + first);
    const last = open.at(-1);
    let current: Open;
    if (choice?.kind === 'join' && last !== undefined && key !== null) {
      joins.push({ key, title: chapter.title, after: open.length - 1 });
      pushBoundary(last, chapter);
      current = last;
    } else current = begin(chapter, key, choice, chapter.title, chapter.lines[0] ?? 1);
    for (const [place, block] of chapter.blocks.entries()) {
      const own = keys[place] ?? null;
      const here = place === first ? undefined : byIndex.get(firstIndex + place);
      const line = chapter.lines[place];
      if (here?.kind === 'chapter') {
        const words = heading.test(block) ? blockText(block) : null;
        const isTitle = words !== null && (here.title === null || plainTitle(here.title) === words);
        current = begin(chapter, own, here, isTitle ? words : null, line ?? 1);
        if (isTitle) continue;
      }
      push(current, block, own, line);
    }
    firstIndex += chapter.blocks.length;
  }
  return {
    chapters: open.map(({ from, title, blocks, lines }) => ({ ...from, title, blocks, lines })),
    readings: open.map(({ key, keys, isChosen }) => ({ key, keys, isChosen })),
    joins,
    named,
    lost,
  };
}
