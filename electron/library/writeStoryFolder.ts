// writeStoryFolder: a completed story as a folder of durable files.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Story } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { syncFolder, writeDurably } from './atomicWrite.ts';
import { derivedFiles, type StoryFileEntry, storyJson } from './derivedFiles.ts';
import type { SourceFile } from './library.ts';

/** Files on their way to the disk at once. */
const width = 4;

/** Makes `folder`; resolves when every file and name in it is durable. */
export async function writeStoryFolder(
  folder: string,
  story: Story,
  completed: CompletedStory,
  source: SourceFile,
): Promise<void> {
  const sourceName = story.versions[0]?.fileName ?? 'source';
  const folders = new Set([folder]);
  await mkdir(folder);
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];

  async function add(file: StoryFileEntry): Promise<void> {
    const path = join(folder, file.path);
    const parent = dirname(path);
    if (!folders.has(parent)) {
      folders.add(parent);
      await mkdir(parent);
    }
    const job = writeDurably(path, file.bytes)
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => running.delete(job));
    running.add(job);
    if (running.size >= width) await Promise.race(running);
  }

  try {
    await add({ path: `source/${sourceName}`, bytes: source.bytes });
    for (const file of derivedFiles(completed, story.chapters)) {
      if (failures.length > 0) break;
      await add(file);
    }
    await add({ path: 'story.json', bytes: storyJson(story) });
  } finally {
    await Promise.all(running);
  }
  if (failures.length > 0) throw failures[0];
  await Promise.all([...folders].map(syncFolder));
}
