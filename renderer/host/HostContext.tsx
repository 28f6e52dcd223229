// HostContext: the connection and the answers it brought, for every component below.
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { Client } from '../../shared/contract/client.ts';
import type { Connection } from './connect.ts';
import { createQueryCache, type QueryCache } from './queryCache.ts';

type HostParts = { readonly connection: Connection; readonly cache: QueryCache };

const HostContext = createContext<HostParts | null>(null);

export function HostProvider({
  connection,
  children,
}: {
  readonly connection: Connection;
  readonly children: ReactNode;
}) {
  const parts = useMemo(() => ({ connection, cache: createQueryCache(connection.client) }), [connection]);
  useEffect(() => {
    const { link } = connection;
    return link.subscribe(() => {
      // Events were missed while the host was away.
      if (link.isUp()) parts.cache.refetchAll();
    });
  }, [connection, parts]);
  return <HostContext value={parts}>{children}</HostContext>;
}

function useHost(): HostParts {
  const parts = useContext(HostContext);
  if (parts === null) throw new Error('This component stands outside of HostProvider.');
  return parts;
}

export function useConnection(): Connection {
  return useHost().connection;
}

export function useClient(): Client {
  return useHost().connection.client;
}

export function useQueryCache(): QueryCache {
  return useHost().cache;
}
