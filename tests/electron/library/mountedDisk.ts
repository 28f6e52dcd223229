// mountedDisk: a disk of a certain size, in memory, that can be made read-only.
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestPlace, temporaryFolder, whenDone } from './testLibrary.ts';

function isRootHere(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether disks of any size can be had here. */
export const canMount = isRootHere();

export async function mounted(
  size: string,
): Promise<TestPlace & { readonly remount: (options: string) => void }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'disk');
  await mkdir(path);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]);
  whenDone(async () => void execFileSync('umount', ['-l', path]));
  return {
    path,
    cacheFolder: join(folder, 'cache'),
    remount: (options) => void execFileSync('mount', ['-o', `remount,${options}`, path]),
  };
}
