// Marks in a story that has changed: led to where their words are now, or known to be lost.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/importers/readSource.ts';
import type { Library } from '../../../electron/library/library.ts';
import { textContent } from '../../../electron/markup/textContent.ts';
import type { Mark } from '../../../shared/reading/marks.ts';
import { noChoices } from '../../../shared/story/readingChoices.ts';
import type { Story } from '../../../shared/story/story.ts';
import { begun, chaptersAt, harbour, secondJoined } from './choiceStories.ts';
import { bookmarkOf, highlightOf } from './markedWords.ts';
import { withStory } from './withStory.ts';

async function renew(library: Library, id: string, text: string): Promise<Story> {
  const source = { name: 'harbour.txt', bytes: Buffer.from(text) };
  return (await library.renewStory(id, await readSource(source), source)).story;
}

/** What the locators of a mark cover in the story as it is. */
async function wordsAt(library: Library, id: string, { from, to }: Mark): Promise<string> {
  const texts = (await library.readChapter(id, from.chapterId)).map(textContent);
  if (to === null) return (texts[from.block] ?? '').slice(from.offset);
  if (to.block === from.block) return (texts[from.block] ?? '').slice(from.offset, to.offset);
  return [
    (texts[from.block] ?? '').slice(from.offset),
    ...texts.slice(from.block + 1, to.block),
    (texts[to.block] ?? '').slice(0, to.offset),
  ].join('\n');
}

async function onlyMark(library: Library, id: string) {
  const [placed, ...others] = await library.listMarks(id);
  if (placed === undefined || others.length > 0) throw new Error('There should be one mark.');
  const { story } = await library.openStory(id);
  const chapter = story.chapters.find((each) => each.id === placed.mark.from.chapterId);
  return { ...placed, title: chapter?.title ?? null, words: await wordsAt(library, id, placed.mark) };
}

const counted = 'She counted them twice, as her mother had done before her.';

