// Settings of this machine: one schema and one file, whichever host reads it.
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import * as z from 'zod/mini';
import { AppError } from '../../shared/errors.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { defaultPreferences, Preferences } from '../../shared/reading/preferences.ts';
import { Device } from '../../shared/reading/readingState.ts';
import { createDevice } from './device.ts';
import { makeFolderSync } from './makeFolderSync.ts';
import { backUpSettingsFile, type RepairNotice, repairSettingsFile } from './settingsFile.ts';

/** In the coordinates of the desktop; `isMaximized` keeps the bounds to return to. */
export const WindowBounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().check(z.minimum(1)),
  height: z.int().check(z.minimum(1)),
  isMaximized: z.boolean(),
});
export type WindowBounds = Immutable<z.infer<typeof WindowBounds>>;

const LibraryPath = z.string().check(z.refine((path) => isAbsolute(path)));

/** What `conf` and `electron-store` share, and all that is asked of them. */
export type SettingsStore = {
  readonly store: Readonly<Record<string, unknown>>;
  set(values: Readonly<Record<string, unknown>>): void;
};

export type Settings = {
  readonly device: Device;
  readonly notices: readonly RepairNotice[];
  preferences(): Preferences;
  /** Holds for this run even when it throws AppError because the file could not be written. */
  writePreferences(preferences: Preferences): void;
  /** Null until the reader has chosen. */
  libraryPath(): string | null;
  /** As `writePreferences`. */
  writeLibraryPath(path: string): void;
  /** Kept before a library moves: until `writeLibraryPath` ends the move, the library is where it still is. */
  beginLibraryMove(from: string, to: string): void;
  windowBounds(): WindowBounds | null;
  /** Never throws: bounds are not worth an error. */
  writeWindowBounds(bounds: WindowBounds): void;
};

function valueOr<Schema extends z.ZodMiniType, Otherwise>(
  schema: Schema,
  value: unknown,
  otherwise: Otherwise,
): z.infer<Schema> | Otherwise {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : otherwise;
}

function preferencesFrom(value: unknown): Preferences {
  const whole = Preferences.safeParse(value);
  if (whole.success) return whole.data;
  if (typeof value !== 'object' || value === null) return defaultPreferences;
  const kept = Object.entries(Preferences.shape).flatMap(([name, schema]) => {
    const item = schema.safeParse(Reflect.get(value, name));
    return item.success ? [[name, item.data] as const] : [];
  });
  return { ...defaultPreferences, ...Object.fromEntries(kept) };
}

function writeError(error: unknown): AppError {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return isFull
    ? new AppError('diskFull', 'The settings could not be kept: the disk is full.', { cause: error })
    : new AppError('internal', 'The settings could not be kept: their file cannot be written.', {
        cause: error,
      });
}

/**
 * Never throws: a damaged file is mended, an invalid value falls back singly, and where nothing can be read or
 * written the settings last for this run. `openStore` opens `settings.json` in `folder`.
 */
export function openSettings(
  folder: string,
  openStore: (folder: string) => SettingsStore,
  now: () => Date = () => new Date(),
): Settings {
  const notices: RepairNotice[] = [];
  let store: SettingsStore | null = null;
  let values: Record<string, unknown> = {};

  const open = () => {
    const notice = repairSettingsFile(folder, now());
    if (notice !== null && !notices.includes(notice)) notices.push(notice);
    makeFolderSync(folder);
    store = openStore(folder);
    return store;
  };
  const write = (change: Readonly<Record<string, unknown>>) => {
    values = { ...values, ...change };
    try {
      // The file may have been damaged, or its folder made writable, since it was opened.
      const isMended = repairSettingsFile(folder, now()) !== null;
      makeFolderSync(folder);
      if (store === null || isMended) store = openStore(folder);
      store.set(isMended ? values : change);
      backUpSettingsFile(folder);
    } catch (error) {
      throw writeError(error);
    }
  };
  const writeIfPossible = (change: Readonly<Record<string, unknown>>) => {
    try {
      write(change);
    } catch {
      // Kept in memory for this run.
    }
  };

  try {
    values = { ...open().store };
    backUpSettingsFile(folder);
  } catch {
    // No reason not to read: the defaults serve.
  }
  const known = Device.safeParse(values.device);
  const device = known.success ? known.data : createDevice();
  if (!known.success) writeIfPossible({ device });

  return {
    device,
    notices,
    preferences: () => preferencesFrom(values.preferences),
    writePreferences: (preferences) => write({ preferences }),
    libraryPath: () => {
      const from = valueOr(LibraryPath, values.movingFrom, null);
      return from !== null && existsSync(from) ? from : valueOr(LibraryPath, values.libraryPath, null);
    },
    writeLibraryPath: (libraryPath) => write({ libraryPath, movingFrom: null }),
    beginLibraryMove: (from, to) => write({ libraryPath: to, movingFrom: from }),
    windowBounds: () => valueOr(WindowBounds, values.windowBounds, null),
    writeWindowBounds: (windowBounds) => writeIfPossible({ windowBounds }),
  };
}
