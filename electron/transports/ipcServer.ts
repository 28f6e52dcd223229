// The Electron transport, host's side: a transport carries; it does not think.
import { type Dispatch, type Reply, refusal } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors.ts';
import { ipcChannels } from './ipcChannels.ts';

export type IpcServerOptions<CallEvent> = {
  /** Electron's ipcMain, or what stands in for it. */
  readonly ipcMain: {
    handle(
      channel: string,
      listener: (event: CallEvent, method: unknown, input: unknown) => Promise<Reply>,
    ): void;
  };
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  readonly isTrustedSender: (event: CallEvent) => boolean;
  /** To every open window. */
  readonly broadcast: (channel: string, event: AppEvent) => void;
};

/** Returns the way to stop sending events. */
export function serveIpc<CallEvent>(options: IpcServerOptions<CallEvent>): () => void {
  const { ipcMain, dispatch, subscribe, isTrustedSender, broadcast } = options;
  // A thrown error would lose its code on the way, so a refusal is a reply too.
  ipcMain.handle(ipcChannels.call, (event, method, input) =>
    isTrustedSender(event)
      ? dispatch(String(method), input)
      : Promise.resolve(refusal(new AppError('forbidden', 'Only the app’s own page may call.'))),
  );
  return subscribe((event) => broadcast(ipcChannels.event, event));
}
