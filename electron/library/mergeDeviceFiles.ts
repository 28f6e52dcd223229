// mergeDeviceFiles: the devices' files of one folder beside those of another, when a story comes back to its like.
import { copyFile, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { renamePatiently, syncFile, syncFolder } from './atomicWrite.ts';
import { unlessMissing } from './fileErrors.ts';
import type { LibraryContext } from './libraryContext.ts';
import { makeFolder } from './makeFolder.ts';

/** Readers merge all files of the folder by their instants, so a file of the same name only needs another name. */
export async function mergeDeviceFiles(context: LibraryContext, from: string, to: string): Promise<void> {
  const names = (await unlessMissing(readdir(from))) ?? [];
  if (names.length === 0) return;
  await makeFolder(to);
  const taken = new Set(await readdir(to));
  for (const name of names) {
    const stats = await unlessMissing(stat(join(from, name)));
    if (stats === null || !stats.isFile()) continue;
    const extension = extname(name);
    let free = name;
    for (let number = 2; taken.has(free); number += 1) {
      free = `${basename(name, extension)}.restored-${number}${extension}`;
    }
    taken.add(free);
    const temporary = await context.staging.newPath();
    await copyFile(join(from, name), temporary);
    await syncFile(temporary);
    await renamePatiently(temporary, join(to, free));
  }
  await syncFolder(to);
}
