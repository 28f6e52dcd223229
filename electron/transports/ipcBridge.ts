// The Electron transport, page's side: all that the preload shows to the page.
import type { Reply } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { ipcChannels } from './ipcChannels.ts';

export type IpcBridge = {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  /** Returns the way to stop. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** Where dropped files and folders are on the disk; those that are on none are left out. */
  readonly pathsOf: (files: readonly File[]) => readonly string[];
};

/** What the bridge needs of Electron's ipcRenderer and webUtils. */
export type IpcParts = {
  readonly invoke: (channel: string, name: string, input: unknown) => Promise<Reply>;
  readonly on: (channel: string, listener: (event: unknown, payload: AppEvent) => void) => unknown;
  readonly off: (channel: string, listener: (event: unknown, payload: AppEvent) => void) => unknown;
  readonly pathOf: (file: File) => string;
};

export function createIpcBridge(parts: IpcParts): IpcBridge {
  return {
    call: (name, input) => parts.invoke(ipcChannels.call, name, input),
    subscribe: (listener) => {
      // The ipc event itself stays here: it would hand the page ipcRenderer.
      const receive = (_event: unknown, payload: AppEvent) => listener(payload);
      parts.on(ipcChannels.event, receive);
      return () => {
        parts.off(ipcChannels.event, receive);
      };
    },
    pathsOf: (files) => files.map(parts.pathOf).filter((path) => path !== ''),
  };
}
