// The settings file under Electron: electron-store, on the same file as the other hosts.
import ElectronStore from 'electron-store';
import type { SettingsStore } from '../settings/settings.ts';
import { settingsName } from '../settings/settingsFile.ts';

export function openElectronStore(folder: string): SettingsStore {
  return new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: settingsName,
    accessPropertiesByDotNotation: false,
  });
}
