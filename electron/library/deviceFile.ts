// deviceFile: one file a device, in a folder that a sync tool carries: each device writes only its own.
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { atomicWrite, renamePatiently } from './atomicWrite.ts';
import { unlessMissing } from './fileErrors.ts';
import { makeFolder } from './makeFolder.ts';
import type { Staging } from './staging.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** Null when the text is no JSON object. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}

/** Null where there is nothing; empty where something other than a file stands, as where a file was cut to nothing. */
export async function readDeviceText(path: string): Promise<string | null> {
  // To open a pipe would wait for its other end.
  const stats = await unlessMissing(stat(path));
  if (stats === null) return null;
  return stats.isFile() ? unlessMissing(readFile(path, 'utf8')) : '';
}

/** Every file that can be understood, in the order of their names; conflict copies of a sync tool count too. */
export async function readDeviceFiles<Value>(
  folder: string,
  understand: (value: JsonObject) => Value | null,
  isWanted: (name: string) => boolean = () => true,
): Promise<readonly Value[]> {
  const names = (await unlessMissing(readdir(folder))) ?? [];
  const found: Value[] = [];
  for (const name of names.filter((each) => each.endsWith('.json') && !each.startsWith('.')).sort()) {
    const text = isWanted(name) ? await readDeviceText(join(folder, name)) : null;
    const value = text === null ? null : parseObject(text);
    const understood = value === null ? null : understand(value);
    if (understood !== null) found.push(understood);
  }
  return found;
}

export function deviceFileName(deviceId: string): string {
  return `${deviceId}.json`;
}

async function setAside(path: string): Promise<void> {
  const beside = await readdir(dirname(path));
  let number = 1;
  while (beside.includes(`${path.slice(dirname(path).length + 1)}.damaged-${number}`)) number += 1;
  await renamePatiently(path, `${path}.damaged-${number}`);
}

/**
 * Reads this device's file, changes it and writes it whole. `change` gets null where there is none; keys it does not
 * know must stay. What cannot be understood is set aside, never overwritten. The caller holds the machine's lock.
 */
export async function changeDeviceFile(
  staging: Staging,
  folder: string,
  deviceId: string,
  change: (found: JsonObject | null) => JsonObject,
): Promise<void> {
  const path = join(folder, deviceFileName(deviceId));
  const text = await readDeviceText(path);
  const parsed = text === null ? null : parseObject(text);
  const found = parsed?.format === 1 ? parsed : null;
  const changed = `${JSON.stringify(change(found), null, 2)}\n`;
  const temporary = await staging.newPath();
  if (text === null) await makeFolder(folder);
  if (text !== null && found === null) await setAside(path);
  await atomicWrite(temporary, path, changed);
}
