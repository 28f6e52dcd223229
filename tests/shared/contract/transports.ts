// The three transports, each between the same dispatcher and the client that the page uses.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { startHttpServer } from '../../../electron/transports/httpServer.ts';
import { createInProcessTransport } from '../../../electron/transports/inProcess.ts';
import { createIpcBridge } from '../../../electron/transports/ipcBridge.ts';
import { serveIpc } from '../../../electron/transports/ipcServer.ts';
import { createHttpTransport } from '../../../renderer/host/httpTransport.ts';
import { createIpcTransport } from '../../../renderer/host/ipcTransport.ts';
import { createLink } from '../../../renderer/host/link.ts';
import type { Transport } from '../../../shared/contract/client.ts';
import type { Dispatch, Reply } from '../../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import { createTestEventSource } from './testEventSource.ts';

export type HostSide = {
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
};
export type Connected = { readonly transport: Transport; readonly close: () => Promise<void> };

async function connectInProcess(host: HostSide): Promise<Connected> {
  return { transport: createInProcessTransport(host), close: async () => undefined };
}

/** Electron's ipc as far as the contract goes: what crosses it is cloned, and arrives later. */
async function connectIpc(host: HostSide): Promise<Connected> {
  type Handler = (event: { readonly from: string }, method: unknown, input: unknown) => Promise<Reply>;
  const handlers = new Map<string, Handler>();
  const listeners = new Map<string, Set<(event: unknown, payload: AppEvent) => void>>();
  const stop = serveIpc<{ readonly from: string }>({
    ipcMain: { handle: (channel, handler) => void handlers.set(channel, handler) },
    dispatch: host.dispatch,
    subscribe: host.subscribe,
    isTrustedSender: (event) => event.from === 'page',
    broadcast: (channel, event) => {
      const copy = structuredClone(event);
      setImmediate(() => {
        for (const listener of listeners.get(channel) ?? []) listener({}, copy);
      });
    },
  });
  const bridge = createIpcBridge({
    invoke: async (channel, name, input) => {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler for ${channel}.`);
      return structuredClone(await handler({ from: 'page' }, name, structuredClone(input)));
    },
    on: (channel, listener) => {
      listeners.set(channel, new Set([...(listeners.get(channel) ?? []), listener]));
    },
    off: (channel, listener) => listeners.get(channel)?.delete(listener),
    pathOf: () => '',
  });
  const transport = createIpcTransport({ ...bridge, pathsOf: () => [] });
  return { transport, close: async () => stop() };
}

/** A browser as far as the transport needs one: it keeps a cookie, names its origin, and knows EventSource. */
async function connectHttp(host: HostSide): Promise<Connected> {
  const rendererFolder = mkdtempSync(join(tmpdir(), 'fanfolio-contract-'));
  const server = await startHttpServer({
    ...host,
    port: 0,
    rendererFolder,
    readImage: () => Promise.reject(new Error('none')),
  });
  const entered = await fetch(server.mintAddress(), { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const realFetch = globalThis.fetch;
  const visit: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    headers.set('origin', server.origin);
    return realFetch(new URL(String(input), server.origin), { ...init, headers });
  };
  const { EventSource, closeAll } = createTestEventSource(visit);
  vi.stubGlobal('fetch', visit);
  vi.stubGlobal('EventSource', EventSource);
  return {
    transport: createHttpTransport(createLink()),
    close: async () => {
      closeAll();
      vi.unstubAllGlobals();
      await server.close();
      rmSync(rendererFolder, { recursive: true });
    },
  };
}

export const transports = [
  { name: 'in-process calls', connect: connectInProcess },
  { name: 'Electron ipc', connect: connectIpc },
  { name: 'loopback HTTP', connect: connectHttp },
] as const;
