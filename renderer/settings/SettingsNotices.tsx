// SettingsNotices: tells once that the settings file was damaged, and what took its place.
import { useEffect } from 'react';
import type { AppInfo } from '../../shared/contract/records.ts';
import { useToasts } from '../ui/Toasts.tsx';

const sentences: Readonly<Record<AppInfo['notices'][number], string>> = {
  settingsRestored:
    'The settings file was damaged. Its last good copy is in use; your stories were not touched.',
  settingsReset:
    'The settings file was damaged, so the settings are back to their defaults; your stories were not touched.',
};

const toldKey = 'fanfolio.noticesTold';

export function SettingsNotices({ notices }: { readonly notices: AppInfo['notices'] }) {
  const showToast = useToasts();
  useEffect(() => {
    // A reload is no news.
    if (notices.length === 0 || sessionStorage.getItem(toldKey) === notices.join()) return;
    sessionStorage.setItem(toldKey, notices.join());
    for (const notice of notices) showToast({ text: sentences[notice] });
  }, [notices, showToast]);
  return null;
}
