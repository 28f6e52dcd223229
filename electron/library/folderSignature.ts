// folderSignature: what a story's folder looks like from outside, so that it is read only when it has changed.
import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { editsFolder } from './editsFile.ts';
import { unlessMissing } from './fileErrors.ts';
import { storyFilePath } from './libraryPaths.ts';
import { readingFolder } from './readingFile.ts';

function mark(stats: Stats | null): string {
  return stats === null ? '-' : `${stats.mtimeMs}:${stats.size}`;
}

/** A sync tool may write into a file in place, which its folder does not show. */
async function filesOf(folder: string): Promise<string> {
  const names = await unlessMissing(readdir(folder));
  if (names === null) return '-';
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const marks = await Promise.all(
    files.map(async (name) => `${name}=${mark(await unlessMissing(stat(join(folder, name))))}`),
  );
  return marks.join(',');
}

/** What the files of the reader's edits look like from outside. */
export function editsSignature(folder: string): Promise<string> {
  return filesOf(editsFolder(folder));
}

/** Null where there is neither a story.json nor anything to make one from: a folder of the reader's own. */
export async function folderSignature(folder: string): Promise<string | null> {
  const [story, edits, reading] = await Promise.all([
    unlessMissing(stat(storyFilePath(folder))),
    editsSignature(folder),
    filesOf(readingFolder(folder)),
  ]);
  if (story === null && (await unlessMissing(stat(join(folder, 'source')))) === null) return null;
  return [mark(story), edits, reading].join('|');
}
