// From a saved place to a point in the story as it is now: hash, then words, then fraction; never the chapter's start.
import type { Place } from '../../../shared/reading/locator.ts';
import { type BlockTexts, type FoundPlace, findByHash, findByWords, likelier } from './findPlace.ts';
import { lastUnitOf, pointAt, pointInChapter, type StoryUnits, unitOfBlock } from './storyUnits.ts';
import type { TextPoint } from './textContext.ts';

/** Either an exact point, `block` counting in the unit, or a fraction of the unit's text. */
export type ResolvedPlace =
  | { readonly kind: 'point'; readonly unit: number; readonly point: TextPoint }
  | { readonly kind: 'fraction'; readonly unit: number; readonly fraction: number };

export type ReadTexts = (unit: number) => Promise<BlockTexts>;

/** The units of a chapter, the expected one first, then by distance. */
function unitsOutward(story: StoryUnits, chapter: number, expected: number): readonly number[] {
  const first = story.firstUnits[chapter] ?? 0;
  const last = lastUnitOf(story, chapter);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).sort(
    (a, b) => Math.abs(a - expected) - Math.abs(b - expected) || a - b,
  );
}

function resolved(story: StoryUnits, chapter: number, found: FoundPlace): ResolvedPlace {
  const unit = unitOfBlock(story, chapter, found.block);
  const block = found.block - (story.units[unit]?.firstBlock ?? 0);
  return { kind: 'point', unit, point: { block, offset: found.offset } };
}

/** Where a place is, if nothing has changed; null without its chapter. */
export function expectedUnit(story: StoryUnits, { locator }: Place): number | null {
  const chapter = story.chapters.findIndex(({ id }) => id === locator.chapterId);
  return chapter < 0 ? null : unitOfBlock(story, chapter, locator.block);
}

/** Reads one segment where the place is as it was; the rest of the chapter only when it is not. */
export async function resolveLocator(
  story: StoryUnits,
  place: Place,
  readTexts: ReadTexts,
): Promise<ResolvedPlace> {
  const { locator } = place;
  const chapter = story.chapters.findIndex(({ id }) => id === locator.chapterId);
  if (chapter < 0) return { kind: 'fraction', ...pointAt(story, place.totalProgression) };

  // Whoever opens a story at a chapter's very start knows no hash, and needs none.
  const isChapterStart = locator.blockHash === '' && locator.block === 0 && locator.offset === 0;
  if (isChapterStart) {
    return { kind: 'point', unit: story.firstUnits[chapter] ?? 0, point: { block: 0, offset: 0 } };
  }

  const units = unitsOutward(story, chapter, unitOfBlock(story, chapter, locator.block));
  const read: BlockTexts[] = [];
  let byHash: FoundPlace | null = null;
  for (const unit of units) {
    const texts = await readTexts(unit);
    read.push(texts);
    byHash = likelier(findByHash(texts, locator), byHash, locator);
    if (byHash?.isCertain === true) return resolved(story, chapter, byHash);
  }
  // A block without letters has the hash of every other such block: without its surroundings it proves nothing.
  if (byHash !== null && byHash.likeness > 0) return resolved(story, chapter, byHash);

  let byWords: FoundPlace | null = null;
  for (const texts of read) byWords = likelier(findByWords(texts, locator), byWords, locator);
  if (byWords !== null) return resolved(story, chapter, byWords);
  return { kind: 'fraction', ...pointInChapter(story, chapter, locator.progression) };
}
