// openPlaces: the places of a story as it is opened, each followed to where its words are now.
import type { Place } from '../../shared/reading/locator.ts';
import { type PlacesOfStory, placesOfStory } from '../../shared/reading/sidePlaces.ts';
import { sideStory, sidesOf } from '../../shared/story/sides.ts';
import type { Story } from '../../shared/story/story.ts';

/** Finds a place again in the story that is given: the whole of it, or one of its sides. */
type Follow = (story: Story, place: Place) => Promise<Place>;

/** `newestFirst` are the places of all devices. */
export async function openPlaces(
  story: Story,
  newestFirst: readonly Place[],
  follow: Follow,
): Promise<PlacesOfStory> {
  const sides = sidesOf(story);
  const { place, sides: known } = placesOfStory(story, sides, newestFirst);
  if (place === null) return { place: null, sides: [] };
  if (sides.length === 0) return { place: await follow(story, place), sides: [] };
  const followed: Place[] = [];
  for (const each of known) {
    const side = sides.find((candidate) => candidate.side === each.side);
    if (side !== undefined) followed.push(await follow(sideStory(story, side), each));
  }
  const current = followed.find(({ side }) => side === place.side);
  return { place: current === undefined ? place : { ...place, locator: current.locator }, sides: followed };
}
