// Several processes on one library, and processes that are killed.
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import { storyIdInName } from '../../../electron/library/storyFolder.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { chosenReadings, harbour, readAll, titlesOfReadings, wordsOfHarbour } from './choiceStories.ts';
import { type Bundle, bundleScript, ended, startScript } from './libraryProcess.ts';
import { emptyPlace, openAt, wholeShelf } from './testLibrary.ts';

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleScript();
}, 60_000);
afterAll(() => bundle.remove());

async function storyFolders(path: string): Promise<readonly string[]> {
  return (await readdir(path)).filter((name) => storyIdInName(name) !== null);
}

test('two processes that import the same and different files at once store each once', async () => {
  const place = await emptyPlace();
  const count = 40;
  // The second has another importer, that gives other titles.
  const run = (seed: number) =>
    ended(startScript(bundle, { ...place, device: 'laptop', task: 'import', seed, count: count + seed * 5 }));
  const [one, other] = await Promise.all([run(1), run(2)]);
  expect([one.code, other.code]).toEqual([0, 0]);
  const results = [...JSON.parse(one.output), ...JSON.parse(other.output)] as string[];
  expect(results.filter((result) => result === 'added')).toHaveLength(50);
  expect(results.filter((result) => result === 'duplicate')).toHaveLength(45);
  expect(await storyFolders(place.path)).toHaveLength(50);
  const library = await openAt(place);
  expect(library.listShelf(wholeShelf).total).toBe(50);
  expect(await library.reconcile()).toEqual([]);
  expect(await library.verify()).toEqual({ stories: 50, problems: [] });
}, 60_000);

test('two processes on one device lose none of each other’s fields', async () => {
  const place = await emptyPlace();
  const run = (seed: number) =>
    ended(startScript(bundle, { ...place, device: 'laptop', task: 'fields', seed, count: 30 }));
  const [one, other] = await Promise.all([run(1), run(2)]);
  expect([one.code, other.code]).toEqual([0, 0]);
  const [id] = JSON.parse(one.output) as [string];
  const library = await openAt(place);
  const opened = await library.openStory(id);
  expect(opened.story.metadata).toMatchObject({ title: 'Turn 30', summary: 'Turn 30' });
  expect(opened.place?.totalProgression).toBe(1);
  expect(opened.consent?.rating.value).toBe('mature');
}, 60_000);

test('processes that are killed at any instant leave nothing half, and lose nothing that was stored', async () => {
  const place = await emptyPlace();
  const promised = new Set<string>();
  for (let round = 0; round < 10; round += 1) {
    const child = startScript(bundle, { ...place, device: 'laptop', task: 'churn', seed: round, count: 0 });
    // Some are killed while they open, most at some instant after their first story.
    if (round % 4 === 0) setTimeout(() => child.kill('SIGKILL'), 80 + round * 20);
    else child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), 13 * round));
    const { output } = await ended(child);
    const lines = output.split('\n').slice(0, -1);
    for (const id of lines) promised.add(id);
  }
  expect(promised.size).toBeGreaterThan(6);

  const library = await openAt(place);
  await library.reconcile();
  const { problems } = await library.verify();
  expect(problems).toEqual([]);
  const shelf = library.listShelf(wholeShelf);
  const folders = await storyFolders(place.path);
  expect(shelf.total).toBe(folders.length);
  const trash = await readdir(join(place.path, '.fanfolio', 'trash')).catch(() => []);
  const stored = new Set([...folders, ...trash].map((name) => storyIdInName(name)));
  for (const id of promised) expect(stored).toContain(id);
  // What was being removed when the kill came is whole in the trash.
  for (const name of trash) await library.restoreStory(storyIdInName(name) ?? '');
  for (const { id } of library.listShelf(wholeShelf).stories) {
    const { story, folder } = await library.openStory(id);
    expect(await library.readChapter(id, 'c1')).toHaveLength(79);
    for (const kind of ['edits', 'reading']) {
      for (const name of await readdir(join(folder, kind)).catch(() => [])) {
        expect(name).toBe('laptop.json');
        JSON.parse(await readFile(join(folder, kind, name), 'utf8'));
      }
    }
    expect(story.metadata.title).toMatch(/^(?:Edited|Story) \d+/);
  }
  await library.close();
  expect(await readdir(join(place.path, '.fanfolio', 'staging'))).toEqual([]);
}, 90_000);

