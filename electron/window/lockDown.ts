// What keeps the page in its room: no way out, no new windows, no permissions, nothing sent.
import { type App, app, type Session, type WebContents, type WebPreferences } from 'electron';
import { preloadFile } from '../appFiles.ts';
import { isAppAddress } from './appAddress.ts';

export const webPreferences: WebPreferences = {
  preload: preloadFile,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Spell-checking downloads dictionaries.
  spellcheck: false,
};

/** Chromium's own errands, and every host name: the app needs none. Before the app is ready. */
export function stopBackgroundNetworking({ commandLine }: Pick<App, 'commandLine'>): void {
  const switches = [
    'disable-background-networking',
    'disable-breakpad',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-first-run',
    'no-pings',
  ];
  for (const name of switches) commandLine.appendSwitch(name);
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-features', 'OptimizationHints,MediaRouter,Translate');
}

const harmlessSchemes = ['data:', 'blob:', 'devtools:'];

function isInsideApp(address: string): boolean {
  return isAppAddress(address) || harmlessSchemes.some((scheme) => address.startsWith(scheme));
}

export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isInsideApp(details.url) }));
}

function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
}

/** For whatever page comes to be, expected or not. */
export function lockDownAllContents(): void {
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
}
