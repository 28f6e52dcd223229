// Fanfolio under the stand-in: the built main.js in a child process, its windows in the test's browser.
import { type ChildProcess, fork } from 'node:child_process';
import { basename, join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from '@playwright/test';
import { dropPaths } from './dropPaths.ts';
import { createPeer, type Peer, type Port } from './peer.ts';
import { preloadScript } from './preloadScript.ts';
import type { Electron, LaunchOptions, RunningApp } from './runningApp.ts';
import { appRoot, environmentFor } from './surroundings.ts';

type OpenedWindow = {
  readonly id: number;
  readonly url: string;
  readonly preload: string;
  readonly permissions: readonly string[];
  readonly granted: readonly string[];
  readonly width: number;
  readonly height: number;
};
type SchemeAnswer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
};

// A browser refuses schemes that it does not know, so each becomes a host that does not exist.
const suffix = '.stand-in.invalid';

function toBrowser(address: string): string {
  const url = new URL(address);
  return `https://${url.host}.${url.protocol.slice(0, -1)}${suffix}${url.pathname}${url.search}${url.hash}`;
}

function toApp(address: string): string {
  const url = new URL(address);
  if (!url.hostname.endsWith(suffix)) return address;
  const [host, scheme] = url.hostname.slice(0, -suffix.length).split('.');
  return `${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
}

export function startStandIn({ home, args }: LaunchOptions): ChildProcess {
  return fork(join(appRoot, 'dist/main.js'), [...args], {
    cwd: home,
    env: environmentFor(home),
    // With a switch of the shell's own before it, the app's path is the first operand, as under Electron.
    execArgv: ['--import', join(appRoot, 'tests/standin/electron/register.mjs')],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function portOf(child: ChildProcess): Port {
  return {
    // A child that ends while it is being told something is no fault.
    // What `send` returns is no answer: it is false also where a long message before it still waits.
    send: (message) => {
      if (!child.connected) return false;
      child.send(message, () => undefined);
      return true;
    },
    onMessage: (listener) => {
      child.on('message', listener as (message: unknown) => void);
    },
  };
}

/** One context a window, so that each has its own preload. */
function createWindows(browser: Browser, peer: () => Peer) {
  const pages = new Map<number, Page>();
  const contexts: BrowserContext[] = [];
  const leaks: string[] = [];
  const held = new Map<number, () => void>();
  let scheme: 'light' | 'dark' | null = null;

  async function route(id: number, shown: OpenedWindow, current: Route): Promise<void> {
    const request = current.request();
    const isNavigation = request.isNavigationRequest();
    const asked = {
      url: toApp(request.url()),
      method: request.method(),
      resourceType: request.resourceType(),
      isNavigation,
    };
    const isByApp = isNavigation && pages.get(id)?.url() === 'about:blank' && asked.url === shown.url;
    const answer = (await peer().call('request', id, asked, isByApp)) as SchemeAnswer | 'elsewhere' | null;
    if (answer === 'elsewhere') leaks.push(asked.url);
    if (answer === null || answer === 'elsewhere') return current.abort('aborted');
    return current.fulfill({ ...answer, body: Buffer.from(answer.body) });
  }

  async function open(shown: OpenedWindow): Promise<void> {
    const { id, width, height } = shown;
    const context = await browser.newContext({
      viewport: { width, height },
      permissions: [...shown.granted],
      colorScheme: scheme,
    });
    contexts.push(context);
    await context.exposeBinding('__standIn', ({ frame }, channel: string, args: readonly unknown[]) => {
      const sender = { url: toApp(frame.url()), isTop: frame.parentFrame() === null };
      return peer().call('invoke', id, sender, channel, args);
    });
    await context.addInitScript({ content: preloadScript(shown.preload) });
    await context.route('**/*', (current) => route(id, shown, current).catch(() => undefined));
    const page = await context.newPage();
    pages.set(id, page);
    await denyPermissions(context, page, shown);
    context.on('page', async (popup) => {
      const action = await peer()
        .call('window.askOpen', id, toApp(popup.url()))
        .catch(() => 'deny');
      if (action === 'deny') await popup.close();
    });
    page.on('dialog', async (dialog) => {
      const mayGo = dialog.type() !== 'beforeunload' || (await peer().call('window.askUnload', id)) === true;
      await (mayGo ? dialog.accept() : dialog.dismiss());
      if (!mayGo) held.get(id)?.();
    });
    page.on(
      'close',
      () =>
        void peer()
          .call('window.gone', id)
          .catch(() => undefined),
    );
    await page.goto(toBrowser(shown.url), { waitUntil: 'domcontentloaded' }).catch((error: unknown) => {
      // A window may be closed while it loads.
      if (!page.isClosed()) throw error;
    });
  }

  /** False where the page held the window. */
  async function close(id: number): Promise<boolean> {
    const page = pages.get(id);
    if (page === undefined || page.isClosed()) return true;
    const isHeld = new Promise<boolean>((resolve) => held.set(id, () => resolve(false)));
    const isClosed = new Promise<boolean>((resolve) => page.once('close', () => resolve(true)));
    await page.close({ runBeforeUnload: true });
    return Promise.race([isHeld, isClosed]);
  }

  return {
    pages,
    leaks,
    answers: {
      'window.open': open,
      'window.close': close,
      'window.resize': (id: number, width: number, height: number) =>
        pages.get(id)?.setViewportSize({ width, height }),
      'page.reload': (id: number) => pages.get(id)?.reload(),
      'page.send': (id: number, channel: string, args: readonly unknown[]) =>
        pages
          .get(id)
          ?.evaluate(([to, values]) => Reflect.get(window, '__standInReceive')?.(to, values), [
            channel,
            args,
          ] as const),
      theme: async (source: string) => {
        scheme = source === 'system' ? null : (source as 'light' | 'dark');
        for (const page of pages.values()) await page.emulateMedia({ colorScheme: scheme });
      },
    },
    close: () => Promise.all(contexts.map((context) => context.close())),
  };
}

async function denyPermissions(context: BrowserContext, page: Page, shown: OpenedWindow): Promise<void> {
  const session = await context.newCDPSession(page);
  for (const name of shown.permissions.filter((permission) => !shown.granted.includes(permission))) {
    await session.send('Browser.setPermission', { permission: { name }, setting: 'denied' });
  }
  await session.detach();
}

async function firstPage(
  pages: ReadonlyMap<number, Page>,
  child: ChildProcess,
  output: () => string,
): Promise<Page> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [page] = pages.values();
    if (page !== undefined && page.url() !== 'about:blank') return page;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The app opened no window.\n${output()}`);
}

export async function launchStandIn(browser: Browser, options: LaunchOptions): Promise<RunningApp> {
  const child = startStandIn(options);
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString('utf8');
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (status) => {
      peer.end();
      resolve(status);
    });
  });
  const windows = createWindows(browser, () => peer);
  const peer = createPeer(portOf(child), windows.answers);
  const page = await firstPage(windows.pages, child, () => written);
  const evaluate: RunningApp['evaluate'] = async (run, argument) =>
    (await peer.call('evaluate', run.toString(), argument)) as Awaited<ReturnType<typeof run>>;
  return {
    kind: 'standIn',
    page,
    evaluate,
    leaks: () => windows.leaks,
    output: () => written,
    dropFiles: async (paths) => {
      const byName = Object.fromEntries(paths.map((path) => [basename(path), path]));
      await page.evaluate((known) => Reflect.set(window, '__standInPaths', known), byName);
      await dropPaths(page, paths);
    },
    quit: async () => {
      if (child.exitCode === null) {
        // It may be gone before its answer is.
        await evaluate((electron: Electron) => void setTimeout(() => electron.app.quit(), 0), null).catch(
          () => undefined,
        );
      }
      const status = await ended;
      await windows.close();
      return status;
    },
  };
}
