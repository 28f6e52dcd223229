// Starts the built app on the loopback host with folders of its own, for specs, benches and screenshots.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const repositoryRoot = resolve(import.meta.dirname, '../..');
const cli = join(repositoryRoot, 'dist', 'cli.js');

/**
 * @typedef {object} Folders
 * @property {string} root removed by `remove`
 * @property {string} library where the library is, or will be; not made
 * @property {NodeJS.ProcessEnv} env settings, cache and home below `root`
 * @property {() => void} remove
 */

/** @returns {Folders} */
export function makeFolders() {
  const root = mkdtempSync(join(tmpdir(), 'fanfolio-app-'));
  const home = join(root, 'home');
  mkdirSync(home);
  return {
    root,
    library: join(root, 'library'),
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      FANFOLIO_CONFIG: join(root, 'config'),
      FANFOLIO_CACHE: join(root, 'cache'),
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/**
 * Runs one command of the built command line.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<{ status: number | null, stdout: string, stderr: string }>}
 */
export function runCli(args, env, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', fail);
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
}

/**
 * @typedef {object} ServedApp
 * @property {string} address with its one-time token
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => string} log
 * @property {() => Promise<void>} stop
 */

/**
 * @param {Folders} folders
 * @param {readonly string[]} [args] `['--library', DIR]` by default; `[]` for a first start
 * @returns {Promise<ServedApp>}
 */
export function serveApp(folders, args = ['--library', folders.library]) {
  const child = spawn(process.execPath, [cli, 'serve', '--no-open', ...args], {
    env: folders.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`serve printed no address:\n${log}`)), 20_000);
    const stopped = new Promise((ended) => child.on('close', ended));
    /** @param {string} text */
    const read = (text) => {
      log += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(log)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      done({
        address,
        child,
        log: () => log,
        async stop() {
          child.kill('SIGINT');
          await stopped;
        },
      });
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('close', () => fail(new Error(`serve ended:\n${log}`)));
  });
}
