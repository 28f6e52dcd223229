// A window for the loopback host: an installed Chromium, Chrome or Edge in app mode, with a profile of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macPaths = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(environment: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') return macPaths;
  if (process.platform === 'win32') {
    const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    return roots.flatMap((root) => (root === undefined ? [] : windowsPaths.map((path) => join(root, path))));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Null where none is installed. FANFOLIO_BROWSER names one that is installed elsewhere. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment.FANFOLIO_BROWSER;
  if (named !== undefined && named !== '') return canRun(named) ? named : null;
  return candidates(environment).find(canRun) ?? null;
}

/** Whether a window can be shown at all. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return [environment.DISPLAY, environment.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
}

/** The page needs nothing but the loopback address, and the browser around it shall fetch nothing either. */
function browserArguments(address: string, profile: string, isSandboxed: boolean): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-features=OptimizationHints,MediaRouter,Translate',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(isSandboxed ? [] : ['--no-sandbox']),
  ];
}

export type AppWindowOptions = {
  readonly address: string;
  /** Holds the browser's profile. */
  readonly cacheFolder: string;
  readonly isSandboxed: boolean;
};

function whyItEnded(child: ChildProcess, patience: number): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString('utf8')}`.slice(-4000);
    });
    const timer = setTimeout(() => resolve(null), patience);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const lastLine =
        said
          .trim()
          .split('\n')
          .at(-1)
          ?.replace(/^\[[^\]]*\]\s*/, '') ?? '';
      resolve(code === 0 ? null : lastLine || `it ended with ${signal ?? code}`);
    });
  });
}

/** Resolves with null once a window is open (or on its way), else with a sentence that says why there is none. */
export async function openAppWindow({
  address,
  cacheFolder,
  isSandboxed,
}: AppWindowOptions): Promise<string | null> {
  if (!hasDisplay()) return 'There is no display to open a window on.';
  const browser = findBrowser();
  if (browser === null) return 'No Chromium, Chrome or Edge was found to open a window with.';
  if (process.getuid?.() === 0 && isSandboxed) {
    return 'A browser does not run as root with its sandbox: start Fanfolio as another user, or add --no-sandbox.';
  }
  const profile = join(cacheFolder, 'browser-profile');
  const child = spawn(browser, browserArguments(address, profile, isSandboxed), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // The browser shows the goodbye of the page when the host ends; it does not end with it.
    detached: true,
  });
  child.unref();
  const reason = await whyItEnded(child, 2500);
  child.stderr?.resume();
  return reason === null ? null : `The browser opened no window: ${reason}`;
}
