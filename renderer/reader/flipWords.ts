// What the way to another side is called. Pure.
import type { StorySide } from '../../shared/story/sides.ts';

/** "Flip to side two". */
export function flipWords({ label }: StorySide): string {
  return `Flip to ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** "Side two: The Ship", as it is spoken. */
export function sideWords({ label, title }: StorySide): string {
  return title === null ? label : `${label}: ${title}`;
}
