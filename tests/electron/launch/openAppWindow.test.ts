// The window of the loopback host: which browser, and why there is none.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser, hasDisplay, openAppWindow } from '../../../electron/openAppWindow.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanfolio-browser-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function install(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform !== 'linux')('a browser', () => {
  test('is looked for in the path, and must be one that can run', () => {
    expect(findBrowser({ PATH: folder })).toBeNull();
    writeFileSync(join(folder, 'chromium'), 'not executable');
    expect(findBrowser({ PATH: folder })).toBeNull();
    const chrome = install('google-chrome', '');
    expect(findBrowser({ PATH: `/nowhere:${folder}` })).toBe(chrome);
    expect(findBrowser({ PATH: '', FANFOLIO_BROWSER: chrome })).toBe(chrome);
    expect(findBrowser({ PATH: folder, FANFOLIO_BROWSER: '/nowhere/browser' })).toBeNull();
  });

  test('needs a display', () => {
    expect(hasDisplay({})).toBe(false);
    expect(hasDisplay({ DISPLAY: '' })).toBe(false);
    expect(hasDisplay({ DISPLAY: ':1' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});

describe.skipIf(process.platform !== 'linux')('the window', () => {
  const open = (isSandboxed = false) =>
    openAppWindow({ address: 'http://127.0.0.1:1/?token=t', cacheFolder: folder, isSandboxed });

  beforeEach(() => {
    vi.stubEnv('DISPLAY', ':77');
  });

  test('is an app window with a profile of its own that resolves no other host', async () => {
    vi.stubEnv('FANFOLIO_BROWSER', install('browser', `printf '%s\\n' "$@" > "${join(folder, 'args')}"`));
    expect(await open()).toBeNull();
    const args = readFileSync(join(folder, 'args'), 'utf8').split('\n');
    expect(args).toEqual(
      expect.arrayContaining([
        '--app=http://127.0.0.1:1/?token=t',
        `--user-data-dir=${join(folder, 'browser-profile')}`,
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ]),
    );
  });

  test('that does not open says why', async () => {
    vi.stubEnv(
      'FANFOLIO_BROWSER',
      install('browser', 'echo "[12:3:ERROR:x.cc] Missing X server" >&2; exit 1'),
    );
    expect(await open()).toBe('The browser opened no window: Missing X server');
    vi.stubEnv('FANFOLIO_BROWSER', '/nowhere');
    expect(await open()).toContain('No Chromium, Chrome or Edge');
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    expect(await open()).toContain('no display');
  });

  test.skipIf(process.getuid?.() !== 0)('of root is not opened without its sandbox unasked', async () => {
    vi.stubEnv('FANFOLIO_BROWSER', install('browser', `touch "${join(folder, 'ran')}"`));
    expect(await open(true)).toContain('--no-sandbox');
    expect(() => rmSync(join(folder, 'ran'))).toThrow();
  });
});
