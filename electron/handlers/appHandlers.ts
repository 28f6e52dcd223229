// Calls about the app itself: what it is, its preferences, the host's dialogs.
import type { Handlers } from '../../shared/contract/dispatcher.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { LibrarySession } from './librarySession.ts';

/** What only a host with native windows has; null when the reader closed the dialog. */
export type Dialogs = {
  readonly chooseFolder: (purpose: 'library' | 'import') => Promise<string | null>;
  readonly chooseFiles: () => Promise<readonly string[]>;
};

export type AppParts = {
  readonly kind: 'electron' | 'web' | 'process';
  readonly version: string;
  readonly settings: Settings;
  readonly session: LibrarySession;
  readonly dialogs: Dialogs | null;
  readonly send: (event: AppEvent) => void;
};

type AppCalls =
  | 'app.info'
  | 'settings.read'
  | 'settings.write'
  | 'dialog.chooseFolder'
  | 'dialog.chooseFiles';

export function appHandlers({
  kind,
  version,
  settings,
  session,
  dialogs,
  send,
}: AppParts): Pick<Handlers, AppCalls> {
  function requireDialogs(): Dialogs {
    if (dialogs === null) throw new AppError('notSupportedHere', 'This window has no dialogs of the system.');
    return dialogs;
  }
  return {
    async 'app.info'() {
      const { device, notices } = settings;
      return { version, host: kind, device, library: session.status(), notices };
    },
    async 'settings.read'() {
      return settings.preferences();
    },
    async 'settings.write'(changes) {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const preferences = { ...settings.preferences(), ...given };
      settings.writePreferences(preferences);
      send({ name: 'settings.changed', payload: preferences });
      return preferences;
    },
    async 'dialog.chooseFolder'({ purpose }) {
      return requireDialogs().chooseFolder(purpose);
    },
    async 'dialog.chooseFiles'() {
      return requireDialogs().chooseFiles();
    },
  };
}
