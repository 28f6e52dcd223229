// Whether a call comes from the app's own page, and not from a frame that found its way in.
import type { IpcMainInvokeEvent } from 'electron';
import { isAppAddress } from './appAddress.ts';

export function isTrustedSender({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppAddress(senderFrame.url);
}
