// withStory: a library of its own for a test, with one story in it.
import { harbour, importText } from './choiceStories.ts';
import { openNew } from './testLibrary.ts';

/** A new library with the text as its only story. */
export async function withStory(text = harbour) {
  const library = await openNew();
  const id = await importText(library, text);
  const { folder, story } = await library.openStory(id);
  return { library, id, folder, story };
}
