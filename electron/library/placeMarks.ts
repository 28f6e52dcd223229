// placeMarks: the marks of a story where their words are in the story as it is now, or known to be lost.
import type { PlacedMark } from '../../shared/contract/markRecords.ts';
import type { Locator } from '../../shared/reading/locator.ts';
import type { Mark } from '../../shared/reading/marks.ts';
import type { Chapter, Story } from '../../shared/story/story.ts';
import { type ChapterLetters, type ChapterPoint, chapterLetters } from './chapterLetters.ts';
import { type FoundMark, findMark, isCertain, stands } from './findMark.ts';

/** The texts of a chapter's blocks; null where it cannot be read. */
export type ReadTexts = (chapter: Chapter) => Promise<readonly string[] | null>;

type Placed = { readonly mark: Mark; readonly found: FoundMark };

/** Characters of text on either side of a place. */
const context = 40;

function locatorAt(chapterId: string, { texts, hashOf }: ChapterLetters, point: ChapterPoint): Locator {
  const { block, offset } = point;
  const text = texts[block] ?? '';
  let before = text.slice(Math.max(0, offset - context), offset);
  for (let index = block - 1; index >= 0 && before.length < context; index -= 1)
    before = `${(texts[index] ?? '').slice(-context)}\n${before}`.slice(-context);
  let after = text.slice(offset, offset + context);
  for (let index = block + 1; index < texts.length && after.length < context; index += 1)
    after = `${after}\n${(texts[index] ?? '').slice(0, context)}`.slice(0, context);
  let read = offset;
  let all = 0;
  for (const [index, { length }] of texts.entries()) {
    if (index < block) read += length;
    all += length;
  }
  const progression = all === 0 ? 0 : Math.min(1, read / all);
  return { chapterId, block, blockHash: hashOf(block), offset, before, after, progression };
}

function isThere(locator: Locator | null, chapterId: string, chapter: ChapterLetters, point: ChapterPoint) {
  return (
    locator?.chapterId === chapterId &&
    locator.block === point.block &&
    locator.blockHash === chapter.hashOf(point.block)
  );
}

/** The mark itself where its locators lead to the very blocks in which its words were found. */
function markAt(mark: Mark, chapterId: string, chapter: ChapterLetters, { from, to }: FoundMark): Mark {
  const isMoved =
    !isThere(mark.from, chapterId, chapter, from) ||
    (to !== null && !isThere(mark.to, chapterId, chapter, to));
  if (!isMoved) return mark;
  return {
    ...mark,
    from: locatorAt(chapterId, chapter, from),
    to: to === null ? mark.to : locatorAt(chapterId, chapter, to),
  };
}

function isLikelier(one: FoundMark, other: FoundMark): boolean {
  if (one.isWeak !== other.isWeak) return other.isWeak;
  if (one.isSameBlock !== other.isSameBlock) return one.isSameBlock;
  return one.letters > other.letters;
}

/**
 * Each mark in its own chapter first, which is read once for all of its marks; the others only for what is not there for
 * sure.
 * The same order as `marks`. A mark in a chapter that cannot be read is left where it was.
 */
export async function placeMarks(
  story: Story,
  marks: readonly Mark[],
  readTexts: ReadTexts,
): Promise<readonly PlacedMark[]> {
  const placed = new Map<Mark, Mark>();
  const likeliest = new Map<Mark, Placed>();
  const missing = new Set<Mark>();

  function take(mark: Mark, { id }: Chapter, letters: ChapterLetters, isOwn: boolean): void {
    const found = findMark(letters, mark, isOwn);
    if (found === null) return;
    const best = likeliest.get(mark);
    if (best !== undefined && !isLikelier(found, best.found)) return;
    likeliest.set(mark, { mark: markAt(mark, id, letters, found), found });
    if (isCertain(found)) missing.delete(mark);
  }

  const byChapter = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { chapterId } = mark.from;
    const others = byChapter.get(chapterId);
    if (others === undefined) byChapter.set(chapterId, [mark]);
    else others.push(mark);
    missing.add(mark);
  }
  for (const chapter of story.chapters) {
    const own = byChapter.get(chapter.id);
    if (own === undefined) continue;
    const texts = await readTexts(chapter);
    const letters = texts === null ? null : chapterLetters(texts);
    for (const mark of own) {
      if (letters === null || stands(letters, mark)) {
        placed.set(mark, mark);
        missing.delete(mark);
      } else take(mark, chapter, letters, true);
    }
  }
  for (const chapter of story.chapters) {
    const others = [...missing].filter(({ from }) => from.chapterId !== chapter.id);
    const texts = others.length === 0 ? null : await readTexts(chapter);
    if (texts === null) continue;
    const letters = chapterLetters(texts);
    for (const mark of others) take(mark, chapter, letters, false);
  }
  return marks.map((mark) => {
    const found = placed.get(mark) ?? likeliest.get(mark)?.mark;
    return { mark: found ?? mark, isLost: found === undefined };
  });
}

/** By chapter, block and offset; those whose chapter is gone come last, by how far in the story they were. */
export function inStoryOrder(story: Story, marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const chapters = new Map(story.chapters.map(({ id }, index) => [id, index]));
  const chapterOf = ({ mark }: PlacedMark) => chapters.get(mark.from.chapterId) ?? story.chapters.length;
  return marks.toSorted((one, other) => {
    const [a, b] = [one.mark, other.mark];
    const [chapter, otherChapter] = [chapterOf(one), chapterOf(other)];
    if (chapter !== otherChapter) return chapter - otherChapter;
    if (chapter === story.chapters.length) return a.totalProgression - b.totalProgression;
    return a.from.block - b.from.block || a.from.offset - b.from.offset;
  });
}
