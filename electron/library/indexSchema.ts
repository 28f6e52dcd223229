// indexSchema: the tables of the index; raise the version at every change of what they hold.
export const indexVersion = 5;

/** `state`: 0 unread, 1 reading, 2 finished. The keys at the end of each order let a filter work on the index alone. */
export const indexSchema = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE stories(
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  folder TEXT NOT NULL UNIQUE,
  entry TEXT NOT NULL,
  title_key TEXT NOT NULL,
  author_key TEXT NOT NULL,
  words INTEGER NOT NULL,
  added INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  progress REAL NOT NULL DEFAULT 0,
  read_ms INTEGER,
  read_at TEXT,
  signature TEXT NOT NULL,
  text_signature TEXT NOT NULL,
  indexed_text TEXT,
  parts_key TEXT
);
CREATE INDEX by_title ON stories(title_key, author_key, number, state);
CREATE INDEX by_author ON stories(author_key, title_key, number, state);
CREATE INDEX by_length ON stories(words, number, state);
CREATE INDEX by_added ON stories(added, number, state);
CREATE INDEX by_read ON stories(read_ms, added, number, state);
CREATE INDEX by_parts ON stories(parts_key) WHERE parts_key IS NOT NULL;
CREATE INDEX by_state ON stories(state);
CREATE TABLE sources(sha256 TEXT NOT NULL, story INTEGER NOT NULL, PRIMARY KEY(sha256, story)) WITHOUT ROWID;
CREATE INDEX sources_of ON sources(story);
CREATE TABLE marks(story INTEGER PRIMARY KEY, changed INTEGER NOT NULL, marks TEXT NOT NULL);
CREATE VIRTUAL TABLE shelf_words USING fts5(words, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE texts(
  number INTEGER PRIMARY KEY,
  story INTEGER NOT NULL,
  chapter_id TEXT NOT NULL,
  chapter_title TEXT,
  chapter INTEGER NOT NULL
);
CREATE INDEX texts_of ON texts(story, chapter);
CREATE VIRTUAL TABLE text_words USING fts5(words, tokenize = "unicode61 remove_diacritics 2");
`;
