// unitOfElement: the segment of a chapter that holds an element by its id.
import type { SegmentReader } from './segmentReader.ts';
import { lastUnitOf, type StoryUnits } from './storyUnits.ts';

/** Reads the chapter's segments one after another; undefined where none has it. */
export async function unitOfElement(
  units: StoryUnits,
  chapter: number,
  id: string,
  readSegment: SegmentReader,
): Promise<number | undefined> {
  const first = units.firstUnits[chapter];
  if (first === undefined) return undefined;
  for (let unit = first; unit <= lastUnitOf(units, chapter); unit += 1) {
    if ((await readSegment(unit)).markup.includes(`id="${id}"`)) return unit;
  }
  return undefined;
}
