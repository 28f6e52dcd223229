// Finds epubcheck, and installs Debian's where none is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installDebianPackage } from './chromium.mjs';

const jar = process.env.FANFOLIO_EPUBCHECK ?? '/usr/share/java/epubcheck.jar';

/** The jar's path; null without it or without Java. Debian's command is a bare jar, so Java runs it. */
export function findEpubcheck() {
  return existsSync(jar) && spawnSync('java', ['-version']).status === 0 ? jar : null;
}

/** @param {(line: string) => void} say */
export function ensureEpubcheck(say) {
  if (findEpubcheck() === null) {
    say("epubcheck: not found, installing Debian's");
    installDebianPackage('epubcheck');
  }
  const found = findEpubcheck();
  say(`epubcheck: ${found ?? 'not to be had here'}`);
  return found;
}
