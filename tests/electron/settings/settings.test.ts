// The settings: nothing in their file can keep the app from starting, and nothing in it is lost.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openConfStore } from '../../../electron/settings/confStore.ts';
import { openSettings, type SettingsStore } from '../../../electron/settings/settings.ts';
import { defaultPreferences } from '../../../shared/reading/preferences.ts';

let folder: string;
const settingsPath = () => join(folder, 'settings.json');
const open = () => openSettings(folder, openConfStore, () => new Date('2025-03-04T05:06:07.890Z'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanfolio-settings-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

describe('settings', () => {
  test('begin with the defaults and no notice', () => {
    const settings = open();
    expect(settings.preferences()).toEqual(defaultPreferences);
    expect(settings.libraryPath()).toBeNull();
    expect(settings.windowBounds()).toBeNull();
    expect(settings.notices).toEqual([]);
  });

  test('keep what was written', () => {
    const settings = open();
    settings.writePreferences({ ...defaultPreferences, theme: 'night', typeSize: 26 });
    settings.writeLibraryPath('/home/reader/Stories “Æ” 🦉');
    settings.writeWindowBounds({ x: -10, y: 4, width: 900, height: 700, isMaximized: true });
    const again = open();
    expect(again.preferences()).toEqual({ ...defaultPreferences, theme: 'night', typeSize: 26 });
    expect(again.libraryPath()).toBe('/home/reader/Stories “Æ” 🦉');
    expect(again.windowBounds()).toEqual({ x: -10, y: 4, width: 900, height: 700, isMaximized: true });
  });

  test('of an earlier Fanfolio leave the words as they are written', () => {
    const { typography: _typography, ...before } = {
      ...defaultPreferences,
      theme: 'sepia' as const,
      typeSize: 25,
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(settingsPath(), JSON.stringify({ preferences: before }));
    expect(open().preferences()).toEqual({ ...before, typography: false });
    open().writePreferences({ ...open().preferences(), typography: true });
    expect(open().preferences()).toEqual({ ...before, typography: true });
  });

  test('make the device once', () => {
    const first = open().device;
    expect(first.id).toMatch(/^[a-z0-9-]+-[a-z0-9]{4}$/);
    expect(open().device).toEqual(first);
  });

  test.each([
    ['cut short', '{"preferences": {"theme": "ni'],
    ['empty', ''],
    ['no object', '[1, 2]'],
    ['binary', '\0\0\0\0\0'],
  ])('come back from the last good copy when the file is %s', (_what, damage) => {
    const settings = open();
    settings.writePreferences({ ...defaultPreferences, theme: 'sepia' });
    writeFileSync(settingsPath(), damage);
    const again = open();
    expect(again.notices).toEqual(['settingsRestored']);
    expect(again.preferences().theme).toBe('sepia');
    expect(again.device).toEqual(settings.device);
    expect(readFileSync(join(folder, 'settings.damaged-2025-03-04T05-06-07.json'), 'utf8')).toBe(damage);
    expect(open().notices).toEqual([]);
  });

  test('fall back to the defaults when the copy is damaged too', () => {
    open().writePreferences({ ...defaultPreferences, theme: 'sepia' });
    writeFileSync(settingsPath(), '{');
    writeFileSync(join(folder, 'settings.backup.json'), '{');
    const again = open();
    expect(again.notices).toEqual(['settingsReset']);
    expect(again.preferences()).toEqual(defaultPreferences);
    expect(readdirSync(folder)).toContain('settings.damaged-2025-03-04T05-06-07.json');
  });

  test('replace only the values that are invalid', () => {
    writeFileSync(
      settingsPath(),
      JSON.stringify({
        device: { id: '../../etc', name: 'x' },
        preferences: { theme: 'black', typeSize: 900, font: 'comic', justify: false },
        libraryPath: 'relative/path',
        windowBounds: { x: 0, y: 0, width: 'wide', height: 10, isMaximized: false },
      }),
    );
    const settings = open();
    expect(settings.preferences()).toEqual({ ...defaultPreferences, theme: 'black', justify: false });
    expect(settings.libraryPath()).toBeNull();
    expect(settings.windowBounds()).toBeNull();
    expect(settings.device.id).toMatch(/^[a-z0-9-]+$/);
    expect(settings.notices).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('last for the run where their folder cannot be made', () => {
    const settings = openSettings('/proc/nowhere/deep', openConfStore);
    expect(settings.preferences()).toEqual(defaultPreferences);
    expect(() => settings.writeLibraryPath('/stories')).toThrow();
    expect(settings.libraryPath()).toBe('/stories');
  });

  test('know the library on either side of a move that was killed', () => {
    const from = join(folder, 'from');
    const to = join(folder, 'to');
    mkdirSync(from);
    open().beginLibraryMove(from, to);
    expect(open().libraryPath()).toBe(from);
    renameSync(from, to);
    expect(open().libraryPath()).toBe(to);
    open().writeLibraryPath(to);
    mkdirSync(from);
    expect(open().libraryPath()).toBe(to);
  });

  test('survive damage that comes while they are open', () => {
    const settings = open();
    settings.writeLibraryPath('/stories');
    writeFileSync(settingsPath(), 'oops');
    settings.writePreferences({ ...defaultPreferences, margin: 5 });
    const again = open();
    expect(again.libraryPath()).toBe('/stories');
    expect(again.preferences().margin).toBe(5);
    expect(again.device).toEqual(settings.device);
  });

  test('last for the run when the file cannot be written, and say so', () => {
    const refusing = (error: NodeJS.ErrnoException): SettingsStore => ({
      store: {},
      set: () => {
        throw error;
      },
    });
    const full = openSettings(folder, () => refusing(Object.assign(new Error('full'), { code: 'ENOSPC' })));
    expect(() => full.writePreferences({ ...defaultPreferences, theme: 'grey' })).toThrow(
      expect.objectContaining({ code: 'diskFull' }),
    );
    expect(full.preferences().theme).toBe('grey');
    expect(() =>
      full.writeWindowBounds({ x: 0, y: 0, width: 9, height: 9, isMaximized: false }),
    ).not.toThrow();
    const readOnly = openSettings(folder, () => refusing(Object.assign(new Error('no'), { code: 'EACCES' })));
    expect(() => readOnly.writeLibraryPath('/stories')).toThrow(
      expect.objectContaining({ code: 'internal' }),
    );
    expect(readOnly.libraryPath()).toBe('/stories');
  });

  test('open when their folder cannot exist', () => {
    writeFileSync(settingsPath(), '{}');
    const settings = openSettings(join(settingsPath(), 'below-a-file'), openConfStore);
    expect(settings.preferences()).toEqual(defaultPreferences);
  });
});
