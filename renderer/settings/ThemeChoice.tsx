// ThemeChoice: the themes as swatches of their own paper and ink.
import type { Theme } from '../../shared/reading/preferences.ts';
import { usePreferences } from './PreferencesContext.tsx';

const themes: readonly { readonly theme: Theme; readonly name: string }[] = [
  { theme: 'auto', name: 'System' },
  { theme: 'paper', name: 'Paper' },
  { theme: 'sepia', name: 'Sepia' },
  { theme: 'grey', name: 'Grey' },
  { theme: 'night', name: 'Night' },
  { theme: 'black', name: 'Black' },
];

export function ThemeChoice() {
  const { preferences, changePreferences } = usePreferences();
  return (
    <fieldset className="themes">
      <legend className="visually-hidden">Theme</legend>
      {themes.map(({ theme, name }) => (
        <label key={theme} className="theme">
          <input
            type="radio"
            name="theme"
            checked={preferences.theme === theme}
            onChange={() => changePreferences({ theme })}
          />
          <span className="theme-swatch" aria-hidden="true">
            {theme === 'auto' ? (
              <>
                <span data-theme="paper">Aa</span>
                <span data-theme="night">Aa</span>
              </>
            ) : (
              <span data-theme={theme}>Aa</span>
            )}
          </span>
          {name}
        </label>
      ))}
    </fieldset>
  );
}
