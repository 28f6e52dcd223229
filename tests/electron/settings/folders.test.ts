// The folders and the name of this machine.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDevice } from '../../../electron/settings/device.ts';
import { cacheFolder, configFolder, documentsFolderIn } from '../../../electron/settings/folders.ts';
import { Device } from '../../../shared/reading/readingState.ts';

afterEach(() => vi.unstubAllEnvs());

describe('folders', () => {
  test('are where the environment says', () => {
    vi.stubEnv('FANFOLIO_CONFIG', '/tmp/a/../config');
    vi.stubEnv('FANFOLIO_CACHE', '/tmp/cache');
    expect(configFolder()).toBe('/tmp/config');
    expect(cacheFolder()).toBe('/tmp/cache');
  });

  test.skipIf(process.platform !== 'linux')('follow XDG otherwise', () => {
    vi.stubEnv('FANFOLIO_CONFIG', '');
    vi.stubEnv('XDG_CONFIG_HOME', '/tmp/xdg');
    expect(configFolder()).toBe('/tmp/xdg/Fanfolio');
  });

  test.each([
    ['XDG_DOCUMENTS_DIR="$HOME/Documentos"', '/home/ana/Documentos'],
    ['# XDG_DOCUMENTS_DIR="$HOME/no"\nXDG_DOCUMENTS_DIR="/data/My \\"papers\\""\n', '/data/My "papers"'],
    ['XDG_DOCUMENTS_DIR="$HOME/"', '/home/ana'],
    ['XDG_DOCUMENTS_DIR="relative"', null],
    ['XDG_MUSIC_DIR="$HOME/Music"', null],
  ])('read the documents folder from %j', (text, expected) => {
    expect(documentsFolderIn(text, '/home/ana')).toBe(expected);
  });
});

describe('the device', () => {
  test.each(['Ana’s MacBook Pro', '', '書斎', 'a'.repeat(300), '--'])('has a valid id on %j', (name) => {
    expect(Device.safeParse(createDevice(name)).success).toBe(true);
  });

  test('differs on two machines of one name', () => {
    const ids = new Set(Array.from({ length: 20 }, () => createDevice('laptop').id));
    expect(ids.size).toBeGreaterThan(18);
  });
});
