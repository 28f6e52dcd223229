// verify: every file of every story against its story.json, in plain words.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryProblem } from '../../shared/contract/records.ts';
import { AppError } from '../../shared/errors.ts';
import { imagePattern } from '../../shared/story/markup.ts';
import type { Story, StoryId, Version } from '../../shared/story/story.ts';
import { blockText } from '../markup/blockText.ts';
import { rebuildStory } from './deriveStory.ts';
import { parseObject, readDeviceText } from './deviceFile.ts';
import { readEditsFiles } from './editsFile.ts';
import { unlessMissing } from './fileErrors.ts';
import type { LibraryContext } from './libraryContext.ts';
import { readChapterFile, readStoryFile } from './readStoryFolder.ts';

import { mergedChoices } from './storyChoices.ts';
import { storyIdFrom, storyIdInName } from './storyFolder.ts';
import { listFolders } from './storyFolders.ts';

type Found = { readonly code: string; readonly message: string };

async function checkSource(path: string, version: Version): Promise<readonly Found[]> {
  const { fileName, sha256 } = version;
  const bytes = await unlessMissing(readFile(join(path, 'source', fileName)));
  if (bytes === null) return [{ code: 'sourceMissing', message: `The source "${fileName}" is missing.` }];
  return createHash('sha256').update(bytes).digest('hex') === sha256
    ? []
    : [{ code: 'sourceChanged', message: `The source "${fileName}" is not what was imported.` }];
}

function imagesIn(blocks: readonly string[]): readonly string[] {
  return blocks.flatMap((block) =>
    [...block.matchAll(/<img\b[^>]*\bsrc="([^"]*)"/g)].map((match) => match[1] ?? ''),
  );
}

async function checkChapters(path: string, story: Story): Promise<readonly Found[]> {
  const found: Found[] = [];
  const images = new Set<string>();
  for (const chapter of story.chapters) {
    try {
      const blocks = await readChapterFile(path, chapter);
      for (const image of imagesIn(blocks)) if (imagePattern.test(image)) images.add(image);
      if (chapter.words > 0 && blocks.every((block) => blockText(block).trim() === '')) {
        found.push({ code: 'chapterEmpty', message: `The file ${chapter.file} has lost its words.` });
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const isThere = (await unlessMissing(stat(join(path, chapter.file)))) !== null;
      found.push({ code: isThere ? 'chapterDamaged' : 'chapterMissing', message: error.message });
    }
  }
  for (const image of images) {
    if ((await unlessMissing(stat(join(path, image)))) === null) {
      found.push({ code: 'imageMissing', message: `The image ${image} is missing.` });
    }
  }
  return found;
}

async function checkDeviceFiles(path: string, folder: string): Promise<readonly Found[]> {
  const names = (await unlessMissing(readdir(join(path, folder)))) ?? [];
  const found: Found[] = [];
  for (const name of names.filter((each) => each.endsWith('.json') && !each.startsWith('.'))) {
    const text = await readDeviceText(join(path, folder, name));
    if (text === null || parseObject(text) !== null) continue;
    found.push({
      code: `${folder}Damaged`,
      message: `The file ${folder}/${name} is damaged and does not count.`,
    });
  }
  return found;
}

async function canBeMended(context: LibraryContext, path: string, id: StoryId): Promise<boolean> {
  try {
    const choices = mergedChoices(await readEditsFiles(path), context.now());
    await rebuildStory(context, path, id, '', choices);
    return true;
  } catch {
    return false;
  }
}

async function checkDamaged(
  context: LibraryContext,
  path: string,
  folder: string,
  kind: 'missing' | 'damaged',
): Promise<readonly Found[]> {
  const code = kind === 'missing' ? 'storyFileMissing' : 'storyFileDamaged';
  const what = kind === 'missing' ? 'has no story.json' : 'has a damaged story.json';
  const id = storyIdInName(folder);
  const canMend = id !== null && (await canBeMended(context, path, id));
  const hope = canMend
    ? 'it is made again when the story is opened'
    : 'it cannot be made again from its source';
  return [{ code, message: `The folder "${folder}" ${what}; ${hope}.` }];
}

async function checkStory(
  context: LibraryContext,
  path: string,
  folder: string,
): Promise<{ readonly story: Story | null; readonly found: readonly Found[] }> {
  const file = await readStoryFile(path);
  if (file.kind === 'newer') {
    return {
      story: null,
      found: [{ code: 'storyFileNewer', message: `"${folder}" was written by a newer Fanfolio.` }],
    };
  }
  if (file.kind !== 'whole')
    return { story: null, found: await checkDamaged(context, path, folder, file.kind) };
  const { story } = file;
  const found: Found[] = [];
  if (storyIdInName(folder) !== story.id) {
    found.push({ code: 'folderName', message: `The folder "${folder}" does not end in [${story.id}].` });
  }
  if (!story.versions.some(({ sha256 }) => storyIdFrom(sha256) === story.id)) {
    found.push({ code: 'wrongId', message: `The id ${story.id} does not come from the first source.` });
  }
  for (const version of story.versions) found.push(...(await checkSource(path, version)));
  found.push(...(await checkChapters(path, story)));
  found.push(...(await checkDeviceFiles(path, 'edits')), ...(await checkDeviceFiles(path, 'reading')));
  return { story, found };
}

/** A folder that neither bears a story's name nor holds any of a story's files is the reader's own. */
async function isStoryFolder(path: string, folder: string): Promise<boolean> {
  if (storyIdInName(folder) !== null) return true;
  const names = (await unlessMissing(readdir(path))) ?? [];
  return names.includes('story.json') && names.includes('source');
}

/** Codes: storyFileMissing, storyFileDamaged, storyFileNewer, storyUnreadable, folderName, wrongId, sourceMissing, sourceChanged, chapterMissing, chapterDamaged, chapterEmpty, imageMissing, editsDamaged, readingDamaged, duplicateStory. */
export async function verifyLibrary(
  context: LibraryContext,
): Promise<{ readonly stories: number; readonly problems: readonly LibraryProblem[] }> {
  const { root } = context.paths;
  const problems: LibraryProblem[] = [];
  const folderOf = new Map<string, string>();
  let stories = 0;
  for (const folder of await listFolders(root)) {
    const path = join(root, folder);
    if (!(await isStoryFolder(path, folder))) continue;
    stories += 1;
    try {
      const { story, found } = await checkStory(context, path, folder);
      const id = story?.id ?? storyIdInName(folder);
      problems.push(...found.map((each) => ({ id, ...each })));
      if (story === null) continue;
      const first = folderOf.get(story.id);
      if (first === undefined) folderOf.set(story.id, folder);
      else {
        const message = `The folders "${first}" and "${folder}" hold the same story.`;
        problems.push({ id: story.id, code: 'duplicateStory', message });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The folder "${folder}" cannot be read (${reason}).`;
      problems.push({ id: storyIdInName(folder), code: 'storyUnreadable', message });
    }
  }
  return { stories, problems };
}
