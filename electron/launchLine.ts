// What may be written behind `npm start --` and behind the app itself.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type LaunchLine =
  | {
      readonly kind: 'launch';
      /** Absolute; null means the library chosen in the app. */
      readonly library: string | null;
      /** Absolute paths of files and folders to import. */
      readonly files: readonly string[];
      readonly isSandboxed: boolean;
    }
  | { readonly kind: 'wrong'; readonly message: string };

const usage = 'Usage: npm start -- [--library DIR] [--no-sandbox] [FILE…]';

/** Relative paths are taken from `folder`. */
export function parseLaunchLine(args: readonly string[], folder: string = process.cwd()): LaunchLine {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { library: { type: 'string' }, 'no-sandbox': { type: 'boolean' } },
    });
    if (values.library === '') return { kind: 'wrong', message: `--library needs a folder.\n${usage}` };
    return {
      kind: 'launch',
      library: values.library === undefined ? null : resolve(folder, values.library),
      files: positionals.map((file) => resolve(folder, file)),
      isSandboxed: values['no-sandbox'] !== true,
    };
  } catch (error) {
    return { kind: 'wrong', message: `${error instanceof Error ? error.message : String(error)}\n${usage}` };
  }
}

export type AppLine = { readonly library: string | null; readonly files: readonly string[] };

/**
 * What an app was started with. Lenient: Electron and the system add switches of their own, which are none of ours.
 * `hasAppPath`: the first operand is the app itself, as it is when Electron's bare binary runs it.
 */
export function parseAppLine(args: readonly string[], hasAppPath: boolean, folder: string): AppLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { library: { type: 'string' } },
  });
  const { library } = values;
  return {
    library: typeof library === 'string' && library !== '' ? resolve(folder, library) : null,
    files: positionals.slice(hasAppPath ? 1 : 0).map((file) => resolve(folder, file)),
  };
}
