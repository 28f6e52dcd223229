// A story that was mailed in parts: each file joins what the library has of it, whenever it comes.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import type { Library } from '../../../electron/library/library.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { blockHash } from '../../../shared/reading/blockHash.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { emptyPlace, openAt, openNew, textSource, wholeShelf } from './testLibrary.ts';

const words = ['The bell hung over the door.', 'Nobody rang it all winter.', 'In the spring it was gone.'];

function partText(number: number, of = 3, title = 'The Bell'): string {
  const fields = number === 3 ? 'Rating: NC-17\nWarnings: rape' : 'Rating: PG';
  return `Title: ${title} (${number}/${of})\nAuthor: Corin Ashe\n${fields}\n\n${words[number - 1]}\n`;
}

async function addPart(library: Library, number: number, text = partText(number)) {
  const source = textSource(text, `bell${number}.txt`);
  return library.addStory(await readSource(source), source);
}

async function wordsOf(library: Library, id: string): Promise<readonly string[]> {
  const { story } = await library.openStory(id);
  const chapters = await Promise.all(story.chapters.map((chapter) => library.readChapter(id, chapter.id)));
  return chapters.flat().map(blockText);
}

const problemsOf = async (library: Library, id: string) =>
  (await library.openStory(id)).story.problems.map(({ code }) => code);

