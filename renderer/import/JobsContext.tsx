// JobsContext: the store of long work, for every component below.
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useClient } from '../host/HostContext.tsx';
import { createJobsStore, type Job, type JobsStore } from './jobsStore.ts';

const JobsContext = createContext<JobsStore | null>(null);

export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [store, setStore] = useState<JobsStore | null>(null);
  useEffect(() => {
    const created = createJobsStore(client);
    setStore(created);
    return created.close;
  }, [client]);
  return store === null ? null : <JobsContext value={store}>{children}</JobsContext>;
}

export function useJobsStore(): JobsStore {
  const store = useContext(JobsContext);
  if (store === null) throw new Error('This component stands outside of JobsProvider.');
  return store;
}

export function useJobs(): readonly Job[] {
  const store = useJobsStore();
  return useSyncExternalStore(store.subscribe, store.jobs);
}
