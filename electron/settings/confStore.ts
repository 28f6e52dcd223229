// The settings file on hosts that are not Electron.
import Conf from 'conf';
import type { SettingsStore } from './settings.ts';
import { settingsName } from './settingsFile.ts';

export function openConfStore(folder: string): SettingsStore {
  return new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: settingsName,
    accessPropertiesByDotNotation: false,
  });
}
