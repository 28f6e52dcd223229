// The entry under Electron: one instance, one window, and a host behind it.
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron';
import * as z from 'zod/mini';
import { appVersion, assetsFolder, rendererFolder, workerEntry } from './appFiles.ts';
import { type AppLine, parseAppLine } from './launchLine.ts';
import { cacheFolder, configFolder, defaultLibraryFolder } from './settings/folders.ts';
import { makeFolderSync } from './settings/makeFolderSync.ts';
import { openSettings, type Settings } from './settings/settings.ts';
import { type Host, startHost } from './startHost.ts';
import { serveIpc } from './transports/ipcServer.ts';
import { setAppMenu } from './window/appMenu.ts';
import { registerAppScheme, serveAppScheme } from './window/appProtocol.ts';
import { openElectronStore } from './window/electronSettingsStore.ts';
import { fileDialogs } from './window/fileDialogs.ts';
import { createFileInbox, type FileInbox } from './window/fileInbox.ts';
import { lockDownAllContents, lockDownSession, stopBackgroundNetworking } from './window/lockDown.ts';
import { openMainWindow } from './window/mainWindow.ts';
import { backgroundOf, followTheme } from './window/themeColors.ts';
import { isTrustedSender } from './window/trustedSender.ts';

const AppLineOfOther = z.object({ library: z.nullable(z.string()), files: z.array(z.string()) });

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function startElectronHost(settings: Settings, libraryPath: string | null): Promise<Host> {
  return startHost({
    kind: 'electron',
    settings,
    libraryPath,
    createsLibrary: true,
    suggestedLibrary: defaultLibraryFolder(),
    cacheFolder: cacheFolder(),
    assetsFolder,
    dialogs: fileDialogs,
    version: appVersion,
    workerEntry,
    onFault: (error) => console.error(error),
  });
}

function broadcast(channel: string, event: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.webContents.isDestroyed()) window.webContents.send(channel, event);
  }
}

function receiveSecondInstance(line: AppLine, own: AppLine, inbox: FileInbox): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window !== undefined) focus(window);
  if (line.library === null || line.library === own.library) inbox.put(line.files);
  else {
    dialog.showErrorBox(
      'Fanfolio is open with another library',
      'Close this window first, then open the other library.',
    );
  }
}

/** Quits only once the host has finished its writes. */
function closeHostBeforeQuitting(host: Host, stop: () => void): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    stop();
    host
      .close()
      .catch((error: unknown) => console.error(error))
      .finally(() => app.quit());
  });
}

async function openApp(own: AppLine, inbox: FileInbox): Promise<void> {
  const settings = openSettings(configFolder(), openElectronStore);
  followTheme(settings.preferences().theme);
  const host = await startElectronHost(settings, own.library);
  lockDownSession(session.defaultSession);
  serveAppScheme(session.defaultSession, { rendererFolder, readImage: host.readImage });
  const stopEvents = serveIpc({ ipcMain, ...host, isTrustedSender, broadcast });
  const stopTheme = host.subscribe((event) => {
    if (event.name !== 'settings.changed') return;
    followTheme(event.payload.theme);
    for (const window of BrowserWindow.getAllWindows()) {
      window.setBackgroundColor(backgroundOf(event.payload.theme));
    }
  });
  setAppMenu(
    {
      addFiles: () => void fileDialogs.chooseFiles().then(host.importPaths),
      addFolder: () =>
        void fileDialogs.chooseFolder('import').then((folder) => {
          if (folder !== null) host.importPaths([folder]);
        }),
    },
    process.env.FANFOLIO_DEVELOPMENT === '1',
  );
  app.setAboutPanelOptions({ applicationName: 'Fanfolio', applicationVersion: appVersion });
  closeHostBeforeQuitting(host, () => {
    stopEvents();
    stopTheme();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow(settings);
  });
  openMainWindow(settings);
  inbox.connect(host.importPaths);
}

function main(): void {
  app.setName('Fanfolio');
  // What Chromium keeps can be lost; what the reader chose is elsewhere.
  const profile = join(cacheFolder(), 'electron');
  makeFolderSync(profile);
  app.setPath('userData', profile);
  stopBackgroundNetworking(app);
  registerAppScheme();
  lockDownAllContents();
  const own = parseAppLine(process.argv.slice(1), process.defaultApp === true, process.cwd());
  if (!app.requestSingleInstanceLock({ ...own })) {
    app.quit();
    return;
  }
  const inbox = createFileInbox();
  inbox.put(own.files);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    inbox.put([path]);
  });
  app.on('second-instance', (_event, _args, _folder, data) => {
    const line = AppLineOfOther.safeParse(data);
    if (line.success) receiveSecondInstance(line.data, own, inbox);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(() => openApp(own, inbox))
    .catch((error: unknown) => {
      console.error(error);
      dialog.showErrorBox('Fanfolio could not start', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
}

main();
