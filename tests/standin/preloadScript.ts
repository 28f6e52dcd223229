// The preload in a page of a plain browser: the three parts of Electron that a sandboxed preload may ask for.
type Plumbing = {
  readonly invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>;
};

/** Runs in the page, before any of its own scripts. Self-contained: it is sent as its source. */
function runPreload(run: (require: (name: string) => object, module: object, exports: object) => void): void {
  if (window.top !== window) return;
  const plumbing = Reflect.get(window, '__standIn') as Plumbing['invoke'];
  Reflect.deleteProperty(window, '__standIn');
  const listeners = new Map<string, Set<(event: object, ...args: readonly unknown[]) => void>>();
  const refuseUnknown = (name: string, parts: object) =>
    new Proxy(parts, {
      get(target, key) {
        if (key in target) return Reflect.get(target, key);
        throw new Error(`The Electron stand-in does not know ${name}.${String(key)}.`);
      },
    });
  const freeze = (value: unknown): unknown => (typeof value === 'object' ? Object.freeze(value) : value);
  const electron = refuseUnknown('electron', {
    contextBridge: refuseUnknown('contextBridge', {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(window, name, { value: freeze(api), enumerable: true }),
    }),
    ipcRenderer: refuseUnknown('ipcRenderer', {
      invoke: (channel: string, ...args: readonly unknown[]) => plumbing(channel, args),
      on: (channel: string, listener: (event: object) => void) =>
        listeners.set(channel, new Set([...(listeners.get(channel) ?? []), listener])),
      off: (channel: string, listener: (event: object) => void) => listeners.get(channel)?.delete(listener),
    }),
    webUtils: refuseUnknown('webUtils', {
      // A plain browser knows no paths: the test has said which it drops.
      getPathForFile: (file: File) => Reflect.get(window, '__standInPaths')?.[file.name] ?? '',
    }),
  });
  Object.defineProperty(window, '__standInReceive', {
    value: (channel: string, args: readonly unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  });
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload cannot load "${name}".`);
  };
  run(require, { exports: {} }, {});
}

/** `preload` is put in as text: the page's content security policy forbids building functions from it. */
export function preloadScript(preload: string): string {
  return `(${runPreload.toString()})(function (require, module, exports) {${preload}\n});`;
}
