// What the host answered, kept by call and input, and asked again when an event says that it may have changed.

import type { Client } from '../../shared/contract/client.ts';
import { errorRecord } from '../../shared/contract/dispatcher.ts';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/methods.ts';
import { AppError } from '../../shared/errors.ts';

export type QueryState<Value> =
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: AppError }
  /** `isFresh` is false while the value comes from an earlier visit and a newer one is on its way. */
  | { readonly kind: 'ready'; readonly value: Value; readonly isFresh: boolean };

type Entry = {
  readonly name: MethodName;
  readonly input: MethodInput<MethodName>;
  readonly listeners: Set<() => void>;
  state: QueryState<unknown>;
  /** Counts the askings, so that a late answer to an old one is dropped. */
  asked: number;
};

export type QueryCache = {
  readonly state: <Name extends MethodName>(
    name: Name,
    input: MethodInput<Name>,
  ) => QueryState<MethodOutput<Name>>;
  /** Asks the host, and again at each change, until the returned function is called. */
  readonly observe: <Name extends MethodName>(
    name: Name,
    input: MethodInput<Name>,
    listener: () => void,
  ) => () => void;
  readonly refetch: <Name extends MethodName>(name: Name, input: MethodInput<Name>) => void;
  /** Lays down an answer that is known without asking. */
  readonly put: <Name extends MethodName>(
    name: Name,
    input: MethodInput<Name>,
    value: MethodOutput<Name>,
  ) => void;
  readonly refetchAll: () => void;
};

const busy: QueryState<never> = { kind: 'busy' };

/** Answers that nobody watches are kept for the way back, but not without end. */
const keptEntries = 60;

export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { code, message } = errorRecord(error);
  return new AppError(code, message, { cause: error });
}

export function createQueryCache(client: Client): QueryCache {
  const entries = new Map<string, Entry>();
  const keyOf = (name: MethodName, input: unknown) => `${name} ${JSON.stringify(input)}`;

  function tell(entry: Entry, state: QueryState<unknown>): void {
    entry.state = state;
    for (const listener of [...entry.listeners]) listener();
  }

  function failedState(entry: Entry, error: AppError): QueryState<unknown> {
    // What is on the screen stays readable while the host is away; the banner says that it is.
    return error.code === 'disconnected' && entry.state.kind === 'ready'
      ? entry.state
      : { kind: 'failed', error };
  }

  async function ask(entry: Entry): Promise<void> {
    entry.asked += 1;
    const turn = entry.asked;
    try {
      const value = await client.call(entry.name, entry.input);
      if (turn === entry.asked) tell(entry, { kind: 'ready', value, isFresh: true });
    } catch (error) {
      if (turn === entry.asked) tell(entry, failedState(entry, asAppError(error)));
    }
  }

  function entryOf(name: MethodName, input: MethodInput<MethodName>): Entry {
    const key = keyOf(name, input);
    const known = entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = { name, input, listeners: new Set(), state: busy, asked: 0 };
    entries.set(key, entry);
    for (const [oldKey, old] of entries) {
      if (entries.size <= keptEntries) break;
      if (old.listeners.size === 0 && old !== entry) entries.delete(oldKey);
    }
    return entry;
  }

  function refetchWhere(matches: (entry: Entry) => boolean): void {
    for (const [key, entry] of entries) {
      if (!matches(entry)) continue;
      if (entry.listeners.size > 0) void ask(entry);
      else entries.delete(key);
    }
  }

  client.on('library.changed', ({ storyIds }) => {
    refetchWhere(({ name, input }) => {
      if (name === 'shelf.continue') return true;
      return name === 'story.open' && (storyIds?.includes(String(Reflect.get(input, 'storyId'))) ?? true);
    });
  });
  client.on('library.status', () => refetchWhere(({ name }) => name === 'app.info'));

  return {
    state<Name extends MethodName>(name: Name, input: MethodInput<Name>) {
      return (entries.get(keyOf(name, input))?.state ?? busy) as QueryState<MethodOutput<Name>>;
    },
    observe(name, input, listener) {
      const entry = entryOf(name, input);
      entry.listeners.add(listener);
      if (entry.listeners.size === 1) {
        if (entry.state.kind === 'ready') entry.state = { ...entry.state, isFresh: false };
        if (entry.state.kind === 'failed') entry.state = busy;
        void ask(entry);
      }
      return () => entry.listeners.delete(listener);
    },
    refetch(name, input) {
      const entry = entryOf(name, input);
      if (entry.state.kind === 'failed') tell(entry, busy);
      void ask(entry);
    },
    put(name, input, value) {
      const entry = entryOf(name, input);
      entry.asked += 1;
      tell(entry, { kind: 'ready', value, isFresh: true });
    },
    refetchAll: () => refetchWhere(() => true),
  };
}
