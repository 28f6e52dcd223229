// The transport over Electron's preload.
import type { Transport } from '../../shared/contract/client.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bridge } from './bridge.ts';

export function createIpcTransport(bridge: Bridge): Transport {
  return {
    async call(name, input) {
      try {
        return await bridge.call(name, input);
      } catch (cause) {
        throw new AppError('disconnected', `${name}: the host did not answer.`, { cause });
      }
    },
    subscribe: (listener) => bridge.subscribe(listener),
  };
}
