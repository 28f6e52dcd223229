// storyMarks: the calls of an open library that concern the reader's marks.
import { join } from 'node:path';
import type { ExportedMarks, MarkedStory, PlacedMark } from '../../shared/contract/markRecords.ts';
import { AppError } from '../../shared/errors.ts';
import type { Mark } from '../../shared/reading/marks.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { LibraryContext } from './libraryContext.ts';
import { listMarkedStories, recordMarks } from './markRows.ts';
import { readMarks, writeMark, writeRemoval } from './marksFile.ts';
import { markdownOfStories, markdownOfStory, type StoryToExport } from './marksMarkdown.ts';
import { safeFileName } from './storyFolder.ts';
import type { StoryFolders } from './storyFolders.ts';
import type { StoryReader } from './storyReader.ts';

export type StoryMarks = {
  readonly listMarks: (id: StoryId) => Promise<readonly PlacedMark[]>;
  readonly saveMark: (id: StoryId, mark: Mark) => Promise<Mark>;
  readonly removeMark: (id: StoryId, markId: string) => Promise<void>;
  readonly listMarkedStories: () => readonly MarkedStory[];
  readonly exportMarks: (id: StoryId | null) => Promise<ExportedMarks>;
};

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

function dayOf(instant: string): string {
  const value = Date.parse(instant);
  return Number.isNaN(value) ? '' : days.format(value);
}

/** `write` runs what it is given under the machine's lock, or refuses. */
export function createStoryMarks(
  context: LibraryContext,
  folders: StoryFolders,
  reader: Pick<StoryReader, 'placeMarks'>,
  write: <Value>(work: () => Promise<Value>) => Promise<Value>,
): StoryMarks {
  const pathOf = (folder: string) => join(context.paths.root, folder);

  async function change<Value>(id: StoryId, work: (path: string) => Promise<Value>): Promise<Value> {
    const path = pathOf(await folders.require(id));
    return write(async () => {
      const value = await work(path);
      // Still under the lock: of two changes at once the later is the one that the index keeps.
      recordMarks(context.index, id, await readMarks(path, context.now()));
      return value;
    });
  }

  async function placed(id: StoryId) {
    const marks = await readMarks(pathOf(await folders.require(id)), context.now());
    return reader.placeMarks(id, marks);
  }

  async function exportOf(id: StoryId): Promise<StoryToExport> {
    const { story, marks } = await placed(id);
    const { title, authors } = story.metadata;
    return { title, authors, chapters: story.chapters, marks };
  }

  /** A story that is damaged loses its headings, never its marks; null where it is gone meanwhile. */
  async function exportOfMarked({
    storyId,
    title,
    authors,
    marks,
  }: MarkedStory): Promise<StoryToExport | null> {
    try {
      return await exportOf(storyId);
    } catch (error) {
      if (error instanceof AppError && error.code === 'storyNotFound') return null;
      return { title, authors, chapters: [], marks: marks.map((mark) => ({ mark, isLost: false })) };
    }
  }

  return {
    async listMarks(id) {
      return (await placed(id)).marks;
    },
    saveMark: (id, mark) => change(id, (path) => writeMark(context, path, mark)),
    removeMark: (id, markId) => change(id, (path) => writeRemoval(context, path, markId)),
    listMarkedStories: () => listMarkedStories(context.index),

    async exportMarks(id) {
      if (id !== null) {
        const story = await exportOf(id);
        const name = `Marks in ${displayTitle(story).replace(/[/\\]+/g, '-')}.md`;
        return { fileName: safeFileName(name), text: markdownOfStory(story, dayOf) };
      }
      const stories: StoryToExport[] = [];
      for (const marked of listMarkedStories(context.index)) {
        const story = await exportOfMarked(marked);
        if (story !== null && story.marks.length > 0) stories.push(story);
      }
      return { fileName: 'Marks.md', text: markdownOfStories(stories, dayOf) };
    },
  };
}
