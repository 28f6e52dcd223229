// storyRow: what the index knows of a story, for the shelf and for the search by source.

import { blockHash } from '../../shared/reading/blockHash.ts';
import type { Place } from '../../shared/reading/locator.ts';
import type { Mark } from '../../shared/reading/marks.ts';
import { displayAuthors, displayTitle } from '../../shared/story/metadata.ts';
import { choicesText, hasChoices, noChoices } from '../../shared/story/readingChoices.ts';
import type { Story, StoryId } from '../../shared/story/story.ts';
import { partsKeyOf } from '../importers/storyParts.ts';
import type { IndexConnection, LibraryIndex } from './libraryIndex.ts';
import { writeMarkRow } from './markRows.ts';
import { fold, shelfText } from './searchWords.ts';

export type StoryRecord = {
  readonly folder: string;
  readonly story: Story;
  readonly place: Place | null;
  readonly marks: readonly Mark[];
  /** What the folder looked like before it was read. */
  readonly signature: string;
};

/** Changes when, and only when, the text may have. */
export function textSignature(story: Story): string {
  const versions = story.versions.map(({ sha256, importer }) => `${sha256}:${importer}`);
  const choices = story.choices ?? noChoices;
  const chosen = hasChoices(choices) ? [blockHash(choicesText(choices))] : [];
  return [...versions, story.chapters.length, story.words, ...chosen].join('/');
}

/** Numbers sort by their value, an English article does not count. */
function sortKey(text: string): string {
  return fold(text)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:the|an?)\s+(?=\S)/, '')
    .replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

const afterAll = '\u{10ffff}';

function stateOf(place: Place | null): number {
  if (place === null) return 0;
  return place.finished ? 2 : 1;
}

function entryOf(story: Story): string {
  const { title, authors, fandoms, rating, status } = story.metadata;
  return JSON.stringify({
    id: story.id,
    title,
    authors,
    fandoms,
    fileName: story.versions.at(-1)?.originalName ?? '',
    words: story.words,
    chapters: story.chapters.length,
    rating,
    status,
    addedAt: story.addedAt,
  });
}

function readColumns(place: Place | null) {
  const readMs = place === null ? Number.NaN : Date.parse(place.at);
  return [
    stateOf(place),
    place?.totalProgression ?? 0,
    Number.isNaN(readMs) ? null : readMs,
    place?.at ?? null,
  ] as const;
}

function forget(to: IndexConnection, number: number): void {
  to.run('DELETE FROM text_words WHERE rowid IN (SELECT number FROM texts WHERE story = ?)', number);
  to.run('DELETE FROM texts WHERE story = ?', number);
  to.run('DELETE FROM shelf_words WHERE rowid = ?', number);
  to.run('DELETE FROM sources WHERE story = ?', number);
  to.run('DELETE FROM marks WHERE story = ?', number);
  to.run('DELETE FROM stories WHERE number = ?', number);
}

const upsert = `INSERT INTO stories(id, folder, entry, title_key, author_key, words, added, state, progress, read_ms,
    read_at, signature, text_signature, parts_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT(id) DO UPDATE SET folder = excluded.folder, entry = excluded.entry, title_key = excluded.title_key,
    author_key = excluded.author_key, words = excluded.words, added = excluded.added, state = excluded.state,
    progress = excluded.progress, read_ms = excluded.read_ms, read_at = excluded.read_at,
    signature = excluded.signature, text_signature = excluded.text_signature, parts_key = excluded.parts_key`;

function writeRow(to: IndexConnection, record: StoryRecord): void {
  const { story, folder, place, marks, signature } = record;
  const { metadata } = story;
  const squatter = to.get('SELECT number FROM stories WHERE folder = ? AND id <> ?', folder, story.id);
  if (squatter !== null) forget(to, Number(squatter.number));
  const title = metadata.title === null ? afterAll : sortKey(metadata.title) || displayTitle(metadata);
  const author = metadata.authors.length === 0 ? afterAll : sortKey(displayAuthors(metadata));
  const added = Date.parse(story.addedAt);
  to.run(
    upsert,
    story.id,
    folder,
    entryOf(story),
    title,
    author,
    story.words,
    Number.isNaN(added) ? 0 : added,
    ...readColumns(place),
    signature,
    textSignature(story),
    story.versions.at(-1)?.part === undefined ? null : partsKeyOf(story.stated),
  );
  const number = Number(to.get('SELECT number FROM stories WHERE id = ?', story.id)?.number);
  to.run('DELETE FROM sources WHERE story = ?', number);
  for (const { sha256 } of story.versions)
    to.run('INSERT OR IGNORE INTO sources VALUES (?, ?)', sha256, number);
  writeMarkRow(to, number, marks);
  const { title: name, authors, fandoms, tags, relationships, characters, series } = metadata;
  const names = series.map((each) => each.name);
  const words = shelfText([
    displayTitle({ title: name }),
    ...authors,
    ...fandoms,
    ...tags,
    ...relationships,
    ...characters,
    ...names,
  ]);
  to.run('DELETE FROM shelf_words WHERE rowid = ?', number);
  to.run('INSERT INTO shelf_words(rowid, words) VALUES (?, ?)', number, words);
}

/** What the shelf or the list of all marks would show differently; two equal strings mean that nothing needs drawing again. */
function shownOf(to: IndexConnection, id: StoryId): string {
  return JSON.stringify(
    to.get(
      `SELECT entry, state, progress, read_at, text_signature, words.words AS filter, marks.marks AS marks
       FROM stories LEFT JOIN shelf_words AS words ON words.rowid = stories.number
       LEFT JOIN marks ON marks.story = stories.number WHERE id = ?`,
      id,
    ),
  );
}

/** In one transaction; the ids of those that are shown differently now. */
export function recordStories(index: LibraryIndex, records: readonly StoryRecord[]): readonly StoryId[] {
  let changed: StoryId[] = [];
  index.write((to) => {
    changed = records.flatMap((record) => {
      const before = shownOf(to, record.story.id);
      writeRow(to, record);
      return shownOf(to, record.story.id) === before ? [] : [record.story.id];
    });
  });
  return changed;
}

export function recordPlace(index: LibraryIndex, id: StoryId, place: Place | null): void {
  index.write((to) =>
    to.run(
      'UPDATE stories SET state = ?, progress = ?, read_ms = ?, read_at = ? WHERE id = ?',
      ...readColumns(place),
      id,
    ),
  );
}

export function forgetStories(index: LibraryIndex, ids: readonly StoryId[]): void {
  index.write((to) => {
    for (const id of ids) {
      const row = to.get('SELECT number FROM stories WHERE id = ?', id);
      if (row !== null) forget(to, Number(row.number));
    }
  });
}

export function folderInIndex(index: LibraryIndex, id: StoryId): string | null {
  const row = index.read((from) => from.get('SELECT folder FROM stories WHERE id = ?', id));
  return row === null ? null : String(row.folder);
}
