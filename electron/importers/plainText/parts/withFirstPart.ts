// withFirstPart: the part without a number of its own that stands above the second one of a text is the first.
import type { StoryPart } from '../../../../shared/story/story.ts';

type Named = { readonly part: StoryPart | null; readonly name: string | null };

/** What no header but the second's says of a part is said of the second. */
export function withFirstPart(parts: readonly Named[]): readonly (StoryPart | null)[] {
  const [first, second] = parts;
  const own = parts.map(({ part }) => part);
  if (first === undefined || first.name !== null || second?.name === null) return own;
  const after = second?.part ?? null;
  const isFirst = after?.number === 2 && after.letter === undefined && (first.part?.number ?? 2) === 2;
  return isFirst && after !== null ? [{ number: 1, of: after.of }, ...own.slice(1)] : own;
}
