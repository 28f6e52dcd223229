// readStoryFolder: a story and its chapters from their files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { type Chapter, Story } from '../../shared/story/story.ts';
import { readChapterDocument } from '../markup/chapterDocument.ts';
import { parseObject } from './deviceFile.ts';
import { unlessMissing } from './fileErrors.ts';
import { storyFilePath } from './libraryPaths.ts';

/** `newer`: written by a later Fanfolio, so it must be neither mended nor overwritten. `rest` is what can be read of it. */
export type StoryFile =
  | { readonly kind: 'whole'; readonly story: Story }
  | { readonly kind: 'missing' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly rest: string };

/** A file of a story lies in one of its folders, whatever story.json was made to say. */
export const chapterFilePattern = /^chapters\/[\w-][\w.-]*$/;

export async function readStoryFile(folder: string): Promise<StoryFile> {
  const text = await unlessMissing(readFile(storyFilePath(folder), 'utf8'));
  if (text === null) return { kind: 'missing' };
  const value = parseObject(text);
  if (value !== null && typeof value.format === 'number' && value.format > 1) return { kind: 'newer' };
  const story = Story.safeParse(value);
  if (!story.success || story.data.chapters.some(({ file }) => !chapterFilePattern.test(file))) {
    return { kind: 'damaged', rest: text };
  }
  return { kind: 'whole', story: story.data };
}

/** Rejects with AppError('storyDamaged') when the file is absent or cut. */
export async function readBlocks(folder: string, file: string): Promise<readonly string[]> {
  const text = await unlessMissing(readFile(join(folder, file), 'utf8'));
  if (text === null) throw new AppError('storyDamaged', `The file ${file} is missing.`);
  return readChapterDocument(text);
}

/** Rejects with AppError('storyDamaged') when the file is absent, cut, or not of so many blocks as it should be. */
export async function readChapterFile(folder: string, chapter: Chapter): Promise<readonly string[]> {
  const blocks = await readBlocks(folder, chapter.file);
  const expected = chapter.segments.reduce((sum, segment) => sum + segment.blocks, 0);
  if (blocks.length < expected) throw new AppError('storyDamaged', `The file ${chapter.file} is cut short.`);
  return blocks;
}
