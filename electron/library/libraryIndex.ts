// libraryIndex: the SQLite cache of a library folder, set aside and made anew when it is old or damaged.

import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { AppError } from '../../shared/errors.ts';
import { makeFolderSync } from '../settings/makeFolderSync.ts';
import { indexSchema, indexVersion } from './indexSchema.ts';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export type IndexConnection = {
  readonly all: (sql: string, ...values: readonly SqlValue[]) => readonly SqlRow[];
  readonly get: (sql: string, ...values: readonly SqlValue[]) => SqlRow | null;
  /** The row number of the last insert. */
  readonly run: (sql: string, ...values: readonly SqlValue[]) => number;
};

export type LibraryIndex = {
  /** From what the index holds now, be it complete or not. */
  readonly read: <Value>(work: (connection: IndexConnection) => Value) => Value;
  /** As `read`, for what a reader is shown: throws AppError('libraryUnusable') while a lost index is made anew. */
  readonly serve: <Value>(work: (connection: IndexConnection) => Value) => Value;
  /** One transaction. What the cache cannot take (a full disk) is left to the next reconcile: files are the truth. */
  readonly write: (work: (connection: IndexConnection) => void) => void;
  /** False until every folder has been looked at once. */
  readonly isComplete: () => boolean;
  readonly setComplete: () => void;
  /** Hears that the file was damaged or gone, and that an empty one has taken its place. */
  readonly whenLost: (listener: () => void) => void;
  readonly close: () => void;
};

const inMemory = ':memory:';

/** SQLite's primary result codes. */
const sqlite = {
  error: 1,
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
};

function sqliteCode(error: unknown): number | null {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'sqliteCode') : null;
  return typeof code === 'number' ? code & 0xff : null;
}

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === sqlite.corrupt || code === sqlite.notADatabase;
}

function isTrouble(error: unknown): boolean {
  const code = sqliteCode(error);
  return (
    code !== null &&
    [sqlite.busy, sqlite.readOnly, sqlite.ioError, sqlite.full, sqlite.cannotOpen].includes(code)
  );
}

function setAside(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(`${file}.damaged${suffix}`, { force: true });
    try {
      renameSync(`${file}${suffix}`, `${file}.damaged${suffix}`);
    } catch {
      rmSync(`${file}${suffix}`, { force: true });
    }
  }
}

function prepare(database: DatabaseSyncInstance): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;');
  const found = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (found.user_version === indexVersion) {
    // The pages that every start needs: damage there shows now.
    database.prepare('SELECT count(*) FROM stories').get();
    database.prepare('SELECT count(*) FROM sources').get();
    database.prepare("SELECT value FROM meta WHERE key = 'complete'").get();
    return;
  }
  database.exec('BEGIN IMMEDIATE');
  const again = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (again.user_version === 0) database.exec(`${indexSchema} PRAGMA user_version = ${indexVersion};`);
  database.exec('COMMIT');
  if (again.user_version !== 0 && again.user_version !== indexVersion) throw new OtherVersion();
}

class OtherVersion extends Error {}

function openFile(file: string): DatabaseSyncInstance {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Two that open a new file at once get in each other's way when they set its journal, which waits for nobody. */
function openPatiently(file: string): DatabaseSyncInstance {
  for (let tries = 1; ; tries += 1) {
    try {
      return openFile(file);
    } catch (error) {
      if (sqliteCode(error) !== sqlite.busy || tries > 50) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function openDatabase(file: string): DatabaseSyncInstance {
  try {
    makeFolderSync(dirname(file));
    try {
      return openPatiently(file);
    } catch (error) {
      // A plain error means tables that are not ours under our version number.
      const isUseless =
        isDamage(error) || error instanceof OtherVersion || sqliteCode(error) === sqlite.error;
      if (!isUseless) throw error;
      setAside(file);
      return openPatiently(file);
    }
  } catch {
    // Without a place for the cache the library still works; the index then lives as long as this process.
    return openFile(inMemory);
  }
}

function connect(database: DatabaseSyncInstance): IndexConnection {
  const statements = new Map<string, StatementSyncInstance>();
  const prepared = (sql: string): StatementSyncInstance => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: (sql, ...values) => prepared(sql).all(...values) as SqlRow[],
    get: (sql, ...values) => (prepared(sql).get(...values) as SqlRow | undefined) ?? null,
    run: (sql, ...values) => Number(prepared(sql).run(...values).lastInsertRowid),
  };
}

/** Which file a path names now; null in memory, or where there is none. */
function identityOf(file: string): string | null {
  const stats = file === inMemory ? undefined : statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.dev}:${stats.ino}`;
}

/** Never fails: what cannot be opened is set aside, and where nothing can be written the index is in memory. */
export function openLibraryIndex(file: string): LibraryIndex {
  let database = openDatabase(file);
  let identity = identityOf(file);
  let connection = connect(database);
  let onLost = () => {};

  function isComplete(): boolean {
    return connection.get("SELECT value FROM meta WHERE key = 'complete'") !== null;
  }

  function reopen(isDamaged: boolean): void {
    database.close();
    if (isDamaged) setAside(file);
    database = openDatabase(file);
    identity = identityOf(file);
    connection = connect(database);
    if (!isComplete()) onLost();
  }

  /** Another process may have set a damaged file aside, or somebody emptied the cache. */
  function follow(): void {
    if (identity !== null && identityOf(file) !== identity) reopen(false);
  }

  function attempt<Value>(work: () => Value): Value {
    follow();
    try {
      return work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      reopen(true);
      return work();
    }
  }

  function transaction(work: (connection: IndexConnection) => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      work(connection);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  function write(work: (connection: IndexConnection) => void): void {
    try {
      attempt(() => transaction(work));
    } catch (error) {
      if (!isTrouble(error)) throw error;
    }
  }

  return {
    read: (work) => attempt(() => work(connection)),
    serve(work) {
      const value = attempt(() => work(connection));
      if (isComplete()) return value;
      throw new AppError('libraryUnusable', 'The index of the library was damaged and is being made anew.');
    },
    write,
    isComplete: () => attempt(isComplete),
    setComplete: () =>
      write((to) => to.run("INSERT OR REPLACE INTO meta(key, value) VALUES ('complete', '1')")),
    whenLost(listener) {
      onLost = listener;
    },
    close: () => database.close(),
  };
}
