// Turning: from a page by so many pages to another, across segments and chapters, as far as they are laid out. Pure.
/** `isAtEnd` is the page after the last one, where the story has ended. */
export type Step = { readonly unit: number; readonly page: number; readonly isAtEnd: boolean };

/** `missing` is the unit that must be laid out before the turns that are `left`, after its first page, can be taken. */
export type Stepped = { readonly end: Step; readonly left: number; readonly missing: number | null };

/** `pagesOf` is null for a unit that is not laid out. */
export function stepFrom(
  start: Step,
  pages: number,
  unitCount: number,
  pagesOf: (unit: number) => number | null,
): Stepped {
  let { unit, page, isAtEnd } = start;
  let left = pages;
  if (isAtEnd && left < 0) {
    isAtEnd = false;
    left += 1;
  }
  while (left !== 0 && !isAtEnd) {
    const count = pagesOf(unit) ?? page + 1;
    const target = page + left;
    if (target >= 0 && target < count) {
      page = target;
      left = 0;
      break;
    }
    const isForward = left > 0;
    const next = isForward ? unit + 1 : unit - 1;
    if (next < 0 || next >= unitCount) {
      page = isForward ? count - 1 : 0;
      isAtEnd = isForward;
      left = 0;
      break;
    }
    left = isForward ? target - count : target + 1;
    const nextCount = pagesOf(next);
    if (nextCount === null) return { end: { unit, page, isAtEnd }, left, missing: next };
    unit = next;
    page = isForward ? 0 : nextCount - 1;
  }
  return { end: { unit, page, isAtEnd }, left: 0, missing: null };
}
