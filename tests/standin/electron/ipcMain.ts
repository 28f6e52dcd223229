// ipcMain: handlers by channel.
import { EventEmitter } from 'node:events';
import { refuseUnknown } from './refuseUnknown.ts';

type Handler = (event: object, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = refuseUnknown(
  'ipcMain',
  Object.assign(new EventEmitter(), {
    handle(channel: string, handler: Handler) {
      if (handlers.has(channel)) throw new Error(`The channel "${channel}" has a handler.`);
      handlers.set(channel, handler);
    },
  }),
);

/** As ipcRenderer.invoke from a frame of a window. */
export async function invoke(event: object, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(event, ...args);
}
