// useQuery: an answer of the host that stays true while it is looked at.
import { useCallback, useSyncExternalStore } from 'react';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/methods.ts';
import { useQueryCache } from './HostContext.tsx';
import type { QueryState } from './queryCache.ts';

export type Query<Value> = { readonly state: QueryState<Value>; readonly retry: () => void };

export function useQuery<Name extends MethodName>(
  name: Name,
  input: MethodInput<Name>,
): Query<MethodOutput<Name>> {
  const cache = useQueryCache();
  const key = JSON.stringify(input);
  // The input is compared by what it says: a new object of the same words is the same question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `input`.
  const subscribe = useCallback(
    (listener: () => void) => cache.observe(name, input, listener),
    [cache, name, key],
  );
  const state = useSyncExternalStore(subscribe, () => cache.state(name, input));
  return { state, retry: () => cache.refetch(name, input) };
}
