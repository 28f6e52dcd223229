// storyImage: a picture of a story, and nothing else of the disk.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { imagePattern } from '../../shared/story/markup.ts';
import { unlessMissing } from './fileErrors.ts';

const coverPattern = /^cover\.[a-z]{3,4}$/;

/** `path` is `images/<name>` or `cover.<extension>`; rejects with AppError('fileNotFound') for everything else. */
export async function readStoryImage(storyFolder: string, path: string): Promise<Uint8Array> {
  const bytes =
    imagePattern.test(path) || coverPattern.test(path)
      ? await unlessMissing(readFile(join(storyFolder, path)))
      : null;
  if (bytes === null) throw new AppError('fileNotFound', `The story has no image "${path}".`);
  return bytes;
}