describe('a highlight', () => {
  test('of a paragraph that has moved within its chapter is found there', async () => {
    const { library, id } = await withStory();
    const made = await library.saveMark(
      id,
      await highlightOf(library, id, 'as her mother', { note: 'Why?' }),
    );
    await renew(
      library,
      id,
      harbour.replace('Chapter 2\n', 'Chapter 2\n\nA new beginning of this chapter, of some words.\n'),
    );
    const { mark, isLost, words, title } = await onlyMark(library, id);
    expect({ isLost, words, title }).toEqual({ isLost: false, words: 'as her mother', title: 'Chapter 2' });
    expect(mark.from).toMatchObject({ block: made.from.block + 1, blockHash: made.from.blockHash });
    expect(mark.from.after.startsWith('as her mother had done')).toBe(true);
    expect(mark).toMatchObject({ id: made.id, note: 'Why?', words: made.words, changedAt: made.changedAt });
  });

  test('of a paragraph that is in another chapter now is found there, and nothing is written', async () => {
    const { library, id, folder } = await withStory();
    const made = await library.saveMark(id, await highlightOf(library, id, 'counted them twice'));
    await renew(
      library,
      id,
      harbour.replace(`${counted}\n`, 'Of what she did then nobody speaks.\n').concat(`\n${counted}\n`),
    );
    const file = join(folder, 'reading', 'laptop.json');
    const before = await readFile(file, 'utf8');
    const { isLost, words, title } = await onlyMark(library, id);
    expect({ isLost, words, title }).toEqual({
      isLost: false,
      words: 'counted them twice',
      title: 'Chapter 3',
    });
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(library.listMarkedStories()[0]?.marks).toEqual([made]);
  });

  test('of a story that has a new first chapter follows its chapter', async () => {
    const { library, id } = await withStory();
    for (const words of ['harbour', 'second winter', 'third keeper'])
      await library.saveMark(id, await highlightOf(library, id, words));
    const text = harbour
      .replace('Chapter 3', 'Chapter 4')
      .replace('Chapter 2', 'Chapter 3')
      .replace('Chapter 1', 'Chapter 1\n\nOf the harbour before it was one.\n\nChapter 2');
    const { chapters } = await renew(library, id, text);
    expect(chapters).toHaveLength(4);
    const marks = await library.listMarks(id);
    expect(marks.map(({ mark, isLost }) => [mark.from.chapterId, mark.words, isLost])).toEqual([
      ['c2', 'harbour', false],
      ['c3', 'second winter', false],
      ['c4', 'third keeper', false],
    ]);
  });

  test('of an edited paragraph is found by its words, with the quotes and dashes as they are now', async () => {
    const said =
      'Chapter 1\n\nThe lamp was lit. "Who goes there, in this rain?" he called down to the quay.\n';
    const { library, id } = await withStory(said);
    await library.saveMark(id, await highlightOf(library, id, '"Who goes there, in this rain?"'));
    await renew(
      library,
      id,
      said.replace('The lamp was lit.', 'The old lamp had been lit.').replace(/"/g, '“').replace('?“', '?”'),
    );
    const { isLost, words } = await onlyMark(library, id);
    expect({ isLost, words }).toEqual({ isLost: false, words: '“Who goes there, in this rain?”' });
  });

  test('of one short word holds on to what stands around it', async () => {
    const text = `Chapter 1\n\nThe keeper lit the lamp and sat down beside the lamp of his father to wait for morning.\n`;
    const { library, id } = await withStory(text);
    const mark = await highlightOf(library, id, 'lamp of his');
    const second = { ...mark, words: 'lamp', to: { ...mark.from, offset: mark.from.offset + 4 } };
    await library.saveMark(id, second);
    await renew(
      library,
      id,
      text.replace('The keeper lit the lamp and sat', 'He lit a lamp, a big lamp, and sat'),
    );
    const { isLost, mark: found } = await onlyMark(library, id);
    expect(isLost).toBe(false);
    expect(found.from.after).toMatch(/^lamp of his father/);
  });

  test('whose words were edited or are gone is lost, and keeps what it was made with', async () => {
    const { library, id } = await withStory();
    const made = await library.saveMark(id, await highlightOf(library, id, counted));
    const edited = harbour.replace('counted them twice', 'counted them once');
    await renew(library, id, edited);
    expect(await library.listMarks(id)).toEqual([{ mark: made, isLost: true }]);
    await renew(library, id, harbour.replace(`${counted}\n`, ''));
    expect(await library.listMarks(id)).toEqual([{ mark: made, isLost: true }]);
    await renew(library, id, `${harbour}\nAnd another line.\n`);
    expect(await library.listMarks(id)).toEqual([{ mark: made, isLost: false }]);
  });

  test('whose chapter is gone comes last, lost', async () => {
    const { library, id } = await withStory();
    const gone = await library.saveMark(id, await highlightOf(library, id, 'third keeper'));
    const kept = await library.saveMark(id, await highlightOf(library, id, 'counted them'));
    await renew(library, id, harbour.slice(0, harbour.indexOf('Chapter 3')));
    expect(await library.listMarks(id)).toEqual([
      { mark: kept, isLost: false },
      { mark: gone, isLost: true },
    ]);
  });

  test('over several paragraphs is found whole, or is lost', async () => {
    const { library, id } = await withStory();
    const made = await highlightOf(library, id, 'and the ropes began to sing', { end: 'counted them twice' });
    expect(made.words).toBe('and the ropes began to sing.\nShe counted them twice');
    await library.saveMark(id, made);
    expect(await onlyMark(library, id)).toMatchObject({
      isLost: false,
      mark: { from: made.from, to: made.to },
    });
    await library.saveChoices(id, await secondJoined());
    expect(await onlyMark(library, id)).toMatchObject({
      isLost: false,
      title: 'Chapter 1',
      words: made.words,
    });
    await library.saveChoices(id, noChoices);
    await renew(library, id, harbour.replace(counted, `Then it was still.\n\n${counted}`));
    expect(await onlyMark(library, id)).toMatchObject({ isLost: true });
  });

  test('follows chapters that the reader begins elsewhere, and comes back with them', async () => {
    const { library, id } = await withStory();
    const made = await library.saveMark(id, await highlightOf(library, id, counted));
    await library.saveChoices(id, await chaptersAt({ 'counted them': begun('The Ropes') }));
    const moved = await onlyMark(library, id);
    expect(moved).toMatchObject({ isLost: false, title: 'The Ropes', words: counted });
    expect(moved.mark.from).toMatchObject({ block: 0, offset: 0 });
    await library.saveChoices(id, noChoices);
    expect((await onlyMark(library, id)).mark).toEqual(made);
  });

  test('that was found elsewhere is kept there when the reader changes it', async () => {
    const { library, id } = await withStory();
    await library.saveMark(id, await highlightOf(library, id, counted));
    await library.saveChoices(id, await secondJoined());
    const { mark } = await onlyMark(library, id);
    const saved = await library.saveMark(id, { ...mark, note: 'Twice!' });
    expect(library.listMarkedStories()[0]?.marks).toEqual([saved]);
    expect(saved.from.chapterId).toBe('c1');
    await library.saveChoices(id, noChoices);
    expect(await onlyMark(library, id)).toMatchObject({ isLost: false, title: 'Chapter 2', words: counted });
  });
});

describe('a bookmark', () => {
  test('is found by its paragraph, or by the first words of its page', async () => {
    const { library, id } = await withStory();
    const made = await library.saveMark(id, await bookmarkOf(library, id, 'one after another'));
    await library.saveChoices(id, await secondJoined());
    expect(await onlyMark(library, id)).toMatchObject({ isLost: false, title: 'Chapter 1' });
    await library.saveChoices(id, noChoices);
    await renew(library, id, harbour.replace('In the second winter', 'In the third, or the second, winter'));
    const { isLost, words, mark } = await onlyMark(library, id);
    expect({ isLost, words }).toEqual({
      isLost: false,
      words: 'one after another, and the ropes began to sing.',
    });
    expect(mark.from.offset).toBe(made.from.offset + 'third, or the , '.length - 1);
  });

  test('of a page that begins with a short line is found by the lines that follow', async () => {
    const text = 'Chapter 1\n\nNo.\n\nYes.\n\nNo.\n\nThe tide had turned before any of them spoke again.\n';
    const { library, id } = await withStory(text);
    const texts = (await library.readChapter(id, 'c1')).map(textContent);
    expect(texts[2]).toBe('No.');
    const tide = await bookmarkOf(library, id, 'The tide');
    const no = await bookmarkOf(library, id, 'Yes.');
    const from = { ...no.from, block: 2, blockHash: (await bookmarkOf(library, id, 'No.')).from.blockHash };
    const mark = {
      ...no,
      from: { ...from, before: 'No.\nYes.\n', after: `No.\n${texts[3]}`.slice(0, 40) },
      words: `No.\n${tide.words}`,
    };
    await library.saveMark(id, mark);
    expect((await onlyMark(library, id)).mark).toMatchObject({ from: mark.from });
    await renew(library, id, text.replace('Yes.', 'Yes.\n\nNo.\n\nPerhaps.'));
    const { isLost, mark: found } = await onlyMark(library, id);
    expect({ isLost, block: found.from.block }).toEqual({ isLost: false, block: 4 });
  });

  test('of a page that is gone is lost', async () => {
    const { library, id } = await withStory();
    await library.saveMark(id, await bookmarkOf(library, id, 'She counted them'));
    await renew(library, id, harbour.replace(counted, 'Nobody did anything of note that day.'));
    expect((await onlyMark(library, id)).isLost).toBe(true);
  });
});

describe('all marks of a story', () => {
  test('come in the order of the story, whatever the order they were made in', async () => {
    const { library, id } = await withStory();
    const words = ['third keeper', 'mother', 'counted them', 'second winter', 'Nobody had', 'was quiet'];
    for (const each of words) await library.saveMark(id, await highlightOf(library, id, each));
    expect((await library.listMarks(id)).map(({ mark }) => mark.words)).toEqual([
      'was quiet',
      'Nobody had',
      'second winter',
      'counted them',
      'mother',
      'third keeper',
    ]);
  });

  test('in a chapter whose file was taken away are found all the same: it is made again', async () => {
    const { library, id, folder, story } = await withStory();
    const mark = await library.saveMark(id, await highlightOf(library, id, counted));
    await rm(join(folder, story.chapters[1]?.file ?? ''));
    expect(await library.listMarks(id)).toEqual([{ mark, isLost: false }]);
  });

  test('in a chapter that cannot be read stay where they were, and are not called lost', async () => {
    const { library, id, folder, story } = await withStory();
    const mark = await library.saveMark(id, await highlightOf(library, id, counted));
    await rm(join(folder, 'source'), { recursive: true });
    const file = join(folder, story.chapters[1]?.file ?? '');
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, 40));
    expect(await library.listMarks(id)).toEqual([{ mark, isLost: false }]);
    await writeFile(file, whole);
    expect(await library.listMarks(id)).toEqual([{ mark, isLost: false }]);
  });

  test('that are lost are looked for once, until the story changes', async () => {
    const { library, id, folder, story } = await withStory();
    await library.saveMark(id, {
      ...(await highlightOf(library, id, counted)),
      words: 'Not in this story at all.',
      from: { ...(await highlightOf(library, id, counted)).from, blockHash: 'gone' },
    });
    expect((await onlyMark(library, id)).isLost).toBe(true);
    // What is not read cannot be missed.
    await rm(join(folder, 'source'), { recursive: true });
    for (const { file } of story.chapters) await rm(join(folder, file));
    const [first] = await library.listMarks(id);
    expect(first?.isLost).toBe(true);
  });
});
