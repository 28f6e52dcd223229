// BrowserWindow: its state is here, its page is a page of the test's browser.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { app, createEvent, onQuitCloseWindows, whenAllWindowsAreClosed } from './app.ts';
import { invoke } from './ipcMain.ts';
import { requireAfter } from './lifecycle.ts';
import { answerParent, parent } from './parent.ts';
import { refuseUnknown, refuseUnknownKeys } from './refuseUnknown.ts';
import { askScheme, grantedOf, hasScheme, isSpellCheckerOn, passesFilter } from './session.ts';

type Bounds = { x: number; y: number; width: number; height: number };
type OpenHandler = (details: { readonly url: string }) => { readonly action: string };
type AskedPage = {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly isNavigation: boolean;
};
type Frame = { readonly url: string; readonly isTop: boolean };

const safe: Readonly<Record<string, unknown>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};
const mustBeSaid = ['contextIsolation', 'sandbox', 'nodeIntegration', 'webviewTag', 'spellcheck'];
const windowKeys = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'title',
  'show',
  'autoHideMenuBar',
  'backgroundColor',
  'webPreferences',
];
const permissions = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];

function readPreload(preferences: Record<string, unknown>): string {
  const { preload, ...rest } = preferences;
  refuseUnknownKeys('webPreferences', rest, Object.keys(safe));
  for (const [key, value] of Object.entries(rest)) {
    if (value !== safe[key]) throw new Error(`webPreferences.${key} is ${String(value)}: that is unsafe.`);
  }
  for (const key of mustBeSaid) if (!(key in rest)) throw new Error(`webPreferences.${key} is not said.`);
  if (typeof preload !== 'string' || !preload.endsWith('.cjs'))
    throw new Error('A sandboxed preload is CommonJS.');
  return readFileSync(preload, 'utf8');
}

const windows = new Map<number, ReturnType<typeof createWindow>>();

function createWebContents(id: number, emitter: EventEmitter) {
  let openHandler: OpenHandler = () => ({ action: 'allow' });
  const contents = Object.assign(emitter, {
    id,
    isDestroyed: () => !windows.has(id),
    send: (channel: string, ...args: readonly unknown[]) => {
      void parent.call('page.send', id, channel, structuredClone(args)).catch(() => undefined);
    },
    reload: () => void parent.call('page.reload', id).catch(() => undefined),
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler;
    },
  });
  return {
    contents: refuseUnknown('webContents', contents),
    askOpen: (url: string) => openHandler({ url }).action,
  };
}

