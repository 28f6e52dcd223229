// The colour behind the page before it is drawn, so that a dark theme does not open with a flash.
import { nativeTheme } from 'electron';
import type { Theme } from '../../shared/reading/preferences.ts';

// As in the page's style sheet: `--paper` of each theme.
const paper: Readonly<Record<Exclude<Theme, 'auto'>, string>> = {
  paper: '#f7f3ea',
  sepia: '#eee0c5',
  grey: '#dcdcd8',
  night: '#16171b',
  black: '#000000',
};

const nativeThemes = {
  auto: 'system',
  paper: 'light',
  sepia: 'light',
  grey: 'light',
  night: 'dark',
  black: 'dark',
} as const;

export function backgroundOf(theme: Theme): string {
  return paper[theme === 'auto' ? (nativeTheme.shouldUseDarkColors ? 'night' : 'paper') : theme];
}

/** Menus, dialogs and the window's frame follow the page. */
export function followTheme(theme: Theme): void {
  nativeTheme.themeSource = nativeThemes[theme];
}
