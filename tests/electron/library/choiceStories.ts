// choiceStories: stories of plain text, imported, and what a reader chooses of them in the review.
import { readForReview, readSource, type SourceReading } from '../../../electron/importers/readSource.ts';
import type { Library } from '../../../electron/library/library.ts';
import { blockText } from '../../../electron/markup/blockText.ts';
import { type ChapterChoice, noChoices, type ReadingChoices } from '../../../shared/story/readingChoices.ts';

/** Three chapters; the words of each paragraph stand nowhere else. */
export const harbour = `Title: The Glass Harbour
Author: Ada Quill

Chapter 1

The harbour was quiet that morning, and the lamp in the window had burned all night.

Nobody had come along the quay since the bells of the evening.

Chapter 2

In the second winter the boats returned, one after another, and the ropes began to sing.

She counted them twice, as her mother had done before her.

Chapter 3

The third keeper wrote nothing down, and so nothing is known of him.
`;

export async function importText(library: Library, text = harbour, name = 'harbour.txt'): Promise<string> {
  const source = { name, bytes: Buffer.from(text) };
  return (await library.addStory(await readSource(source), source)).id;
}

export function keyIn({ story, chapters }: SourceReading, words: string): string {
  for (const [index, { blocks }] of story.chapters.entries()) {
    const block = blocks.findIndex((each) => blockText(each).includes(words));
    const key = block < 0 ? null : chapters[index]?.keys[block];
    if (key != null) return key;
  }
  throw new Error(`No block says "${words}".`);
}

/** Choices of chapters, each by some words of its first block. */
export async function chaptersAt(
  wanted: Readonly<Record<string, ChapterChoice>>,
  text = harbour,
): Promise<ReadingChoices> {
  const reading = await readForReview({ name: 'harbour.txt', bytes: Buffer.from(text) }, noChoices);
  const named = Object.entries(wanted).map(([words, choice]) => [keyIn(reading, words), choice]);
  return { ...noChoices, chapters: Object.fromEntries(named) };
}

export const begun = (title: string | null): ChapterChoice => ({ kind: 'chapter', title });
export const joined: ChapterChoice = { kind: 'join' };

/** The titles of the chapters, each with the words that can be read in it. */
export async function readAll(
  library: Library,
  id: string,
): Promise<readonly (readonly [string | null, string])[]> {
  const { story } = await library.openStory(id);
  const chapters: (readonly [string | null, string])[] = [];
  for (const { id: chapterId, title, segments, file } of story.chapters) {
    const parts: string[] = [];
    for (const segment of segments.keys())
      parts.push((await library.readSegment(id, chapterId, segment, file)).markup);
    chapters.push([title, parts.join('\n').split('\n').map(blockText).join(' ')]);
  }
  return chapters;
}

/** Four ways to read the harbour story, and the titles of its chapters in each. */
export async function chosenReadings(): Promise<readonly ReadingChoices[]> {
  return [
    noChoices,
    await chaptersAt({ 'second winter': joined }),
    await chaptersAt({ 'Nobody had come': begun('The Quay'), 'counted them': begun('The Ropes') }),
    await chaptersAt({ 'second winter': joined, 'third keeper': joined }),
  ];
}

export const titlesOfReadings = [
  ['Chapter 1', 'Chapter 2', 'Chapter 3'],
  ['Chapter 1', 'Chapter 3'],
  ['Chapter 1', 'The Quay', 'Chapter 2', 'The Ropes', 'Chapter 3'],
  ['Chapter 1'],
] as const;

/** What stands in the text of the harbour story once, however it is read. */
export const wordsOfHarbour = [
  'was quiet',
  'Nobody had',
  'second winter',
  'counted them',
  'third keeper',
] as const;

export const secondJoined = () => chaptersAt({ 'second winter': joined });
