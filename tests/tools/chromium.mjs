// Finds the Chromium that browser tests drive, and fetches one where none is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Playwright's own browser first, since its version is the tested one. */
export function findChromium() {
  return (
    [process.env.FANFOLIO_CHROMIUM ?? '', chromium.executablePath(), ...systemPaths].find(
      (path) => path !== '' && existsSync(path),
    ) ?? null
  );
}

/** Chromium as root has no sandbox; nothing here may reach for the network. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Only root can install Debian's packages.
 * @param {string} name
 * @returns {boolean} whether the package is there afterwards
 */
export function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // The lists of a new machine are empty, and old ones name packages that are gone.
  spawnSync('apt-get', ['update', '-qq'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options).status === 0
  );
}

/**
 * Says what it does; null when there is no way to a browser on this machine.
 * @param {(line: string) => void} say
 */
export function ensureChromium(say) {
  const found = findChromium();
  if (found !== null) {
    say(`browser: ${found}`);
    return found;
  }
  say('browser: none found, asking Playwright for its own');
  spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 180_000,
  });
  if (findChromium() === null) {
    say("browser: Playwright's cannot be fetched here, installing Debian's");
    installDebianPackage('chromium');
  }
  return findChromium();
}
