// The reader's commands and keys in words.
import type { KeyName, ReaderCommand } from '../../shared/reading/readerKeys.ts';

export const commandNames: Readonly<Record<ReaderCommand, string>> = {
  nextPage: 'Next page',
  previousPage: 'Previous page',
  chapterStart: 'Start of the chapter',
  chapterEnd: 'End of the chapter',
  nextChapter: 'Next chapter',
  previousChapter: 'Chapter before',
  goBack: 'Back from a jump',
  goForward: 'Forth again',
  contents: 'Contents',
  bookmark: 'Bookmark of the page',
  highlight: 'Mark a sentence',
  marks: 'All marks',
  search: 'Search in the story',
  nextFound: 'Next place found',
  previousFound: 'Place found before',
  type: 'Type and theme',
  flip: 'Flip to the other side',
  fullScreen: 'Full screen',
  keys: 'These keys',
  leave: 'Back to the shelf',
};

const shown: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page down',
  PageUp: 'Page up',
  Escape: 'Esc',
};

/** `Shift+Space` as "Shift Space", `l` as "L". */
export function shownKey(name: KeyName): string {
  // A plus may be the key itself.
  const parts = name.split(/\+(?=.)/);
  return parts.map((part) => shown[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(' ');
}
