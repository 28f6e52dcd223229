// writeStoryFolder: a completed story as a folder of durable files.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { displayTitle } from '../../shared/story/metadata.ts';
import type { Story } from '../../shared/story/story.ts';
import type { CompletedStory } from '../importers/completedStory.ts';
import { writeChapterDocument } from '../markup/chapterDocument.ts';
import { syncFolder, writeDurably } from './atomicWrite.ts';
import type { SourceFile } from './library.ts';

export type StoryFileEntry = { readonly path: string; readonly bytes: Uint8Array | string };

export function storyJson(story: Story): string {
  return `${JSON.stringify(story, null, 1)}\n`;
}

/** All that is derived from the source, story.json last; made one at a time, since a story may be huge. */
export function* derivedFiles(story: Story, completed: CompletedStory): Generator<StoryFileEntry> {
  for (const { entry, blocks } of completed.chapters) {
    const { title, part, file } = entry;
    const storyTitle = displayTitle(completed.metadata);
    const { language } = completed.metadata;
    yield { path: file, bytes: writeChapterDocument({ title, part, storyTitle, language, blocks }) };
  }
  for (const { name, bytes } of completed.images) yield { path: `images/${name}`, bytes };
  yield { path: 'story.json', bytes: storyJson(story) };
}

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
    for (const file of derivedFiles(story, completed)) {
      if (failures.length > 0) break;
      await add(file);
    }
  } finally {
    await Promise.all(running);
  }
  if (failures.length > 0) throw failures[0];
  await Promise.all([...folders].map(syncFolder));
}
