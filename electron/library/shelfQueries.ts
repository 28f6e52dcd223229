// shelfQueries: windows of the shelf, and its counts, from the index alone.
import * as z from 'zod/mini';
import { ShelfEntry, type ShelfPage, type ShelfQuery } from '../../shared/contract/records.ts';
import type { ShelfSort } from '../../shared/reading/preferences.ts';
import type { StoryId } from '../../shared/story/story.ts';
import type { IndexConnection, LibraryIndex, SqlRow, SqlValue } from './libraryIndex.ts';
import { shelfMatch } from './searchWords.ts';

const orders: Readonly<Record<ShelfSort, string>> = {
  lastRead: 'read_ms DESC, added DESC, number DESC',
  added: 'added DESC, number DESC',
  title: 'title_key, author_key, number',
  author: 'author_key, title_key, number',
  length: 'words DESC, number DESC',
};

const states = { unread: 0, reading: 1, finished: 2 } as const;

const StoredEntry = z.omit(ShelfEntry, {
  progress: true,
  isFinished: true,
  lastReadAt: true,
});

const entryColumns = 'entry, state, progress, read_at';

function entryFrom(row: SqlRow): ShelfEntry {
  const stored = StoredEntry.parse(JSON.parse(String(row.entry)));
  return {
    ...stored,
    progress: Number(row.progress),
    isFinished: row.state === states.finished,
    lastReadAt: row.read_at === null ? null : String(row.read_at),
  };
}

function countsFrom(from: IndexConnection): ShelfPage['counts'] {
  const counts = { all: 0, unread: 0, reading: 0, finished: 0 };
  for (const row of from.all('SELECT state, count(*) AS stories FROM stories GROUP BY state')) {
    const stories = Number(row.stories);
    counts.all += stories;
    if (row.state === states.unread) counts.unread = stories;
    if (row.state === states.reading) counts.reading = stories;
    if (row.state === states.finished) counts.finished = stories;
  }
  return counts;
}

function conditionOf(query: ShelfQuery): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  if (query.filter !== 'all') {
    parts.push('state = ?');
    values.push(states[query.filter]);
  }
  const match = shelfMatch(query.words);
  if (match !== null) {
    parts.push('number IN (SELECT rowid FROM shelf_words WHERE shelf_words MATCH ?)');
    values.push(match);
  } else if (query.words.trim() !== '') {
    // Signs alone match nothing, as on any other shelf.
    parts.push('0');
  }
  return { sql: parts.length === 0 ? '1' : parts.join(' AND '), values };
}

export function listShelf(index: LibraryIndex, query: ShelfQuery): ShelfPage {
  const { sql, values } = conditionOf(query);
  const order = orders[query.sort];
  const isWhole = query.words.trim() === '';
  return index.serve((from) => {
    const counts = countsFrom(from);
    const total = isWhole
      ? counts[query.filter]
      : Number(from.get(`SELECT count(*) AS stories FROM stories WHERE ${sql}`, ...values)?.stories);
    // The window is found in the index of its order; only its own rows are fetched.
    const rows = from.all(
      `SELECT ${entryColumns} FROM stories WHERE number IN
         (SELECT number FROM stories WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?) ORDER BY ${order}`,
      ...values,
      query.limit,
      query.offset,
    );
    return { total, stories: rows.map(entryFrom), counts };
  });
}

/** Stories begun and not finished, the last read first. */
export function storiesInReading(index: LibraryIndex, limit: number): readonly ShelfEntry[] {
  return index.serve((from) =>
    from
      .all(
        `SELECT ${entryColumns} FROM stories WHERE state = ? ORDER BY ${orders.lastRead} LIMIT ?`,
        states.reading,
        limit,
      )
      .map(entryFrom),
  );
}

export function storyWithSource(
  index: LibraryIndex,
  sha256: string,
): { readonly folder: string; readonly id: StoryId; readonly title: string | null } | null {
  const row = index.serve((from) =>
    from.get(
      'SELECT folder, entry FROM sources JOIN stories ON stories.number = sources.story WHERE sha256 = ?',
      sha256,
    ),
  );
  if (row === null) return null;
  const { id, title } = StoredEntry.parse(JSON.parse(String(row.entry)));
  return { folder: String(row.folder), id, title };
}

/** The folders of stories that came in parts, by what their parts have in common. */
export function foldersWithParts(index: LibraryIndex, partsKey: string): readonly string[] {
  const rows = index.serve((from) => from.all('SELECT folder FROM stories WHERE parts_key = ?', partsKey));
  return rows.map(({ folder }) => String(folder));
}
