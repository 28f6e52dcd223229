// What `import 'electron'` finds in a process that plays Electron's main process.
import { app } from './app.ts';
import { BrowserWindow } from './browserWindow.ts';
import { ipcMain } from './ipcMain.ts';
import { Menu } from './menu.ts';
import { answerParent } from './parent.ts';
import { refuseUnknown } from './refuseUnknown.ts';
import { protocol, session } from './session.ts';
import { dialog, nativeTheme, screen } from './surroundings.ts';

const electron = refuseUnknown('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  // electron-store names it; only opening its file in an editor would use it.
  shell: refuseUnknown('shell', {}),
});

answerParent({
  /** As Playwright's ElectronApplication.evaluate. */
  evaluate: (source: string, argument: unknown) => {
    // biome-ignore lint/security/noGlobalEval: the test sends functions as their source
    const run: (electron: object, argument: unknown) => unknown = globalThis.eval(`(${source})`);
    return run(electron, argument);
  },
});

export {
  app,
  BrowserWindow,
  dialog,
  // biome-ignore lint/style/noDefaultExport: electron-store imports Electron whole
  electron as default,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
};
