// The Electron transport: only the app's own page is answered, and it is handed nothing of Electron.
import { describe, expect, test, vi } from 'vitest';
import { createIpcBridge } from '../../../electron/transports/ipcBridge.ts';
import { ipcChannels } from '../../../electron/transports/ipcChannels.ts';
import { serveIpc } from '../../../electron/transports/ipcServer.ts';
import { isTrustedSender } from '../../../electron/window/trustedSender.ts';
import type { Reply } from '../../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';

const changed: AppEvent = { name: 'library.changed', payload: { storyIds: null } };

type Sender = Parameters<typeof isTrustedSender>[0];
/** A call as Electron tells of it: the frame it came from, and that frame's parent. */
const callFrom = (url: string | null, parent: object | null = null) =>
  ({ senderFrame: url === null ? null : { url, parent } }) as unknown as Sender;

describe('a call over ipc', () => {
  test.each([
    ['the app’s page', callFrom('fanfolio://app/'), true],
    ['a page of the app with an anchor', callFrom('fanfolio://app/#/story/x'), true],
    ['a frame inside it', callFrom('fanfolio://app/', {}), false],
    ['another host of the scheme', callFrom('fanfolio://evil/'), false],
    ['a host that looks like it', callFrom('fanfolio://app.evil/'), false],
    ['a site', callFrom('https://app/'), false],
    ['a file', callFrom('file:///app/'), false],
    ['a page that is gone', callFrom(null), false],
    ['no address', callFrom(''), false],
  ])('from %s', async (_who, call, isTrusted) => {
    let answer: ((event: Sender, method: unknown, input: unknown) => Promise<Reply>) | null = null;
    const dispatch = vi.fn(async (): Promise<Reply> => ({ ok: true, value: 1 }));
    serveIpc<Sender>({
      ipcMain: {
        handle: (_channel, listener) => {
          answer = listener;
        },
      },
      dispatch,
      subscribe: () => () => undefined,
      isTrustedSender,
      broadcast: () => undefined,
    });
    const ask = answer as unknown as (event: Sender, method: unknown, input: unknown) => Promise<Reply>;
    const reply = await ask(call, 'app.info', {});
    expect(reply).toMatchObject(isTrusted ? { ok: true } : { ok: false, error: { code: 'forbidden' } });
    expect(dispatch).toHaveBeenCalledTimes(isTrusted ? 1 : 0);
  });
});

describe('the bridge', () => {
  test('hands the page the event alone, until it stops listening', () => {
    const listeners = new Set<(event: unknown, payload: AppEvent) => void>();
    const bridge = createIpcBridge({
      invoke: async () => ({ ok: true, value: null }),
      on: (channel, listener) => channel === ipcChannels.event && listeners.add(listener),
      off: (_channel, listener) => listeners.delete(listener),
      pathOf: (file) => (file.name === 'made here' ? '' : `/home/ana/${file.name}`),
    });
    const heard: unknown[][] = [];
    const stop = bridge.subscribe((...args) => heard.push(args));
    for (const listener of listeners) listener({ sender: 'ipcRenderer' }, changed);
    expect(heard).toEqual([[changed]]);
    expect(stop()).toBeUndefined();
    expect(listeners.size).toBe(0);
    expect(bridge.pathsOf([new File([], 'a.txt'), new File([], 'made here')])).toEqual(['/home/ana/a.txt']);
  });
});
