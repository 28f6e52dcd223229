// markRows: the marks of all stories in the index, so that their list reads no folder.
import * as z from 'zod/mini';
import type { MarkedStory } from '../../shared/contract/markRecords.ts';
import { Mark } from '../../shared/reading/marks.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { IndexConnection, LibraryIndex } from './libraryIndex.ts';

const StoredMarks = z.array(Mark);
const StoredStory = z.object({ title: z.nullable(z.string()), authors: z.array(z.string()) });

function lastChange(marks: readonly Mark[]): number {
  return marks.reduce((latest, { changedAt }) => Math.max(latest, Date.parse(changedAt) || 0), 0);
}

/** `number` is that of the story's row. */
export function writeMarkRow(to: IndexConnection, number: number, marks: readonly Mark[]): void {
  if (marks.length === 0) to.run('DELETE FROM marks WHERE story = ?', number);
  else
    to.run('INSERT OR REPLACE INTO marks VALUES (?, ?, ?)', number, lastChange(marks), JSON.stringify(marks));
}

export function recordMarks(index: LibraryIndex, id: StoryId, marks: readonly Mark[]): void {
  index.write((to) => {
    const row = to.get('SELECT number FROM stories WHERE id = ?', id);
    if (row !== null) writeMarkRow(to, Number(row.number), marks);
  });
}

/** Those changed last first. */
export function listMarkedStories(index: LibraryIndex): readonly MarkedStory[] {
  const rows = index.serve((from) =>
    from.all(
      `SELECT id, entry, marks.marks AS marks FROM marks JOIN stories ON stories.number = marks.story
       ORDER BY changed DESC, number DESC`,
    ),
  );
  return rows.map(({ id, entry, marks }) => {
    const { title, authors } = StoredStory.parse(JSON.parse(String(entry)));
    return { storyId: String(id), title, authors, marks: StoredMarks.parse(JSON.parse(String(marks))) };
  });
}
