// PreferencesContext: this machine's preferences; a change shows at once and is kept behind it.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Preferences } from '../../shared/reading/preferences.ts';
import { useClient } from '../host/HostContext.tsx';
import { useEvent } from '../host/useEvent.ts';
import { followTheme } from './theme.ts';

export type PreferencesAccess = {
  readonly preferences: Preferences;
  readonly changePreferences: (changes: Partial<Preferences>) => void;
};

const PreferencesContext = createContext<PreferencesAccess | null>(null);

export function usePreferences(): PreferencesAccess {
  const access = useContext(PreferencesContext);
  if (access === null) throw new Error('This component stands outside of PreferencesProvider.');
  return access;
}

export function PreferencesProvider({
  initial,
  children,
}: {
  readonly initial: Preferences;
  readonly children: ReactNode;
}) {
  const client = useClient();
  const [preferences, setPreferences] = useState(initial);
  const pending = useRef(0);
  // While changes of ours are under way, an event tells of an older one: it would make a slider jump back.
  useEvent('settings.changed', (changed) => {
    if (pending.current === 0) setPreferences(changed);
  });
  useEffect(() => followTheme(preferences.theme), [preferences.theme]);
  const changePreferences = useCallback(
    (changes: Partial<Preferences>) => {
      setPreferences((current) => ({ ...current, ...changes }));
      pending.current += 1;
      client.call('settings.write', changes).then(
        (kept) => {
          pending.current -= 1;
          if (pending.current === 0) setPreferences(kept);
        },
        () => {
          // What could not be kept holds until the window closes: nothing to interrupt a reader for.
          pending.current -= 1;
        },
      );
    },
    [client],
  );
  const access = useMemo(() => ({ preferences, changePreferences }), [preferences, changePreferences]);
  return <PreferencesContext value={access}>{children}</PreferencesContext>;
}
