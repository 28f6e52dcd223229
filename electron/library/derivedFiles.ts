// derivedFiles: what is made of a story's source, as files; all of it can be made again.
import { createHash } from 'node:crypto';
import { displayTitle } from '../../shared/story/metadata.ts';
import type { Chapter, Story } from '../../shared/story/story.ts';
import type { CompletedChapter, CompletedStory } from '../importers/completedStory.ts';
import { writeChapterDocument } from '../markup/chapterDocument.ts';

export type StoryFileEntry = { readonly path: string; readonly bytes: Uint8Array | string };

export function storyJson(story: Story): string {
  return `${JSON.stringify(story, null, 1)}\n`;
}

function documentOf({ metadata }: CompletedStory, { entry, blocks }: CompletedChapter): string {
  const { title, part } = entry;
  const { language } = metadata;
  return writeChapterDocument({ title, part, storyTitle: displayTitle(metadata), language, blocks });
}

const tagLength = 10;

/**
 * The chapters with the names of their files. Where there may be other readings (`isOneOfSeveral`: the reader has chosen
 * anything, or a version came later) a name bears the hash of the file, so that no file of one reading stands under a
 * name of another; else they are the plain ones of the importer.
 */
export function namedChapters(completed: CompletedStory, isOneOfSeveral: boolean): readonly Chapter[] {
  return completed.chapters.map((chapter) => {
    const { entry } = chapter;
    if (!isOneOfSeveral) return entry;
    const tag = createHash('sha256').update(documentOf(completed, chapter)).digest('hex');
    return { ...entry, file: entry.file.replace(/(?=\.xhtml$)/, `-${tag.slice(0, tagLength)}`) };
  });
}

/** All but story.json, chapters under the names that `chapters` gives them; made one at a time, since a story may be huge. */
export function* derivedFiles(
  completed: CompletedStory,
  chapters: readonly Chapter[],
): Generator<StoryFileEntry> {
  for (const [index, chapter] of completed.chapters.entries()) {
    const path = chapters[index]?.file ?? chapter.entry.file;
    yield { path, bytes: documentOf(completed, chapter) };
  }
  for (const { name, bytes } of completed.images) yield { path: `images/${name}`, bytes };
}
