// The host without Electron: the same app on 127.0.0.1, for a browser. npm start and the command line come here.
import { createInterface } from 'node:readline';
import { AppError } from '../shared/errors.ts';
import { appVersion, assetsFolder, rendererFolder, workerEntry } from './appFiles.ts';
import { openAppWindow } from './openAppWindow.ts';
import { openConfStore } from './settings/confStore.ts';
import { cacheFolder, configFolder, defaultLibraryFolder } from './settings/folders.ts';
import { openSettings } from './settings/settings.ts';
import { type Host, startHost } from './startHost.ts';
import { startHttpServer } from './transports/httpServer.ts';
import { startLifetime } from './transports/lifetime.ts';

export type LoopbackOptions = {
  /** Null means: the library chosen in the app. */
  readonly libraryPath: string | null;
  /** Absolute paths, imported once a library is open. */
  readonly files: readonly string[];
  /** 0 lets the system choose. */
  readonly port: number;
  /** Milliseconds; see Lifetime. */
  readonly afterLast?: number;
  readonly untilFirst?: number;
};

export type Loopback = {
  /** Lets one browser in, once. */
  readonly mintAddress: () => string;
  /** Resolves when the host has ended, by `close` or some time after its last window. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

function lingerFromEnvironment(): number {
  const seconds = Number(process.env.FANFOLIO_LINGER ?? '');
  return process.env.FANFOLIO_LINGER !== undefined && seconds >= 0 ? seconds * 1000 : 30_000;
}

const reportFault = (error: unknown) => console.error(error);

function startLoopbackHost(libraryPath: string | null): Promise<Host> {
  return startHost({
    kind: 'web',
    settings: openSettings(configFolder(), openConfStore),
    libraryPath,
    createsLibrary: true,
    suggestedLibrary: defaultLibraryFolder(),
    cacheFolder: cacheFolder(),
    assetsFolder,
    dialogs: null,
    version: appVersion,
    workerEntry,
    onFault: reportFault,
  });
}

/** Rejects with AppError when the port cannot be had. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const host = await startLoopbackHost(options.libraryPath);
  let close = (): Promise<void> => host.close();
  const lifetime = startLifetime({
    afterLast: options.afterLast ?? lingerFromEnvironment(),
    untilFirst: options.untilFirst ?? 30 * 60_000,
    onEnd: () => void close(),
  });
  const server = await startHttpServer({
    ...host,
    port: options.port,
    rendererFolder,
    onWindows: lifetime.countWindows,
    onFault: reportFault,
  }).catch(async (error: unknown) => {
    lifetime.stop();
    await host.close();
    throw new AppError('internal', `Port ${options.port} of 127.0.0.1 cannot be had.`, { cause: error });
  });
  const stopWatching = host.subscribe(lifetime.watchJobs);
  let closing: Promise<void> | null = null;
  const end = async () => {
    lifetime.stop();
    stopWatching();
    await server.close();
    await host.close();
  };
  const ended = new Promise<void>((resolveEnded, rejectEnded) => {
    close = () => {
      if (closing === null) {
        closing = end();
        closing.then(resolveEnded, rejectEnded);
      }
      return closing;
    };
  });
  if (options.files.length > 0) host.importPaths(options.files);
  return { mintAddress: server.mintAddress, ended, close: () => close() };
}

/** Enter on the terminal prints a fresh address: each works once, and a second browser needs its own. */
function offerFreshAddresses(loopback: Loopback): () => void {
  if (!process.stdin.isTTY) return () => undefined;
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => console.log(loopback.mintAddress()));
  return () => lines.close();
}

export type ServeOptions = LoopbackOptions & {
  readonly opensWindow: boolean;
  readonly isSandboxed: boolean;
};

/** Serves until a signal, or some time after the last window. Prints the address, and why no window opened. */
export async function serve(options: ServeOptions): Promise<void> {
  const loopback = await startLoopback(options);
  console.log(`Fanfolio is at ${loopback.mintAddress()}`);
  const stopOffering = offerFreshAddresses(loopback);
  const end = () => void loopback.close();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, end);
  if (options.opensWindow) {
    const reason = await openAppWindow({
      // The printed address stays good for another browser.
      address: loopback.mintAddress(),
      cacheFolder: cacheFolder(),
      isSandboxed: options.isSandboxed,
    });
    if (reason !== null) console.log(`${reason} Open the address above in a browser.`);
  }
  await loopback.ended;
  stopOffering();
  for (const signal of signals) process.off(signal, end);
}
