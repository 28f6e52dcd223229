// Which palette each cover of a shelf wears, so that no two neighbours wear the same.
import { type CoverStory, coverSeed } from './coverStory.ts';
import { paletteCount } from './palettes.ts';

/** One more than a cell has neighbours: enough for a choice that none of them has. */
const candidateCount = 5;

/** The palettes that suit a story, best first, all different. The first is the one it wears alone. */
export function paletteCandidates(story: CoverStory): readonly number[] {
  const seed = coverSeed(story);
  const first = seed % paletteCount;
  // An odd step visits every palette, since their number is a power of two.
  const step = ((seed >>> 8) % (paletteCount / 2)) * 2 + 1;
  return Array.from({ length: candidateCount }, (_, index) => (first + index * step) % paletteCount);
}

/**
 * The palette of the cover at `index` in a grid of `columns`, filled row by row. Cells are coloured as a chessboard:
 * "white" ones wear their first candidate, "black" ones the first that no white neighbour wears. So the answer needs
 * the four neighbours and nothing else, and is the same whichever part of the shelf is in view.
 * `storyAt` gives undefined for a story that is not there or not loaded yet.
 */
export function paletteAt(
  index: number,
  columns: number,
  storyAt: (index: number) => CoverStory | undefined,
): number {
  const story = storyAt(index);
  const candidates = story === undefined ? [0] : paletteCandidates(story);
  const first = candidates[0] ?? 0;
  const column = index % columns;
  const row = Math.floor(index / columns);
  if ((row + column) % 2 === 0) return first;
  const neighbours = [
    ...(column > 0 ? [index - 1] : []),
    ...(column < columns - 1 ? [index + 1] : []),
    index - columns,
    index + columns,
  ];
  const worn = neighbours
    .filter((neighbour) => neighbour >= 0)
    .map(storyAt)
    .flatMap((neighbour) => (neighbour === undefined ? [] : [coverSeed(neighbour) % paletteCount]));
  return candidates.find((candidate) => !worn.includes(candidate)) ?? first;
}
