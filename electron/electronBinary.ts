// Electron's binary: whether it is there, and its one download. Importing electron would download without asking.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeFolderSync } from './settings/makeFolderSync.ts';

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const executable = executables[process.platform] ?? 'electron';

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/** The folder of the installed package, without loading it; null where it is not installed. */
export function findElectronPackage(from: string = import.meta.url): string | null {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function versionOf(packageFolder: string): string | null {
  const text = readText(join(packageFolder, 'package.json'));
  return text === null ? null : String(Reflect.get(JSON.parse(text), 'version'));
}

/** Null where the binary is absent, half unpacked, or of another version than its package. */
export function findElectronBinary(
  packageFolder: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  const named = readText(join(packageFolder, 'path.txt'));
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') {
    const path = join(override, named ?? executable);
    return existsSync(path) ? path : null;
  }
  if (named === null) return null;
  const path = join(packageFolder, 'dist', named);
  const unpacked = readText(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '');
  return unpacked === versionOf(packageFolder) && existsSync(path) ? path : null;
}

function runInstaller(packageFolder: string, patience: number): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    let isLate = false;
    child.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString('utf8')}`.slice(-8000);
    });
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, patience);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      if (isLate) resolve(`it took longer than ${Math.round(patience / 1000)} seconds`);
      else resolve(code === 0 ? null : (said.trim().split('\n')[0] ?? `status ${code}`));
    });
  });
}

export type FetchOptions = {
  readonly packageFolder: string;
  /** Remembers that the download failed, so that not every start waits for it again. */
  readonly cacheFolder: string;
  readonly triesAgain: boolean;
  /** Milliseconds. */
  readonly patience: number;
};

/** Resolves with null when the binary is there, else with why it is not. */
export async function fetchElectronBinary(options: FetchOptions): Promise<string | null> {
  const { packageFolder, cacheFolder, triesAgain, patience } = options;
  const memory = join(cacheFolder, 'electron-download-failed.txt');
  const version = versionOf(packageFolder) ?? '';
  if (!triesAgain && readText(memory) === version) {
    return 'its download failed before (FANFOLIO_HOST=electron tries again)';
  }
  const reason = await runInstaller(packageFolder, patience);
  if (reason === null && findElectronBinary(packageFolder) !== null) {
    rmSync(memory, { force: true });
    return null;
  }
  try {
    makeFolderSync(cacheFolder);
    writeFileSync(memory, version);
  } catch {
    // Then the next start tries again.
  }
  return reason === null ? 'its download was not whole' : `its download failed (${reason})`;
}
