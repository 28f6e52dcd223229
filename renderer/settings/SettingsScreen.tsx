// SettingsScreen: the look, where the library is, what this device is called, what Fanfolio is.
import { ChevronLeft } from 'lucide-react';
import type { AppInfo } from '../../shared/contract/records.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { LibrarySettings } from './LibrarySettings.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { TypographyChoice } from './TypographyChoice.tsx';
import './settings.css';

const hostNames = {
  electron: 'in a window of its own',
  web: 'in a browser, served by this computer to itself',
  process: 'without a window',
} as const;

export function SettingsScreen({ info }: { readonly info: AppInfo }) {
  return (
    <main className="settings">
      <a className="back-link" href="#/">
        <ChevronLeft size={16} aria-hidden="true" />
        Shelf
      </a>
      <ScreenHeading name="Settings" className="settings-title">
        Settings
      </ScreenHeading>
      <section aria-labelledby="settings-look">
        <h2 id="settings-look">Look</h2>
        <ThemeChoice />
        <TypographyChoice />
        <p className="hint">Type, spacing and margins of the page are set where you read, under “Aa”.</p>
      </section>
      <LibrarySettings library={info.library} host={info.host} />
      <section aria-labelledby="settings-device">
        <h2 id="settings-device">This device</h2>
        <p>{info.device.name}</p>
        <p className="hint">
          Your places and choices are kept in the library under this name, in a file of their own, so that a
          library shared by several devices never conflicts.
        </p>
      </section>
      <section aria-labelledby="settings-about">
        <h2 id="settings-about">About</h2>
        <p>
          Fanfolio {info.version}, running {hostNames[info.host]}.
        </p>
        <p className="hint">
          Fanfolio opens no connection by itself: what you read stays between you and this computer.
        </p>
      </section>
    </main>
  );
}
