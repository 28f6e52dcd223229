// useReaderCommands: what the reader's commands do, whether a key, a button or the mouse gives them.
import { useCallback } from 'react';
import type { ReaderCommand } from '../../shared/reading/readerKeys.ts';
import type { ReadingEngine } from './engine/readingEngine.ts';
import type { ReaderPanel } from './readerPanels.ts';

export type ReaderActions = {
  readonly engine: ReadingEngine | null;
  readonly chapters: number;
  /** The reader goes on reading. */
  readonly onTurn: () => void;
  readonly onPanel: (panel: ReaderPanel) => void;
  readonly onLeave: () => void;
  readonly onBookmark: () => void;
  /** The words to be marked are chosen from here on. */
  readonly onHighlight: () => void;
  /** On to the next place that was found, or back; null where nothing was. */
  readonly onFound: ((by: 1 | -1) => void) | null;
  /** Null where there is no other side to flip to. */
  readonly onFlip: (() => void) | null;
};

/** The browser may refuse; then the window stays as it is. */
async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
  else await document.exitFullscreen();
}

/** False for a command that has nothing to do here. */
export type GiveCommand = (command: ReaderCommand, isRepeat: boolean) => boolean;

export function useReaderCommands(actions: ReaderActions): GiveCommand {
  const { engine, chapters, onTurn, onPanel, onLeave, onBookmark, onHighlight, onFound, onFlip } = actions;
  return useCallback(
    (command, isRepeat) => {
      if (engine === null) return false;
      const { chapter } = engine.state();
      const go = (move: () => void): boolean => {
        onTurn();
        move();
        return true;
      };
      const once = (act: () => void): boolean => {
        if (!isRepeat) act();
        return true;
      };
      switch (command) {
        case 'nextPage':
          return go(() => engine.turn(1, isRepeat));
        case 'previousPage':
          return go(() => engine.turn(-1, isRepeat));
        case 'chapterStart':
          return go(() => engine.goToChapter(chapter));
        case 'chapterEnd':
          return go(() => engine.goToChapterEnd(chapter));
        case 'nextChapter':
          return chapter + 1 < chapters && go(() => engine.goToChapter(chapter + 1));
        case 'previousChapter':
          return chapter > 0 && go(() => engine.goToChapter(chapter - 1));
        case 'goBack':
          return engine.state().canGoBack && go(engine.goBack);
        case 'goForward':
          return engine.state().canGoForward && go(engine.goForward);
        case 'leave':
          return once(onLeave);
        case 'flip':
          return onFlip !== null && once(onFlip);
        case 'fullScreen':
          return once(() => void toggleFullScreen().catch(() => undefined));
        case 'nextFound':
          return onFound !== null && go(() => onFound(1));
        case 'previousFound':
          return onFound !== null && go(() => onFound(-1));
        case 'bookmark':
          return once(onBookmark);
        case 'highlight':
          return once(onHighlight);
        case 'contents':
        case 'marks':
        case 'search':
        case 'type':
        case 'keys':
          return once(() => onPanel(command));
      }
    },
    [engine, chapters, onTurn, onPanel, onLeave, onBookmark, onHighlight, onFound, onFlip],
  );
}
