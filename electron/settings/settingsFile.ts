// The settings file on the disk: found damaged, it is kept aside and its last good copy takes its place.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolderSync } from './makeFolderSync.ts';

/** Both stores add `.json`. */
export const settingsName = 'settings';

export type RepairNotice = 'settingsRestored' | 'settingsReset';

const pathOf = (folder: string) => join(folder, `${settingsName}.json`);
const backupPathOf = (folder: string) => join(folder, `${settingsName}.backup.json`);

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isSettingsText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

function readGood(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    return isSettingsText(text) ? text : null;
  } catch {
    return null;
  }
}

/**
 * Leaves a file that can be read, or none. A damaged one is renamed to `settings.damaged-<date>.json`; null means
 * there was nothing to mend. Throws what the file system throws when the folder cannot be written.
 */
export function repairSettingsFile(folder: string, now: Date): RepairNotice | null {
  const path = pathOf(folder);
  try {
    if (isSettingsText(readFileSync(path, 'utf8'))) return null;
  } catch (error) {
    if (isMissing(error)) return null;
  }
  const date = now.toISOString().replace(/\..*$/, '').replaceAll(':', '-');
  renameSync(path, join(folder, `${settingsName}.damaged-${date}.json`));
  const backup = readGood(backupPathOf(folder));
  if (backup === null) return 'settingsReset';
  writeWhole(path, backup);
  return 'settingsRestored';
}

/** Keeps the file as it is now as the copy to go back to. */
export function backUpSettingsFile(folder: string): void {
  const text = readGood(pathOf(folder));
  if (text === null || text === readGood(backupPathOf(folder))) return;
  makeFolderSync(folder);
  writeWhole(backupPathOf(folder), text);
}
