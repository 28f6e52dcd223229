// The shelf's stories, fetched window by window, replaced as a whole when the question changes.
import type { Client } from '../../shared/contract/client.ts';
import type { ShelfEntry, ShelfPage, ShelfQuery } from '../../shared/contract/records.ts';
import type { AppError } from '../../shared/errors.ts';
import { asAppError } from '../host/queryCache.ts';
import { type IndexRange, pageSize, pagesOf } from './pageWindows.ts';

export type ShelfQuestion = Pick<ShelfQuery, 'words' | 'sort' | 'filter'>;

/** `question` is the one that these stories answer, which lags behind the one that was asked last. */
export type ShelfContents = {
  readonly question: ShelfQuestion;
  readonly total: number;
  readonly counts: ShelfPage['counts'];
  readonly pages: ReadonlyMap<number, readonly ShelfEntry[]>;
};

export type ShelfSnapshot = {
  readonly contents: ShelfContents | null;
  /** Why the newest question could not be answered. */
  readonly error: AppError | null;
  readonly isAsking: boolean;
};

export type ShelfPages = {
  readonly snapshot: () => ShelfSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly ask: (question: ShelfQuestion) => void;
  /** The rows in view, and some around them. */
  readonly need: (range: IndexRange) => void;
  /** Asks again for what is in view. */
  readonly refresh: () => void;
};

/** A scroll that flies past fetches only where it rests. */
const restMilliseconds = 50;

export function entryAt(contents: ShelfContents, index: number): ShelfEntry | undefined {
  return contents.pages.get(Math.floor(index / pageSize))?.[index % pageSize];
}

function isSame(a: ShelfQuestion, b: ShelfQuestion): boolean {
  return a.words === b.words && a.sort === b.sort && a.filter === b.filter;
}

export function createShelfPages(client: Client): ShelfPages {
  const listeners = new Set<() => void>();
  let current: ShelfSnapshot = { contents: null, error: null, isAsking: false };
  let question: ShelfQuestion | null = null;
  let range: IndexRange = { first: 0, last: 0 };
  /** Grows with every question and refresh: an answer to an older one is dropped. */
  let turn = 0;
  let fetching = new Set<number>();
  /** Pages from before the last change: shown until they are in view again and fetched anew. */
  let stale = new Set<number>();
  let restTimer: ReturnType<typeof setTimeout> | null = null;
  let isRefreshing = false;
  let needsRefresh = false;

  function tell(change: Partial<ShelfSnapshot>): void {
    current = { ...current, ...change };
    for (const listener of [...listeners]) listener();
  }

  function fetchPage(asked: ShelfQuestion, page: number): Promise<ShelfPage> {
    return client.call('shelf.list', { ...asked, offset: page * pageSize, limit: pageSize });
  }

  async function fetchAll(asked: ShelfQuestion, wanted: readonly number[]): Promise<void> {
    turn += 1;
    const own = turn;
    fetching = new Set();
    tell({ isAsking: true });
    try {
      const answers = await Promise.all(wanted.map((page) => fetchPage(asked, page)));
      const newest = answers.at(-1);
      if (own !== turn || newest === undefined) return;
      const { contents } = current;
      const isSameQuestion = contents !== null && isSame(contents.question, asked);
      const pages = new Map(isSameQuestion ? contents.pages : []);
      stale = new Set(pages.keys());
      for (const [index, { stories }] of answers.entries()) {
        const page = wanted[index] ?? 0;
        pages.set(page, stories);
        stale.delete(page);
      }
      const { total, counts } = newest;
      tell({ contents: { question: asked, total, counts, pages }, error: null, isAsking: false });
      fetchMissing();
    } catch (thrown) {
      const error = asAppError(thrown);
      if (own !== turn) return;
      // What is shown stays while the host is away; the banner says that it is.
      const isKept = error.code === 'disconnected' && current.contents !== null;
      tell({ error: isKept ? null : error, isAsking: false });
    }
  }

  async function fetchOne(contents: ShelfContents, page: number): Promise<void> {
    const own = turn;
    fetching.add(page);
    try {
      const { stories, total, counts } = await fetchPage(contents.question, page);
      if (own !== turn || current.contents === null) return;
      stale.delete(page);
      const pages = new Map(current.contents.pages).set(page, stories);
      tell({ contents: { ...current.contents, total, counts, pages } });
    } catch {
      // The rows stay empty; the next scroll asks for them again.
    } finally {
      if (own === turn) fetching.delete(page);
    }
  }

  function fetchMissing(): void {
    const { contents } = current;
    if (contents === null) return;
    for (const page of pagesOf(range, contents.total)) {
      const isWanting = stale.has(page) || !contents.pages.has(page);
      if (isWanting && !fetching.has(page)) void fetchOne(contents, page);
    }
  }

  async function refresh(): Promise<void> {
    const asked = question;
    if (asked === null) return;
    if (isRefreshing) {
      needsRefresh = true;
      return;
    }
    isRefreshing = true;
    needsRefresh = false;
    const inView = pagesOf(range, Math.max(1, current.contents?.total ?? 1));
    await fetchAll(asked, inView.length > 0 ? inView : [0]);
    isRefreshing = false;
    if (needsRefresh) await refresh();
  }

  client.on('library.changed', () => void refresh());

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask(asked) {
      if (question !== null && isSame(question, asked) && current.error === null) {
        // Back on the shelf: reading moves progress without an event.
        void refresh();
        return;
      }
      question = asked;
      range = { first: 0, last: 0 };
      void fetchAll(asked, [0]);
    },
    need(wanted) {
      range = wanted;
      if (restTimer !== null) clearTimeout(restTimer);
      restTimer = setTimeout(fetchMissing, restMilliseconds);
    },
    refresh: () => void refresh(),
  };
}
