// Choices that are kept while a reader is in the story: the pages that are open stay, or are refused.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../electron/library/library.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { segmentsOf } from '../../../electron/markup/segmentsOf.ts';
import { blockHash } from '../../../shared/reading/blockHash.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import { begun, chaptersAt, joined, readAll, secondJoined } from './choiceStories.ts';
import { openAt, phone } from './testLibrary.ts';
import { withStory } from './withStory.ts';

describe('a reader who is in the story meanwhile', () => {
  async function segment(library: Library, id: string, chapterId: string, file?: string): Promise<string> {
    return blockText((await library.readSegment(id, chapterId, 0, file)).markup);
  }

  test('goes on with the reading that was opened, or is refused, and never gets another one’s text', async () => {
    const { library, id, folder, story } = await withStory();
    const window = await openAt(library, { device: phone });
    await window.openStory(id);
    const [, second, third] = story.chapters;
    const text = await segment(window, id, 'c2', second?.file);
    await library.saveChoices(id, await secondJoined());
    expect(await segment(window, id, 'c2', second?.file)).toBe(text);
    expect(await segment(window, id, 'c3', third?.file)).toContain('third keeper');
    expect(await segment(window, id, 'c2')).toContain('third keeper');
    await expect(segment(window, id, 'c3')).rejects.toMatchObject({ code: 'chapterNotFound' });
    await rm(join(folder, second?.file ?? ''));
    await expect(segment(window, id, 'c2', second?.file)).rejects.toMatchObject({ code: 'chapterNotFound' });
    await expect(segment(window, id, 'c2', '../story.json')).rejects.toMatchObject({
      code: 'chapterNotFound',
    });
  });

  test('finds every segment of a long chapter where it was cut', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} ${'of the tide '.repeat(20)}`);
    const { library, id, story } = await withStory(
      `Chapter 1\n\n${long.join('\n\n')}\n\nChapter 2\n\nShort.\n`,
    );
    const [chapter] = story.chapters;
    if (chapter === undefined) throw new Error('The story has chapters.');
    expect(chapter.segments.length).toBeGreaterThan(3);
    expect(segmentsOf(await library.readChapter(id, 'c1'))).toEqual(chapter.segments);
    const before = await Promise.all(
      chapter.segments.map((_, index) => library.readSegment(id, 'c1', index, chapter.file)),
    );
    await library.saveChoices(id, {
      ...noChoices,
      chapters: (
        await chaptersAt(
          { 'Paragraph 7 ': begun(null) },
          `Chapter 1\n\n${long.join('\n\n')}\n\nChapter 2\n\nShort.\n`,
        )
      ).chapters,
    });
    const after = await Promise.all(
      chapter.segments.map((_, index) => library.readSegment(id, 'c1', index, chapter.file)),
    );
    expect(after).toEqual(before);
  });

  test('reads on while another keeps changing the chapters', async () => {
    const { library, id } = await withStory();
    const window = await openAt(library, { device: phone });
    const wanted = [
      noChoices,
      await secondJoined(),
      await chaptersAt({ 'Nobody had come': begun('The Quay') }),
    ];
    let isDone = false;
    const read = async () => {
      let reads = 0;
      for (; !isDone; reads += 1) {
        const chapters = await readAll(window, id);
        const text = chapters.map(([, words]) => words).join(' ');
        for (const words of ['was quiet', 'Nobody had', 'second winter', 'counted them', 'third keeper'])
          expect(text.split(words)).toHaveLength(2);
      }
      return reads;
    };
    const reading = read();
    for (let round = 0; round < 15; round += 1) await library.saveChoices(id, wanted[round % 3] ?? noChoices);
    isDone = true;
    expect(await reading).toBeGreaterThan(0);
  });

  test('is led to the same words when the chapters are cut anew', async () => {
    const { library, id } = await withStory();
    const blocks = await library.readChapter(id, 'c3');
    const words = blockText(blocks[0] ?? '');
    const locator = {
      chapterId: 'c3',
      block: 0,
      blockHash: blockHash(words),
      offset: 4,
      before: 'The ',
      after: words.slice(4, 44),
      progression: 0,
    };
    await library.savePlace(id, {
      locator,
      totalProgression: 0.8,
      finished: false,
      at: new Date().toISOString(),
    });
    await library.saveChoices(id, await secondJoined());
    expect((await library.openStory(id)).place?.locator).toMatchObject({
      chapterId: 'c2',
      block: 0,
      offset: 4,
    });
    await library.saveChoices(
      id,
      await chaptersAt({ 'Nobody had come': begun(null), 'third keeper': joined }),
    );
    const { place, story } = await library.openStory(id);
    expect(story.chapters.map((chapter) => chapter.id)).toEqual(['c1', 'c2', 'c3']);
    expect(place?.locator.chapterId).toBe('c3');
    // In its own chapter the page finds it by its words.
    expect((await library.readChapter(id, 'c3')).map(blockText)).toContain(words);
    await library.saveChoices(id, noChoices);
    expect((await library.openStory(id)).place?.locator).toEqual(locator);
    expect((await library.storyToContinue())?.chapter).toBe(3);
  });
});