describe('parts of one story', () => {
  test.each([
    ['in their order', [1, 2, 3]],
    ['in any order', [3, 1, 2]],
  ])('become one story when they come %s', async (_order, numbers) => {
    const library = await openNew();
    const results = [];
    for (const number of numbers) results.push(await addPart(library, number));
    expect(results.map(({ result }) => result)).toEqual(['added', 'updated', 'updated']);
    const [{ id } = { id: '' }] = results;
    expect(new Set(results.map((each) => each.id))).toEqual(new Set([id]));
    expect(await wordsOf(library, id)).toEqual(words);
    const { story, folder } = await library.openStory(id);
    expect(story.metadata).toMatchObject({ title: 'The Bell', authors: ['Corin Ashe'] });
    // The warning of a later part stands before the whole story.
    expect(story.metadata.warnings.archive).toContain('nonCon');
    expect(story.problems).toEqual([]);
    expect((await readdir(join(folder, 'source'))).sort()).toEqual(['bell1.txt', 'bell2.txt', 'bell3.txt']);
    expect(library.listShelf(wholeShelf).total).toBe(1);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('with letters to their numbers stand beside each other', async () => {
    const library = await openNew();
    const lettered = (mark: string, at: number) =>
      partText(at)
        .replace(/\(\d\/3\)/, `(${mark}/2)`)
        .replace(/Rating.*\n(?:Warnings.*\n)?/, '');
    await addPart(library, 2, lettered('1b', 2));
    await addPart(library, 3, lettered('2', 3));
    const { id } = await addPart(library, 1, lettered('1a', 1));
    expect(await wordsOf(library, id)).toEqual(words);
    expect(await problemsOf(library, id)).toEqual([]);
  });

  test('that come at once are one story, too', async () => {
    const library = await openNew();
    const results = await Promise.all([2, 3, 1].map((number) => addPart(library, number)));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await wordsOf(library, results[0]?.id ?? '')).toEqual(words);
  });

  test('that two programs import at once are one story, too', async () => {
    const place = await emptyPlace();
    const [one, other] = [await openAt(place), await openAt(place)];
    const results = await Promise.all([addPart(one, 1), addPart(other, 2), addPart(one, 3)]);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await wordsOf(other, results[0]?.id ?? '')).toEqual(words);
  });

  test('of which only the first names its author are one story in any order', async () => {
    for (const order of [
      [1, 2, 3],
      [2, 3, 1],
    ]) {
      const library = await openNew();
      const ids = new Set<string>();
      for (const number of order) {
        const text = partText(number).replace('Author: Corin Ashe\n', (line) => (number === 1 ? line : ''));
        ids.add((await addPart(library, number, text)).id);
      }
      expect(ids.size).toBe(1);
      const [id = ''] = ids;
      expect(await wordsOf(library, id)).toEqual(words);
      expect((await library.openStory(id)).story.metadata.authors).toEqual(['Corin Ashe']);
    }
  });

  test('mailed under the first word of the name that the header gives are one story in any order', async () => {
    for (const order of [
      [1, 2, 3],
      [2, 1, 3],
    ]) {
      const library = await openNew();
      const ids = new Set<string>();
      for (const number of order) {
        const fields = number === 1 ? 'Title: The Bell\nAuthor: Corin Ashe\n' : '';
        const text = `From: Corin <c@example.org>\nSubject: FIC: The Bell (${number}/3) R\n\n${fields}\n${words[number - 1]}\n`;
        ids.add((await addPart(library, number, text)).id);
      }
      expect(ids.size).toBe(1);
      const [id = ''] = ids;
      const { metadata } = (await library.openStory(id)).story;
      expect(metadata).toMatchObject({ title: 'The Bell', authors: ['Corin Ashe'], rating: { label: 'R' } });
    }
  });

  test('under a short name stay apart where two authors may bear it', async () => {
    const library = await openNew();
    await addPart(library, 1);
    await addPart(library, 1, partText(1).replace('Corin Ashe', 'Corin Hale'));
    await addPart(library, 2, partText(2).replace('Corin Ashe', 'Corin'));
    await addPart(library, 3, partText(3).replace('Corin Ashe', 'Cor'));
    expect(library.listShelf(wholeShelf).total).toBe(4);
  });

  test.each([
    ['Untitled', 'The Sentinel', 'Due South', 2],
    ['Untitled', 'The Sentinel', 'TS', 1],
    ['The Bell', 'The Sentinel', 'Due South', 1],
    ['Untitled', 'The Sentinel', '', 1],
  ])('called %s, of %j and %j, are %i', async (title, one, other, total) => {
    const library = await openNew();
    for (const [index, fandom] of [one, other].entries())
      await addPart(
        library,
        index + 1,
        partText(index + 1, 2, title).replace('Rating: PG', fandom === '' ? '' : `Fandom: ${fandom}`),
      );
    expect(library.listShelf(wholeShelf).total).toBe(total);
  });

  test('of which each names its chapter in its title are one story', async () => {
    const library = await openNew();
    for (const number of [2, 1, 3])
      await addPart(library, number, `The Bell - Chapter ${number}\nby Corin Ashe\n\n${words[number - 1]}\n`);
    expect(library.listShelf(wholeShelf).total).toBe(1);
    const [{ id } = { id: '' }] = library.listShelf(wholeShelf).stories;
    expect(await wordsOf(library, id)).toEqual(words);
    const { story } = await library.openStory(id);
    expect(story.metadata.title).toBe('The Bell');
    expect(story.chapters.map(({ title }) => title)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
  });

  test('of two authors, or an unnamed one in the place of another, stay apart', async () => {
    const library = await openNew();
    await addPart(library, 1);
    await addPart(library, 2, partText(2).replace('Corin Ashe', 'Wren Hale'));
    await addPart(library, 1, 'Title: The Bell (1/3)\nRating: G\n\nAnother bell altogether.\n');
    expect(library.listShelf(wholeShelf).total).toBe(3);
  });

  test('of which one only counts alike stay apart', async () => {
    const library = await openNew();
    await addPart(library, 2);
    await addPart(library, 1);
    const loose = 'Title: The Bell\nAuthor: Corin Ashe\nPart: 2\n\nAnother second part altogether.\n';
    expect((await addPart(library, 2, loose)).result).toBe('added');
  });

  test('say which are missing until all are there', async () => {
    const library = await openNew();
    const { id } = await addPart(library, 2);
    const { story } = await library.openStory(id);
    expect(story.problems[0]?.message).toMatch(
      /Only part 2 of 3 of this story is here; parts 1 and 3 are missing/,
    );
    await addPart(library, 1);
    expect(await problemsOf(library, id)).toEqual(['partsMissing']);
    await addPart(library, 3);
    expect(await problemsOf(library, id)).toEqual([]);
  });

  test('that are there already are duplicates, and a mended part takes the place of the old one', async () => {
    const library = await openNew();
    const { id } = await addPart(library, 1);
    await addPart(library, 2);
    expect((await addPart(library, 2)).result).toBe('duplicate');
    const mended = partText(2).replace('all winter', 'that winter');
    expect((await addPart(library, 2, mended)).result).toBe('updated');
    expect(await wordsOf(library, id)).toEqual([words[0], 'Nobody rang it that winter.']);
    const { folder } = await library.openStory(id);
    expect((await readdir(join(folder, 'source'))).sort()).toEqual(['bell1.txt', 'bell2 2.txt', 'bell2.txt']);
    expect((await library.verify()).problems).toEqual([]);
  });

  test('of another story, or of another posting, stay by themselves', async () => {
    const library = await openNew();
    await addPart(library, 1);
    await addPart(library, 2, partText(2, 3, 'The Other Bell'));
    await addPart(library, 3, partText(3, 5));
    const whole = textSource('Title: The Bell\nAuthor: Corin Ashe\n\nAll of it at once.\n', 'whole.txt');
    await library.addStory(await readSource(whole), whole);
    expect(library.listShelf(wholeShelf).total).toBe(4);
  });

  test('keep the place and the edits of the reader', async () => {
    const library = await openNew();
    const { id } = await addPart(library, 2);
    await library.editStory(id, { title: 'My Bell' });
    const { story } = await library.openStory(id);
    const locator = {
      chapterId: story.chapters[0]?.id ?? '',
      block: 0,
      blockHash: blockHash('Nobody rang it all winter.'),
      offset: 7,
      before: 'Nobody ',
      after: 'rang it all winter.',
      progression: 0.2,
    };
    await library.savePlace(id, {
      locator,
      totalProgression: 0.2,
      finished: false,
      at: '2026-11-21T10:00:00Z',
    });
    await addPart(library, 1);
    const opened = await library.openStory(id);
    expect(opened.story.metadata.title).toBe('My Bell');
    const chapter = opened.story.chapters.find((each) => each.id === opened.place?.locator.chapterId);
    expect(chapter?.start).toMatch(/^Nobody rang/);
  });

  test('are made again from their files when story.json is lost, and read with the choices', async () => {
    const place = await emptyPlace();
    const library = await openAt(place);
    const { id } = await addPart(library, 2);
    await addPart(library, 1);
    await addPart(library, 3);
    await library.saveChoices(id, { ...noChoices, encoding: 'windows-1252' });
    const { folder } = await library.openStory(id);
    await library.close();
    await rm(join(folder, 'story.json'));
    await writeFile(join(folder, 'source', 'note.txt'), 'A file of the reader’s own.');
    const again = await openAt(place);
    expect(await wordsOf(again, id)).toEqual(words);
    const { story } = await again.openStory(id);
    expect(story.versions.map(({ part }) => part?.number).sort()).toEqual([1, 2, 3]);
    expect(story.choices?.encoding).toBe('windows-1252');
    expect(JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')).versions).toHaveLength(3);
  });
});