test('what a living process is building is not swept', async () => {
  const place = await emptyPlace();
  const child = startScript(bundle, { ...place, device: 'laptop', task: 'churn', seed: 1, count: 0 });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  const staging = join(place.path, '.fanfolio', 'staging');
  const [living] = await readdir(staging);
  await (await openAt(place)).close();
  await stat(join(staging, living ?? ''));
  child.kill('SIGKILL');
  await ended(child);
  await mkdir(join(staging, 'phone~0123456789abcdef'));
  await (await openAt(place)).close();
  expect(await readdir(staging)).toEqual(['phone~0123456789abcdef']);
}, 30_000);

/** Every file that story.json names is there, before anything could mend it. */
async function expectWholeOnDisk(folder: string): Promise<void> {
  const { chapters } = JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')) as {
    chapters: readonly { file: string; start: string }[];
  };
  for (const { file, start } of chapters)
    expect(await readFile(join(folder, file), 'utf8')).toContain(start.slice(0, 40));
}

test('a story that is read anew when the kill comes is whole, of one reading, and of the last that was kept or the next', async () => {
  const place = await emptyPlace();
  const seen = new Set<number>();
  for (let round = 0; round < 12; round += 1) {
    const child = startScript(bundle, { ...place, device: 'laptop', task: 'choose', seed: round, count: 0 });
    const wait = round % 4 === 0 ? 0 : 7 + round * 11;
    child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), wait));
    const { output } = await ended(child);
    const kept = output.split('\n').slice(0, -1).map(Number);
    const last = kept.at(-1) ?? -1;
    const [name = ''] = await storyFolders(place.path);
    await expectWholeOnDisk(join(place.path, name));

    const library = await openAt(place);
    const id = storyIdInName(name) ?? '';
    const chapters = await readAll(library, id);
    const text = chapters.map(([, words]) => words).join(' ');
    for (const words of wordsOfHarbour) expect(text.split(words)).toHaveLength(2);
    const reading = titlesOfReadings.findIndex(
      (titles) => titles.join() === chapters.map(([title]) => title).join(),
    );
    expect([last, (last + 1) % titlesOfReadings.length]).toContain(reading);
    seen.add(reading);
    await library.reconcile();
    expect((await library.verify()).problems).toEqual([]);
    expect(library.search('ropes', 5)).toHaveLength(1);
    await library.close();
    expect(await readdir(join(place.path, '.fanfolio', 'staging'))).toEqual([]);
  }
  expect(seen.size).toBeGreaterThan(1);
}, 90_000);

test('two processes that read a story anew at once leave one reading, and a third reads on', async () => {
  const place = await emptyPlace();
  const run = (seed: number, device: string) =>
    ended(startScript(bundle, { ...place, device, task: 'choose', seed, count: 25 }));
  const both = Promise.all([run(0, 'laptop'), run(2, 'laptop'), run(1, 'phone')]);
  const library = await openAt(place);
  let isOver = false;
  let reads = 0;
  const reading = (async () => {
    while (!isOver) {
      const [name] = await storyFolders(place.path);
      if (name !== undefined) {
        const chapters = await readAll(library, storyIdInName(name) ?? '');
        const text = chapters.map(([, words]) => words).join(' ');
        for (const words of wordsOfHarbour) expect(text.split(words)).toHaveLength(2);
        reads += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const results = await both;
  isOver = true;
  await reading;
  expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(reads).toBeGreaterThan(5);
  const [name = ''] = await storyFolders(place.path);
  await expectWholeOnDisk(join(place.path, name));
  const id = storyIdInName(name) ?? '';
  const titles = (await readAll(library, id)).map(([title]) => title);
  // Choices that two made at once stand side by side, so that it may be a reading that none of them asked for.
  const { choices = noChoices } = (await library.openStory(id)).story;
  const fresh = await readSource(
    { name: 'harbour.txt', bytes: Buffer.from(harbour) },
    { choices, lists: 'few' },
  );
  expect(titles).toEqual(fresh.chapters.map(({ entry }) => entry.title));
  const asked = (await chosenReadings()).flatMap(({ chapters }) => Object.entries(chapters));
  for (const choice of Object.entries(choices.chapters)) expect(asked).toContainEqual(choice);
  expect((await library.verify()).problems).toEqual([]);
}, 60_000);
