// A header and three paragraphs of one scene, for the tests of where a story begins and ends.

export const header = 'Title: The Long Pier\nAuthor: Perrin Holt\nRating: G';
export const boats =
  'Maud counted the boats as they came in. There should have been nine, and there were ten, and the tenth had no name on it at all.';
export const bell =
  'She rang the bell for them until her arm was tired. Nobody answered from the water, and the tenth boat lay where it was, with its oars in.';
export const tide =
  'By the turn of the tide the quay was full of people, and all of them looked at the boat, and not one of them looked at her.';
