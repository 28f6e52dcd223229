// fullText: every word of every chapter in the index, and the search among them.
import type { SearchHit } from '../../shared/contract/records.ts';
import type { Chapter, Story } from '../../shared/story/story.ts';
import { blockText } from '../markup/blockText.ts';
import type { IndexConnection, LibraryIndex } from './libraryIndex.ts';
import { excerptEnd, excerptStart, indexableText, readableText, textMatch } from './searchWords.ts';
import { textSignature } from './storyRow.ts';

/** A row a segment: an excerpt costs the length of its row, and what is searched together should stand together. */
function textsOf(chapter: Chapter, blocks: readonly string[]): readonly string[] {
  return chapter.segments.map(({ firstBlock, blocks: count }) =>
    indexableText(
      blocks
        .slice(firstBlock, firstBlock + count)
        .map(blockText)
        .join('\n'),
    ),
  );
}

export function hasText(index: LibraryIndex, story: Story): boolean {
  const row = index.read((from) => from.get('SELECT indexed_text FROM stories WHERE id = ?', story.id));
  return row?.indexed_text === textSignature(story);
}

/** The folders of stories whose words are not in the index yet, or those of an earlier version. */
export function storiesWithoutText(index: LibraryIndex): readonly string[] {
  const rows = index.read((from) =>
    from.all('SELECT folder FROM stories WHERE indexed_text IS NOT text_signature'),
  );
  return rows.map(({ folder }) => String(folder));
}

/** One transaction a chapter, so that others never wait for a huge story. */
export async function indexText(
  index: LibraryIndex,
  story: Story,
  blocksOf: (chapter: Chapter) => Promise<readonly string[]>,
): Promise<void> {
  const row = index.read((from) => from.get('SELECT number FROM stories WHERE id = ?', story.id));
  if (row === null) return;
  const number = Number(row.number);
  for (const [position, chapter] of story.chapters.entries()) {
    const texts = textsOf(chapter, await blocksOf(chapter));
    const isLast = position === story.chapters.length - 1;
    index.write((to) => {
      to.run(
        'DELETE FROM text_words WHERE rowid IN (SELECT number FROM texts WHERE story = ? AND chapter = ?)',
        number,
        position,
      );
      to.run('DELETE FROM texts WHERE story = ? AND chapter = ?', number, position);
      for (const text of texts) {
        const rowid = to.run(
          'INSERT INTO texts(story, chapter_id, chapter_title, chapter) VALUES (?, ?, ?, ?)',
          number,
          chapter.id,
          chapter.title,
          position,
        );
        to.run('INSERT INTO text_words(rowid, words) VALUES (?, ?)', rowid, text);
      }
      if (isLast) finish(to, number, story);
    });
  }
  if (story.chapters.length === 0) index.write((to) => finish(to, number, story));
}

function finish(to: IndexConnection, number: number, story: Story): void {
  const chapters = story.chapters.length;
  to.run(
    'DELETE FROM text_words WHERE rowid IN (SELECT number FROM texts WHERE story = ? AND chapter >= ?)',
    number,
    chapters,
  );
  to.run('DELETE FROM texts WHERE story = ? AND chapter >= ?', number, chapters);
  to.run('UPDATE stories SET indexed_text = ? WHERE number = ?', textSignature(story), number);
}

const excerptWords = 24;
/** Long chapters have several rows; so many more are looked at to find enough chapters. */
const rowsPerHit = 4;

/** A number is bound as a float, and FTS5 takes a float for no bound at all. */
function excerptOf(from: IndexConnection, match: string, number: number): string {
  const row = from.get(
    `SELECT snippet(text_words, 0, ?, ?, '…', ${excerptWords}) AS excerpt
     FROM text_words WHERE text_words MATCH ? AND rowid = CAST(? AS INTEGER)`,
    excerptStart,
    excerptEnd,
    match,
    number,
  );
  return readableText(String(row?.excerpt ?? ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The best first, at most one a chapter. */
export function searchText(index: LibraryIndex, words: string, limit: number): readonly SearchHit[] {
  const match = textMatch(words);
  if (match === null || limit < 1) return [];
  return index.serve((from) => {
    const rows = from.all(
      `SELECT texts.number, texts.chapter, texts.chapter_id, texts.chapter_title, stories.id, stories.entry
       FROM (SELECT rowid AS hit, rank FROM text_words WHERE text_words MATCH ? ORDER BY rank LIMIT ?)
       JOIN texts ON texts.number = hit JOIN stories ON stories.number = texts.story ORDER BY rank`,
      match,
      Math.ceil(limit) * rowsPerHit,
    );
    const byChapter = new Map<string, (typeof rows)[number]>();
    for (const row of rows) {
      const key = `${row.id}/${row.chapter}`;
      if (!byChapter.has(key)) byChapter.set(key, row);
    }
    return [...byChapter.values()].slice(0, limit).map((row) => ({
      id: String(row.id),
      title: (JSON.parse(String(row.entry)) as { readonly title: string | null }).title,
      chapterId: String(row.chapter_id),
      chapter: row.chapter_title === null ? null : String(row.chapter_title),
      excerpt: excerptOf(from, match, Number(row.number)),
    }));
  });
}
