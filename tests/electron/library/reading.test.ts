// Place and consent of several devices, and edits of several devices.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPlaceSaver } from '../../../electron/library/placeSaver.ts';
import type { Place } from '../../../shared/reading/locator.ts';
import { ReadingState } from '../../../shared/reading/readingState.ts';
import type { Consent } from '../../../shared/reading/warningPolicy.ts';
import { placeAt } from './places.ts';
import { addText, emptyPlace, openAt, openNew, phone, temporaryFolder, wholeShelf } from './testLibrary.ts';

const consentAt = (at: string): Consent => ({
  rating: { value: 'mature', label: 'M' },
  archive: ['death'],
  author: ['grief'],
  at,
});

async function twoDevices() {
  const place = await emptyPlace();
  let hour = 0;
  const now = () => new Date(Date.UTC(2024, 4, 1, hour));
  const one = await openAt(place, { now });
  const id = await addText(one, 'Shared', 'Read on two devices.');
  // Another machine has a cache of its own.
  const other = await openAt(
    { path: place.path, cacheFolder: await temporaryFolder() },
    { device: phone, now },
  );
  return {
    one,
    other,
    id,
    setHour: (next: number) => {
      hour = next;
    },
  };
}

test('the newest place of all devices counts, and each device writes its own file', async () => {
  const { one, other, id, setHour } = await twoDevices();
  setHour(5);
  await one.savePlace(id, placeAt(0.6, '2024-05-01T03:00:00Z'));
  await other.savePlace(id, placeAt(0.2, '2024-05-01T02:00:00Z'));
  for (const library of [one, other]) expect((await library.openStory(id)).place?.totalProgression).toBe(0.6);
  await other.savePlace(id, placeAt(0.9, '2024-05-01T06:00:00+02:00'));
  for (const library of [one, other]) expect((await library.openStory(id)).place?.totalProgression).toBe(0.9);
  const { folder } = await one.openStory(id);
  expect((await readdir(join(folder, 'reading'))).sort()).toEqual(['laptop.json', 'phone.json']);
  for (const name of ['laptop', 'phone']) {
    const state = ReadingState.parse(
      JSON.parse(await readFile(join(folder, 'reading', `${name}.json`), 'utf8')),
    );
    expect(state.device.id).toBe(name);
  }
  expect(await one.reconcile()).toEqual([id]);
  expect(one.listShelf(wholeShelf).stories[0]?.progress).toBe(0.9);
});

test('a clock that is years ahead does not hold a place forever', async () => {
  const { one, other, id } = await twoDevices();
  await other.savePlace(id, placeAt(0.1, '2031-01-01T00:00:00Z'));
  await one.savePlace(id, placeAt(0.7, '2024-05-01T00:00:00Z'));
  expect((await one.openStory(id)).place?.totalProgression).toBe(0.7);
});

test('a consent taken back later wins over the consent of another device, and the other way round', async () => {
  const { one, other, id, setHour } = await twoDevices();
  await other.saveConsent(id, consentAt('2024-05-01T00:00:00Z'));
  expect((await one.openStory(id)).consent).toEqual(consentAt('2024-05-01T00:00:00Z'));
  setHour(1);
  await one.saveConsent(id, null);
  for (const library of [one, other]) expect((await library.openStory(id)).consent).toBeNull();
  // A device whose clock is behind still has the last word when it spoke last.
  setHour(0);
  await other.saveConsent(id, consentAt('2024-05-01T00:30:00Z'));
  for (const library of [one, other]) expect((await library.openStory(id)).consent).not.toBeNull();
});

