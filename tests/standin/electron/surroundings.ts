// What surrounds a window: displays, the system's theme, its dialogs.
import { requireAfter } from './lifecycle.ts';
import { parent } from './parent.ts';
import { refuseUnknown, refuseUnknownKeys } from './refuseUnknown.ts';

const area = { x: 0, y: 0, width: 1600, height: 1000 };
const display = refuseUnknown('Display', {
  id: 1,
  bounds: area,
  workArea: { ...area, height: 960 },
  scaleFactor: 1,
});

export const screen = refuseUnknown('screen', {
  getAllDisplays() {
    requireAfter('screen');
    return [display];
  },
  getPrimaryDisplay() {
    requireAfter('screen');
    return display;
  },
});

let themeSource = 'system';
export const nativeTheme = refuseUnknown('nativeTheme', {
  get themeSource() {
    return themeSource;
  },
  set themeSource(source: string) {
    if (!['system', 'light', 'dark'].includes(source)) throw new Error(`There is no theme "${source}".`);
    themeSource = source;
    void parent.call('theme', source).catch(() => undefined);
  },
  get shouldUseDarkColors() {
    return themeSource === 'dark';
  },
});

type MessageBox = { readonly cancelId: number };
const messageBoxKeys = ['type', 'message', 'detail', 'buttons', 'defaultId', 'cancelId', 'noLink'];
type OpenResult = { readonly canceled: boolean; readonly filePaths: readonly string[] };

/** Nobody sits in front of the stand-in: a dialog that no test has answered beforehand is closed at once. */
export const dialog = refuseUnknown('dialog', {
  showOpenDialog: async (..._options: readonly unknown[]): Promise<OpenResult> => ({
    canceled: true,
    filePaths: [],
  }),
  showMessageBoxSync(...[, options]: readonly [window: unknown, options: MessageBox]): number {
    refuseUnknownKeys('dialog.showMessageBoxSync', options, messageBoxKeys);
    return options.cancelId;
  },
  showErrorBox(title: string, content: string) {
    console.error(`${title}: ${content}`);
  },
});
