// markedWords: marks as a page would make them, from the words of a story in the library.
import type { Library } from '../../../electron/library/library.ts';
import { textContent } from '../../../electron/markup/textContent.ts';
import { blockHash } from '../../../shared/reading/blockHash.ts';
import type { Locator } from '../../../shared/reading/locator.ts';
import type { Mark } from '../../../shared/reading/marks.ts';

let made = 0;

export function newMarkId(): string {
  made += 1;
  return `mark${String(made).padStart(8, '0')}`;
}

export function locatorIn(
  chapterId: string,
  texts: readonly string[],
  block: number,
  offset: number,
): Locator {
  const all = texts.join('\n');
  const at = texts.slice(0, block).reduce((sum, { length }) => sum + length + 1, 0) + offset;
  return {
    chapterId,
    block,
    blockHash: blockHash(texts[block] ?? ''),
    offset,
    before: all.slice(Math.max(0, at - 40), at),
    after: all.slice(at, at + 40),
    progression: all.length === 0 ? 0 : at / all.length,
  };
}

/** A highlight of the words, which stand in one block of the story or, with `end`, go on to those words of a later one. */
export async function highlightOf(
  library: Library,
  storyId: string,
  words: string,
  changes: Partial<Mark> & { readonly end?: string } = {},
): Promise<Mark> {
  const { end, ...rest } = changes;
  const { story } = await library.openStory(storyId);
  for (const [index, chapter] of story.chapters.entries()) {
    const texts = (await library.readChapter(storyId, chapter.id)).map(textContent);
    const block = texts.findIndex((text) => text.includes(words));
    if (block < 0) continue;
    const last = end === undefined ? block : texts.findIndex((text) => text.includes(end));
    const offset = texts[block]?.indexOf(words) ?? 0;
    const lastWords = end ?? words;
    const lastOffset = (texts[last]?.indexOf(lastWords) ?? 0) + lastWords.length;
    const covered =
      last === block
        ? words
        : [
            texts[block]?.slice(offset) ?? '',
            ...texts.slice(block + 1, last),
            texts[last]?.slice(0, lastOffset) ?? '',
          ].join('\n');
    return {
      id: newMarkId(),
      kind: 'highlight',
      from: locatorIn(chapter.id, texts, block, offset),
      to: locatorIn(chapter.id, texts, last, lastOffset),
      words: covered,
      colour: 'yellow',
      note: '',
      totalProgression: index / story.chapters.length,
      madeAt: '2024-05-01T12:00:00.000Z',
      changedAt: '2024-05-01T12:00:00.000Z',
      ...rest,
    };
  }
  throw new Error(`Nothing says "${words}".`);
}

/** A bookmark of the page that begins with the words. */
export async function bookmarkOf(library: Library, storyId: string, words: string): Promise<Mark> {
  const { from, ...rest } = await highlightOf(library, storyId, words);
  const texts = (await library.readChapter(storyId, from.chapterId)).map(textContent);
  const page = [(texts[from.block] ?? '').slice(from.offset), ...texts.slice(from.block + 1)].join('\n');
  return { ...rest, kind: 'bookmark', from, to: null, words: page.slice(0, 200), colour: null };
}
