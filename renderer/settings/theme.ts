// The theme on the document: `auto` follows the system, and goes on following it.
import type { Theme } from '../../shared/reading/preferences.ts';

const darkQuery = '(prefers-color-scheme: dark)';

/** Returns the way to stop following. */
export function followTheme(theme: Theme): () => void {
  const media = window.matchMedia(darkQuery);
  const apply = () => {
    const automatic = media.matches ? 'night' : 'paper';
    document.documentElement.dataset.theme = theme === 'auto' ? automatic : theme;
  };
  apply();
  if (theme !== 'auto') return () => undefined;
  media.addEventListener('change', apply);
  return () => media.removeEventListener('change', apply);
}
