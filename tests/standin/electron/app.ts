// Electron's `app`, as far as Fanfolio uses it.
import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestLock } from './instanceLock.ts';
import { beginAfterEntry, hasBegun, ready, requireBefore } from './lifecycle.ts';
import { refuseUnknown, refuseUnknownKeys } from './refuseUnknown.ts';

type PreventableEvent = { readonly defaultPrevented: boolean; preventDefault(): void };

export function createEvent<Details extends object>(details: Details): Details & PreventableEvent {
  let isPrevented = false;
  return {
    ...details,
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault() {
      isPrevented = true;
    },
  };
}

const emitter = new EventEmitter();
const switches = new Map<string, string>();
const paths: Record<string, string> = {
  home: homedir(),
  temp: tmpdir(),
  documents: join(homedir(), 'Documents'),
};
let name = 'Electron';
let isQuitting = false;
let closeAllWindows: () => Promise<boolean> = async () => true;

/** The windows tell the app how to close them, false where one stays: importing them here would be a circle. */
export function onQuitCloseWindows(close: () => Promise<boolean>): void {
  closeAllWindows = close;
}

export function whenAllWindowsAreClosed(): void {
  if (isQuitting) return;
  if (emitter.listenerCount('window-all-closed') === 0) app.quit();
  else emitter.emit('window-all-closed');
}

export const app = refuseUnknown(
  'app',
  Object.assign(emitter, {
    isPackaged: false,
    commandLine: refuseUnknown('app.commandLine', {
      appendSwitch(key: string, value = '') {
        requireBefore('app.commandLine.appendSwitch');
        switches.set(key, value);
      },
      hasSwitch: (key: string) => switches.has(key),
      getSwitchValue: (key: string) => switches.get(key) ?? '',
    }),
    setName(value: string) {
      name = value;
    },
    getName: () => name,
    getVersion: () => '0.0.0-stand-in',
    setPath(key: string, value: string) {
      requireBefore('app.setPath');
      paths[key] = value;
    },
    getPath(key: string) {
      const path = key === 'userData' ? (paths.userData ?? join(tmpdir(), name)) : paths[key];
      if (path === undefined) throw new Error(`The Electron stand-in has no path "${key}".`);
      return path;
    },
    isReady: hasBegun,
    whenReady: () => ready,
    setAboutPanelOptions(options: object) {
      refuseUnknownKeys('app.setAboutPanelOptions', options, ['applicationName', 'applicationVersion']);
    },
    requestSingleInstanceLock(data: unknown = {}) {
      return requestLock(app.getPath('userData'), data, (second) => {
        emitter.emit('second-instance', createEvent({}), second.args, second.folder, second.data);
      });
    },
    quit() {
      isQuitting = true;
      void (async () => {
        emitter.emit('before-quit', createEvent({}));
        if (!(await closeAllWindows())) {
          isQuitting = false;
          return;
        }
        const event = createEvent({});
        emitter.emit('will-quit', event);
        if (event.defaultPrevented) return;
        emitter.emit('quit', createEvent({}), 0);
        process.exit(0);
      })();
    },
    exit(status = 0) {
      process.exit(status);
    },
  }),
);

beginAfterEntry();
void ready.then(() => emitter.emit('ready'));
