// Where this machine keeps what is not the library: settings, cache, and the place a library is offered at.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import envPaths from 'env-paths';

function overriding(variable: string): string | null {
  const value = process.env[variable];
  return value === undefined || value === '' ? null : resolve(value);
}

/** Holds the settings file. FANFOLIO_CONFIG overrides the platform's folder. */
export function configFolder(): string {
  return overriding('FANFOLIO_CONFIG') ?? envPaths('Fanfolio', { suffix: '' }).config;
}

/** Holds the index and the browser profiles: all of it can be deleted. FANFOLIO_CACHE overrides the platform's folder. */
export function cacheFolder(): string {
  return overriding('FANFOLIO_CACHE') ?? envPaths('Fanfolio', { suffix: '' }).cache;
}

/** `text` is a user-dirs.dirs file: `XDG_DOCUMENTS_DIR="$HOME/Documents"`; null where it names no documents folder. */
export function documentsFolderIn(text: string, home: string): string | null {
  const value = /^\s*XDG_DOCUMENTS_DIR="((?:[^"\\]|\\.)*)"/m.exec(text)?.[1];
  if (value === undefined) return null;
  const path = value.replace(/\\(.)/g, '$1').replace(/^\$HOME(?=\/|$)/, home);
  return isAbsolute(path) ? resolve(path) : null;
}

function documentsFolder(): string {
  const home = homedir();
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    const config = process.env.XDG_CONFIG_HOME;
    const file = join(
      config === undefined || config === '' ? join(home, '.config') : config,
      'user-dirs.dirs',
    );
    try {
      const named = documentsFolderIn(readFileSync(file, 'utf8'), home);
      if (named !== null) return named;
    } catch {
      // Most servers have no such file.
    }
  }
  return join(home, 'Documents');
}

/** The folder offered at first start: `Fanfolio` in the documents folder. */
export function defaultLibraryFolder(): string {
  return join(documentsFolder(), 'Fanfolio');
}
