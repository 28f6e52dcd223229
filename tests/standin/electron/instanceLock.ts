// The single-instance lock: a file in the profile, beside which a second instance leaves its message.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function takeLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(path, 'utf8')))) return false;
    rmSync(path);
    return takeLock(path);
  }
}

export type SecondInstance = {
  readonly args: readonly string[];
  readonly folder: string;
  readonly data: unknown;
};

/** True for the first instance, which then hears of every other. */
export function requestLock(
  profile: string,
  data: unknown,
  onSecond: (instance: SecondInstance) => void,
): boolean {
  mkdirSync(profile, { recursive: true });
  const lock = join(profile, 'stand-in-lock');
  if (!takeLock(lock)) {
    const message: SecondInstance = { args: process.argv, folder: process.cwd(), data };
    writeFileSync(join(profile, `stand-in-second-${process.pid}.json`), JSON.stringify(message));
    return false;
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  setInterval(() => {
    for (const name of readdirSync(profile).filter((entry) => entry.startsWith('stand-in-second-'))) {
      const path = join(profile, name);
      const text = readFileSync(path, 'utf8');
      if (text === '') continue;
      rmSync(path);
      onSecond(JSON.parse(text));
    }
  }, 50).unref();
  return true;
}
