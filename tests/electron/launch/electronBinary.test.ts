// Electron's binary is found without loading Electron, and fetched once.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchElectronBinary, findElectronBinary } from '../../../electron/electronBinary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanfolio-electron-'));
  writeFileSync(join(folder, 'package.json'), '{"version": "45.4.1"}');
});
afterEach(() => rmSync(folder, { recursive: true }));

function unpack(version: string, name = 'electron'): string {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist/version'), version);
  writeFileSync(join(folder, 'dist', name), '');
  return join(folder, 'dist/electron');
}

describe('the binary', () => {
  test('is there when its version is its package’s', () => {
    expect(findElectronBinary(folder, {})).toBeNull();
    const path = unpack('v45.4.1\n');
    expect(findElectronBinary(folder, {})).toBe(path);
  });

  test('is not there when it is of another version, or half unpacked', () => {
    unpack('41.0.0');
    expect(findElectronBinary(folder, {})).toBeNull();
    rmSync(join(folder, 'dist'), { recursive: true });
    unpack('45.4.1', 'something-else');
    expect(findElectronBinary(folder, {})).toBeNull();
  });

  test('may lie elsewhere', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    expect(findElectronBinary(folder, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    writeFileSync(join(elsewhere, 'electron'), '');
    expect(findElectronBinary(folder, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(
      join(elsewhere, 'electron'),
    );
  });
});

describe('its download', () => {
  const options = () => ({
    packageFolder: folder,
    cacheFolder: join(folder, 'cache'),
    triesAgain: false,
    patience: 3000,
  });
  const installer = (script: string) => writeFileSync(join(folder, 'install.js'), script);

  test('makes it be there', async () => {
    installer(
      `const fs = require('node:fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/path.txt', 'electron');
       fs.writeFileSync(__dirname + '/dist/version', '45.4.1'); fs.writeFileSync(__dirname + '/dist/electron', '');`,
    );
    expect(await fetchElectronBinary(options())).toBeNull();
    expect(findElectronBinary(folder, {})).not.toBeNull();
  });

  test('is not waited for again once it has failed, unless it is asked for', async () => {
    installer(
      `require('node:fs').appendFileSync(__dirname + '/tries', 'x'); console.error('no network\\n at x'); process.exit(1);`,
    );
    expect(await fetchElectronBinary(options())).toBe('its download failed (no network)');
    expect(await fetchElectronBinary(options())).toContain('FANFOLIO_HOST=electron tries again');
    expect(await fetchElectronBinary({ ...options(), triesAgain: true })).toBe(
      'its download failed (no network)',
    );
    expect(readFileSync(join(folder, 'tries'), 'utf8')).toBe('xx');
  });

  test('ends when it takes too long', async () => {
    installer('setTimeout(() => {}, 60_000);');
    const reason = await fetchElectronBinary({ ...options(), patience: 300 });
    expect(reason).toContain('took longer than');
  });

  test('that says it is done but brought nothing is no success', async () => {
    installer('');
    expect(await fetchElectronBinary(options())).toBe('its download was not whole');
  });

  test('fails plainly when its cache cannot be written', async () => {
    installer('process.exit(3)');
    writeFileSync(join(folder, 'cache'), 'a file in the way');
    chmodSync(join(folder, 'cache'), 0o444);
    expect(await fetchElectronBinary(options())).toContain('its download failed');
  });
});
