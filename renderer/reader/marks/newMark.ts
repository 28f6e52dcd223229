// newMark: a mark of words that are selected, or of the page that is shown.
import type { Locator } from '../../../shared/reading/locator.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import { placeAt } from '../engine/anchor.ts';
import type { ShownPage } from '../engine/readingEngine.ts';
import type { StoryUnits } from '../engine/storyUnits.ts';
import type { TextPoint } from '../engine/textContext.ts';
import { type TextSpan, wordsOf } from '../engine/textRange.ts';
import type { Selected } from './selectedSpan.ts';

const longestMark = 20_000;
const bookmarkLetters = 160;

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => (byte % 36).toString(36)).join('');
}

function locatorAt(
  units: StoryUnits,
  { unit, view }: ShownPage,
  point: TextPoint,
): readonly [Locator, number] | null {
  const place = placeAt(units, { unit, point, pagesOn: 0 }, view.texts(), false);
  return place === null ? null : [place.locator, place.totalProgression];
}

/** Null where nothing of the story is shown, or more is selected than a mark can hold. */
export function newHighlight(
  units: StoryUnits,
  { shown, span }: Selected,
  colour: Mark['colour'],
): Mark | null {
  const words = wordsOf(shown.view, span);
  const [from, to] = [locatorAt(units, shown, span.from), locatorAt(units, shown, span.to)];
  if (from === null || to === null || words === '' || words.length > longestMark) return null;
  return markOf('highlight', from, to[0], words, colour);
}

export function newBookmark(units: StoryUnits, shown: ShownPage): Mark | null {
  const { view, page } = shown;
  const point = view.pointOfPage(page);
  const from = locatorAt(units, shown, point);
  if (from === null) return null;
  const last = Math.max(0, view.blocks.length - 1);
  const rest: TextSpan = {
    from: point,
    to: { block: Math.min(last, point.block + 6), offset: Number.MAX_SAFE_INTEGER },
  };
  const words = wordsOf(view, rest).slice(0, bookmarkLetters);
  const whole = words.length < bookmarkLetters ? words : words.slice(0, words.lastIndexOf(' '));
  return markOf('bookmark', from, null, whole, null);
}

function markOf(
  kind: Mark['kind'],
  [from, totalProgression]: readonly [Locator, number],
  to: Locator | null,
  words: string,
  colour: Mark['colour'],
): Mark {
  const madeAt = new Date().toISOString();
  return {
    id: newId(),
    kind,
    from,
    to,
    words,
    colour,
    note: '',
    totalProgression,
    madeAt,
    changedAt: madeAt,
  };
}
