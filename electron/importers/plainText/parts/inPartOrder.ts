// inPartOrder: the parts of a story in the order of their numbers, where every one of them bears a plain number.
import type { StoryPart } from '../../../../shared/story/story.ts';
import { comparePlaces } from '../../storyParts.ts';
import type { Header } from '../header/header.ts';
import { metadataOf } from '../header/metadataOf.ts';
import { parseHeading } from '../headings/parseHeading.ts';
import { unheardLog } from '../repairs/repairLog.ts';
import type { Stretch } from './readStretches.ts';

function partIn(header: Header): StoryPart | null {
  return metadataOf([header], [], unheardLog()).parts[0]?.part ?? null;
}

/** Its text is what follows in the file, whatever number that bears. */
function endsWithHeading(lines: readonly string[], { body }: Stretch): boolean {
  let last = body.end - 1;
  while (last > body.start && lines[last] === '') last -= 1;
  return parseHeading(lines[last] ?? '') !== null;
}

/** A part without a number, two of one number and two totals leave all of them in the order of the file. */
export function inPartOrder(lines: readonly string[], stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length === 1) return stretches;
  const placed: { readonly stretch: Stretch; readonly part: StoryPart }[] = [];
  let total: number | null = null;
  for (const stretch of stretches) {
    const part = partIn(stretch.header);
    if (part === null || (part.of !== null && total !== null && part.of !== total)) return stretches;
    total ??= part.of;
    placed.push({ stretch, part });
  }
  const sorted = placed.toSorted((one, other) => comparePlaces(one.part, other.part));
  const isTwice = sorted.some(({ part }, index) => {
    const above = sorted[index - 1];
    return above !== undefined && comparePlaces(above.part, part) === 0;
  });
  if (isTwice || sorted.slice(0, -1).some(({ stretch }) => endsWithHeading(lines, stretch))) return stretches;
  return sorted.map(({ stretch }) => stretch);
}
