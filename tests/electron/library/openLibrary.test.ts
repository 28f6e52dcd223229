// A library folder as a reader meets it: stories go in, are listed, opened, read, and stay.
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../electron/library/library.ts';
import { openLibrary } from '../../../electron/library/openLibrary.ts';
import { Story } from '../../../shared/story/story.ts';
import { storyOf } from './storyOf.ts';
import { addText, emptyPlace, laptop, openAt, openNew, textSource, wholeShelf } from './testLibrary.ts';

describe('a story that is added', () => {
  test('is on the shelf, opens, and is read by segments', async () => {
    const library = await openNew();
    const text = 'The lamp went out.\nNobody moved.';
    const added = await library.addStory(storyOf({ title: 'Lamp' }, [text, 'Morning.']), textSource(text));
    expect(added).toMatchObject({ result: 'added', title: 'Lamp' });
    expect(library.listShelf(wholeShelf)).toMatchObject({
      total: 1,
      counts: { all: 1, unread: 1, reading: 0, finished: 0 },
      stories: [{ id: added.id, title: 'Lamp', chapters: 2, words: 7, progress: 0, lastReadAt: null }],
    });
    const opened = await library.openStory(added.id);
    expect(opened).toMatchObject({ place: null, consent: null });
    expect(opened.story.chapters.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(await library.readSegment(added.id, 'c1', 0)).toEqual({
      firstBlock: 0,
      markup: '<p>The lamp went out.</p>\n<p>Nobody moved.</p>',
    });
    expect(await library.readChapter(added.id, 'c2')).toEqual(['<p>Morning.</p>']);
  });

  test('lies in its folder as the design says, with its bytes as they came', async () => {
    const library = await openNew();
    const bytes = Buffer.from([0xff, 0x00, 0x41, 0x0d, 0x0a]);
    const story = { ...storyOf({ title: 'Bytes', authors: ['Ada Quill'] }, ['Words.']) };
    const images = [{ name: 'map.png', bytes: Buffer.from('picture') }];
    const { id } = await library.addStory({ ...story, images }, { name: 'my tale.txt', bytes });
    const folder = join(library.path, `Ada Quill - Bytes [${id}]`);
    expect((await readdir(folder)).sort()).toEqual(['chapters', 'images', 'source', 'story.json']);
    expect(await readFile(join(folder, 'source', 'my tale.txt'))).toEqual(bytes);
    const stored = Story.parse(JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')));
    expect(stored.versions).toMatchObject([
      { originalName: 'my tale.txt', bytes: 5, sha256: createHash('sha256').update(bytes).digest('hex') },
    ]);
    expect(Buffer.from(await library.readImage(id, 'images/map.png')).toString()).toBe('picture');
    for (const path of ['story.json', '../x', 'images/../story.json', 'images/none.png', '/etc/passwd']) {
      await expect(library.readImage(id, path)).rejects.toMatchObject({ code: 'fileNotFound' });
    }
  });

  test('is a duplicate the second time and changes nothing, whatever its title is by then', async () => {
    const library = await openNew();
    const id = await addText(library, 'First name', 'Same bytes.');
    const again = await library.addStory(
      storyOf({ title: 'Other name' }, ['Same bytes.']),
      textSource('Same bytes.', 'b.txt'),
    );
    expect(again).toEqual({ result: 'duplicate', id, title: 'First name' });
    expect(library.listShelf(wholeShelf).total).toBe(1);
    const sha256 = createHash('sha256').update('Same bytes.').digest('hex');
    expect(library.findBySource(sha256)).toEqual(again);
    expect(library.findBySource('0'.repeat(64))).toBeNull();
  });

  test('is stored once when it comes twice at the same instant under two titles', async () => {
    const one = await openNew();
    const other = await openAt(one);
    for (let number = 0; number < 20; number += 1) {
      const text = `The same ${number}.`;
      const add = (library: Library, title: string) =>
        library.addStory(storyOf({ title }, [text]), textSource(text));
      const results = await Promise.all([
        add(one, 'One title'),
        add(other, 'Other title'),
        add(one, 'Third title'),
      ]);
      expect(results.map(({ result }) => result).sort()).toEqual(['added', 'duplicate', 'duplicate']);
      expect(new Set(results.map(({ title }) => title)).size).toBe(1);
    }
    const stories = (await readdir(one.path)).filter((name) => !name.startsWith('.'));
    expect(stories).toHaveLength(20);
  });

  test('has the same id in every library', async () => {
    const one = await openNew();
    const other = await openNew();
    expect(await addText(one, 'A', 'The bytes decide.')).toBe(await addText(other, 'B', 'The bytes decide.'));
  });

  test('is still there, and served from the index, after the library was closed', async () => {
    const place = await emptyPlace();
    const first = await openAt(place);
    const id = await addText(first, 'Stays', 'Still here.');
    await first.close();
    const second = await openAt(place);
    expect(second.listShelf(wholeShelf).stories.map((story) => story.id)).toEqual([id]);
    expect(await second.reconcile()).toEqual([]);
  });
});

describe('what is not there', () => {
  test('a story, a chapter and a segment have their own codes', async () => {
    const library = await openNew();
    const id = await addText(library, 'Here', 'Text.');
    await expect(library.openStory('000000000000')).rejects.toMatchObject({ code: 'storyNotFound' });
    await expect(library.readChapter(id, 'c9')).rejects.toMatchObject({ code: 'chapterNotFound' });
    await expect(library.readSegment(id, 'c1', 4)).rejects.toMatchObject({ code: 'chapterNotFound' });
  });

  test('a library that is absent, a file, or half moved does not open', async () => {
    const place = await emptyPlace();
    const options = { ...place, device: laptop };
    await expect(openLibrary({ ...options, create: false })).rejects.toMatchObject({
      code: 'libraryMissing',
    });
    await writeFile(place.path, 'a file');
    for (const create of [true, false]) {
      await expect(openLibrary({ ...options, create })).rejects.toMatchObject({ code: 'libraryUnusable' });
    }
    await expect(
      openLibrary({ ...options, path: join(place.path, 'below'), create: true }),
    ).rejects.toMatchObject({
      code: 'libraryUnusable',
    });
    const half = { ...options, path: `${place.path}-half`, create: true };
    await mkdir(half.path);
    await writeFile(join(half.path, '.fanfolio-moving'), '');
    await expect(openLibrary(half)).rejects.toMatchObject({ code: 'libraryUnusable' });
  });
});

describe('a folder of the reader', () => {
  test('among the stories is left alone and not listed', async () => {
    const place = await emptyPlace();
    await mkdir(join(place.path, 'Holiday photos'), { recursive: true });
    await writeFile(join(place.path, 'Holiday photos', 'beach.jpg'), 'x');
    const library = await openAt(place);
    await addText(library, 'One', 'One.');
    await library.reconcile();
    expect(library.listShelf(wholeShelf).total).toBe(1);
    expect(await library.verify()).toEqual({ stories: 1, problems: [] });
    await access(join(place.path, 'Holiday photos', 'beach.jpg'));
  });

  test('renamed by hand is found again', async () => {
    const library = await openNew();
    const id = await addText(library, 'Before', 'Renamed.');
    const { folder } = await library.openStory(id);
    await rename(folder, join(library.path, `My favourite [${id}]`));
    expect((await library.openStory(id)).folder).toBe(join(library.path, `My favourite [${id}]`));
    await library.reconcile();
    expect(library.listShelf(wholeShelf)).toMatchObject({ total: 1, stories: [{ id }] });
  });
});
