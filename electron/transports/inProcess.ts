// The transport of the command line: the host is in the same process.
import type { Transport } from '../../shared/contract/client.ts';
import type { Dispatch } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';

export function createInProcessTransport(host: {
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
}): Transport {
  return { call: host.dispatch, subscribe: host.subscribe };
}
