// The trash: whole stories, that come back as they were.

import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { placeAt } from './places.ts';
import { addText, openAt, openNew, wholeShelf } from './testLibrary.ts';

const text = 'Here today.';

test('a story that is removed lies whole in the trash, and comes back with its place and edits', async () => {
  const library = await openNew();
  const id = await addText(library, 'Gone', text);
  await library.savePlace(id, placeAt(0.5, '2024-05-01T00:00:00Z'));
  await library.editStory(id, { title: 'Gone and back' });
  const before = await library.openStory(id);
  await library.removeStory(id);
  expect(library.listShelf(wholeShelf)).toMatchObject({ total: 0, counts: { all: 0 } });
  expect(await library.storyToContinue()).toBeNull();
  expect(library.findBySource(createHash('sha256').update(text).digest('hex'))).toBeNull();
  await expect(library.openStory(id)).rejects.toMatchObject({ code: 'storyNotFound' });
  await expect(library.removeStory(id)).rejects.toMatchObject({ code: 'storyNotFound' });
  const trash = join(library.path, '.fanfolio', 'trash');
  expect(await readdir(trash)).toEqual([basename(before.folder)]);
  await library.reconcile();
  expect(library.listShelf(wholeShelf).total).toBe(0);

  await library.restoreStory(id);
  expect(await library.openStory(id)).toEqual(before);
  expect(await readdir(trash)).toEqual([]);
  expect(library.listShelf(wholeShelf).stories).toMatchObject([
    { id, title: 'Gone and back', progress: 0.5 },
  ]);
  expect(library.search('today', 5)).toHaveLength(1);
});

test('the same bytes are new again while they are in the trash, and restoring beside them loses nothing', async () => {
  const library = await openNew();
  const id = await addText(library, 'First', text);
  await library.savePlace(id, placeAt(0.8, '2024-05-02T00:00:00Z'));
  await library.editStory(id, { summary: 'Written before.' });
  await library.removeStory(id);
  expect(await addText(library, 'First', text)).toBe(id);
  await library.savePlace(id, placeAt(0.1, '2024-05-01T00:00:00Z'));
  await library.editStory(id, { tags: ['written after'] });
  await library.restoreStory(id);
  const opened = await library.openStory(id);
  expect(opened.place?.totalProgression).toBe(0.8);
  expect(opened.story.metadata).toMatchObject({ summary: 'Written before.', tags: ['written after'] });
  expect(library.listShelf(wholeShelf)).toMatchObject({ total: 1, stories: [{ progress: 0.8 }] });
  expect(await readdir(join(library.path, '.fanfolio', 'trash'))).toHaveLength(1);
});

test('a story that is removed twice lies there twice, and the last one comes back', async () => {
  const library = await openNew();
  const id = await addText(library, 'Twice', text);
  await library.removeStory(id);
  await addText(library, 'Twice', text);
  await library.editStory(id, { title: 'The second' });
  await library.removeStory(id);
  expect(await readdir(join(library.path, '.fanfolio', 'trash'))).toHaveLength(2);
  await library.restoreStory(id);
  expect((await library.openStory(id)).story.metadata.title).toBe('The second');
});

test('restoring what is nowhere is storyNotFound, and what is there already is left alone', async () => {
  const library = await openNew();
  await expect(library.restoreStory('000000000000')).rejects.toMatchObject({ code: 'storyNotFound' });
  const id = await addText(library, 'Here', text);
  await library.restoreStory(id);
  expect((await (await openAt(library)).openStory(id)).story.id).toBe(id);
});