function createWindow(id: number, options: Record<string, unknown>) {
  requireAfter('new BrowserWindow');
  refuseUnknownKeys('BrowserWindow', options, windowKeys);
  const preload = readPreload(options.webPreferences as Record<string, unknown>);
  const { contents, askOpen } = createWebContents(id, new EventEmitter());
  app.emit('web-contents-created', createEvent({}), contents);
  const emitter = new EventEmitter();
  const bounds = (({ x, y, width, height }) => ({ x, y, width, height }))(options as Bounds);
  const state = {
    isShown: options.show !== false,
    isMaximized: false,
    isMinimized: false,
    isDestroyed: false,
  };

  const gone = () => {
    if (state.isDestroyed) return;
    emitter.emit('close', createEvent({}));
    state.isDestroyed = true;
    windows.delete(id);
    emitter.emit('closed');
    if (windows.size === 0) whenAllWindowsAreClosed();
  };
  const members = Object.assign(emitter, {
    id,
    webContents: contents,
    isDestroyed: () => state.isDestroyed,
    isVisible: () => state.isShown,
    isMinimized: () => state.isMinimized,
    isMaximized: () => state.isMaximized,
    isFullScreen: () => false,
    getBounds: () => ({ ...bounds }),
    getNormalBounds: () => ({ ...bounds }),
    getMinimumSize: () => [Number(options.minWidth), Number(options.minHeight)],
    setBounds: (change: Partial<Bounds>) => {
      Object.assign(bounds, change);
      void parent.call('window.resize', id, bounds.width, bounds.height).catch(() => undefined);
      emitter.emit('resize');
      emitter.emit('move');
    },
    maximize: () => {
      state.isMaximized = true;
      emitter.emit('maximize');
    },
    show: () => {
      state.isShown = true;
    },
    restore: () => {
      state.isMinimized = false;
    },
    focus: () => {
      emitter.emit('focus');
    },
    setBackgroundColor: (color: string) => {
      if (!/^#[0-9a-f]{6}$/.test(color)) throw new Error(`"${color}" is no colour.`);
    },
    /** The page may hold the window: it is gone once the page is. */
    close: () => void parent.call('window.close', id).catch(() => undefined),
    loadURL: async (url: string) => {
      const scheme = new URL(url).protocol.slice(0, -1);
      if (!hasScheme(scheme)) throw new Error(`ERR_UNKNOWN_URL_SCHEME: ${url}`);
      if (isSpellCheckerOn()) throw new Error('The spell checker would download dictionaries.');
      const granted = grantedOf(permissions);
      await parent.call('window.open', { id, url, preload, permissions, granted, ...bounds });
      emitter.emit('ready-to-show');
      contents.emit('did-finish-load');
    },
  });
  /** Whether the page may be left, though it asked not to be. */
  const askUnload = () => {
    const event = createEvent({});
    contents.emit('will-prevent-unload', event);
    return event.defaultPrevented;
  };
  return { window: refuseUnknown('BrowserWindow', members), gone, contents, askOpen, askUnload };
}

function windowOf(id: number) {
  const found = windows.get(id);
  if (found === undefined) throw new Error(`There is no window ${id}.`);
  return found;
}

let lastId = 0;

class StandInWindow {
  constructor(options: Record<string, unknown>) {
    lastId += 1;
    const created = createWindow(lastId, options);
    windows.set(lastId, created);
    // biome-ignore lint/correctness/noConstructorReturn: what `new` gives must refuse what it does not know
    return created.window;
  }
  static getAllWindows() {
    return [...windows.values()].map(({ window }) => window);
  }
  static getFocusedWindow() {
    return StandInWindow.getAllWindows().at(-1) ?? null;
  }
}
export const BrowserWindow = refuseUnknown('BrowserWindow', StandInWindow);

async function isLetThrough(id: number, asked: AskedPage, isByApp: boolean): Promise<boolean> {
  if (asked.isNavigation && !isByApp) {
    const event = createEvent({ url: asked.url });
    windowOf(id).contents.emit('will-frame-navigate', event);
    if (event.defaultPrevented) return false;
  }
  return passesFilter(asked);
}

answerParent({
  'window.gone': (id: number) => windows.get(id)?.gone(),
  'window.askUnload': (id: number) => windowOf(id).askUnload(),
  'window.askOpen': (id: number, url: string) => windowOf(id).askOpen(url),
  /** Null: the app lets nothing of it through. `elsewhere`: it would have gone out to the network. */
  request: async (id: number, asked: AskedPage, isByApp: boolean) => {
    if (!(await isLetThrough(id, asked, isByApp))) return null;
    const response = await askScheme(new Request(asked.url, { method: asked.method }));
    if (response === null) return 'elsewhere';
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    };
  },
  invoke: (id: number, frame: Frame, channel: string, args: readonly unknown[]) => {
    const senderFrame = { url: frame.url, parent: frame.isTop ? null : {} };
    return invoke({ sender: windowOf(id).contents, senderFrame }, channel, args);
  },
});

onQuitCloseWindows(async () => {
  for (const [id, { gone }] of [...windows]) {
    const isClosed = await parent.call('window.close', id).catch(() => true);
    if (isClosed === false) return false;
    gone();
  }
  return true;
});
