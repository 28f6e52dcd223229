// useEvent: hears one kind of the host's events while the component stands.
import { useEffect, useRef } from 'react';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import { useClient } from './HostContext.tsx';

export function useEvent<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): void {
  const client = useClient();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => client.on(name, (payload) => latest.current(payload)), [client, name]);
}
