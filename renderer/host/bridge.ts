// What Electron's preload lays on the window: the only door from the page to the host.
import type { Reply } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';

export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** The places on disk of files that were dropped or picked; a folder is a file here too. */
  readonly pathsOf: (files: File[]) => string[];
};

declare global {
  interface Window {
    readonly fanfolio?: Bridge;
  }
}
