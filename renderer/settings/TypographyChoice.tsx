// TypographyChoice: whether quotes and dashes are set as the language's books set them.
import { useId } from 'react';
import { usePreferences } from './PreferencesContext.tsx';

export function TypographyChoice() {
  const { preferences, changePreferences } = usePreferences();
  const hint = useId();
  return (
    <div className="settings-choice">
      <label>
        <input
          type="checkbox"
          checked={preferences.typography}
          aria-describedby={hint}
          onChange={(event) => changePreferences({ typography: event.currentTarget.checked })}
        />
        Typographic quotes and dashes
      </label>
      <p className="hint" id={hint}>
        Off: the words stay as the author wrote them. On: quotation marks, apostrophes and dashes are set as
        books in the story’s language set them, on the page and in the EPUBs you make.
      </p>
    </div>
  );
}