test('edits of two devices are merged field by field, the newest winning', async () => {
  const { one, other, id, setHour } = await twoDevices();
  await one.editStory(id, { title: 'From the laptop', tags: ['a'] });
  setHour(2);
  const both = await other.editStory(id, { title: 'From the phone', rating: { value: 'teen', label: 'T' } });
  expect(both.story.metadata).toMatchObject({
    title: 'From the phone',
    tags: ['a'],
    rating: { value: 'teen' },
  });
  expect(both.story.stated).toMatchObject({ title: 'Shared', tags: [] });
  setHour(1);
  await one.editStory(id, { title: 'Last word' });
  for (const library of [one, other]) {
    expect((await library.openStory(id)).story.metadata).toMatchObject({ title: 'Last word', tags: ['a'] });
  }
  expect((await other.openStory(id)).folder).toMatch(/Ada Quill - Shared \[/);
});

test('an edit of another device counts at opening, before any reconcile', async () => {
  const { one, other, id } = await twoDevices();
  await one.editStory(id, { summary: 'Short.' });
  const { folder } = await one.openStory(id);
  const fields = {
    title: { value: 'By sync', at: '2024-04-01T00:00:00Z' },
    authors: { value: 'not a list', at: '2024-04-01T00:00:00Z' },
    words: { value: 7, at: '2024-04-01T00:00:00Z' },
  };
  await mkdir(join(folder, 'edits'), { recursive: true });
  await writeFile(join(folder, 'edits', 'tablet.json'), JSON.stringify({ format: 1, fields }));
  await writeFile(join(folder, 'edits', 'broken.json'), '{"format":1,"fie');
  const { story } = await other.openStory(id);
  expect(story.metadata).toMatchObject({ title: 'By sync', summary: 'Short.', authors: ['Ada Quill'] });
  expect(story.words).toBe(4);
});

test('what a newer Fanfolio keeps in a device’s file stays there', async () => {
  const library = await openNew();
  const id = await addText(library, 'Kept', 'Bookmarks.');
  await library.savePlace(id, placeAt(0.2, '2024-05-01T00:00:00Z'));
  const file = join((await library.openStory(id)).folder, 'reading', 'laptop.json');
  const state = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...state, bookmarks: [{ block: 3 }] }));
  await library.saveConsent(id, consentAt('2024-05-01T00:00:00Z'));
  await library.savePlace(id, placeAt(0.3, '2024-05-02T00:00:00Z'));
  const after = JSON.parse(await readFile(file, 'utf8'));
  expect(after).toMatchObject({
    bookmarks: [{ block: 3 }],
    consent: { archive: ['death'] },
    place: { totalProgression: 0.3 },
  });
});

test('saves that come while one is written coalesce, and the newest lands', async () => {
  const written: number[] = [];
  let running = 0;
  const saver = createPlaceSaver(async (_id, place: Place) => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    written.push(place.totalProgression);
    running -= 1;
  });
  const saves = Array.from({ length: 50 }, (_, turn) =>
    saver.save('a', placeAt(turn / 50, '2024-05-01T00:00:00Z')),
  );
  await Promise.all(saves);
  expect(written).toEqual([0, 49 / 50]);
  void saver.save('a', placeAt(1, '2024-05-01T00:00:00Z'));
  await saver.settle();
  expect(written.at(-1)).toBe(1);
});

test('a save that fails is told to its caller, and the next one is tried', async () => {
  let calls = 0;
  const saver = createPlaceSaver(async () => {
    calls += 1;
    if (calls === 1) throw new Error('no room');
  });
  const [first, second] = [saver.save('a', placeAt(0.1, '')), saver.save('a', placeAt(0.2, ''))];
  await expect(first).rejects.toThrow('no room');
  await expect(second).resolves.toBeUndefined();
});

test('closing waits for the place that was saved last', async () => {
  const place = await emptyPlace();
  const library = await openAt(place);
  const id = await addText(library, 'Closing', 'The last turn counts.');
  for (let turn = 1; turn <= 20; turn += 1) {
    void library.savePlace(id, placeAt(turn / 20, new Date(Date.UTC(2024, 0, turn)).toISOString()));
  }
  await library.close();
  expect((await (await openAt(place)).openStory(id)).place?.totalProgression).toBe(1);
});
