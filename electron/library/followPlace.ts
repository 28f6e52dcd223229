// followPlace: a saved place in a story whose chapters were cut anew since, found again by the words of its block.
import { blockHash } from '../../shared/reading/blockHash.ts';
import type { Locator, Place } from '../../shared/reading/locator.ts';
import type { Chapter, Story } from '../../shared/story/story.ts';
import { blockText } from '../markup/blockText.ts';

type ReadBlocks = (chapter: Chapter) => Promise<readonly string[]>;

const fold = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** How the words before and after the place agree with those around a block of the same words. */
function likeness(texts: readonly string[], block: number, { before, after }: Locator): number {
  const head = fold(texts.slice(Math.max(0, block - 2), block + 1).join(' '));
  const tail = fold(texts.slice(block, block + 3).join(' '));
  return Number(head.includes(fold(before))) + Number(tail.includes(fold(after)));
}

/** Those of a place by the whole story: the chapter, and how far in it. */
function atProgression(
  { chapters, words }: Story,
  total: number,
): { chapter: Chapter; progression: number } | null {
  let left = total * words;
  for (const chapter of chapters) {
    if (left <= chapter.words || chapter === chapters.at(-1))
      return { chapter, progression: Math.min(1, chapter.words === 0 ? 0 : left / chapter.words) };
    left -= chapter.words;
  }
  return null;
}

/** Of the story, as far as a place may be off without being in another chapter. */
const tolerance = 0.02;

function isWithin({ chapters, words }: Story, chapter: Chapter, total: number): boolean {
  let start = 0;
  for (const each of chapters) {
    if (each === chapter) break;
    start += each.words;
  }
  const margin = tolerance * words;
  return total * words >= start - margin && total * words <= start + chapter.words + margin;
}

/**
 * Reads the place's own chapter, and the others only when its block is not there. What is not found by its words is
 * kept as far in the story as it was.
 */
export async function followPlace(story: Story, place: Place, readBlocks: ReadBlocks): Promise<Place> {
  const { locator } = place;
  if (locator.blockHash === '') return place;
  const own = story.chapters.find(({ id }) => id === locator.chapterId);
  const ordered =
    own === undefined ? story.chapters : [own, ...story.chapters.filter((each) => each !== own)];
  const known = own === undefined ? undefined : (await readBlocks(own))[locator.block];
  if (known !== undefined && blockHash(blockText(known)) === locator.blockHash) return place;
  let best: { readonly chapter: Chapter; readonly block: number; readonly count: number } | null = null;
  let most = -1;
  for (const chapter of ordered) {
    const texts = (await readBlocks(chapter)).map(blockText);
    for (const [block, text] of texts.entries()) {
      if (blockHash(text) !== locator.blockHash) continue;
      const found = likeness(texts, block, locator);
      if (found > most) [best, most] = [{ chapter, block, count: texts.length }, found];
    }
    if (most >= 2) break;
  }
  if (best !== null) {
    const { chapter, block, count } = best;
    const progression = count === 0 ? 0 : block / count;
    return chapter === own
      ? place
      : { ...place, locator: { ...locator, chapterId: chapter.id, block, progression } };
  }
  if (own !== undefined && isWithin(story, own, place.totalProgression)) return place;
  const there = atProgression(story, place.totalProgression);
  if (there === null) return place;
  return {
    ...place,
    locator: { ...locator, chapterId: there.chapter.id, progression: there.progression },
  };
}
