// ReaderTop: the quiet line above the page: the way out, the title, and what can be opened.
import { Bookmark, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StorySide } from '../../shared/story/sides.ts';
import { flipWords } from './flipWords.ts';
import type { ReaderPanel } from './readerPanels.ts';

export type ReaderTopProps = {
  readonly title: string;
  readonly side: StorySide | null;
  readonly other: StorySide | null;
  /** Null where no jump has left a place. */
  readonly onBack: (() => void) | null;
  readonly onLeave: () => void;
  readonly onFlip: () => void;
  readonly onPanel: (panel: ReaderPanel) => void;
  readonly isBookmarked: boolean;
  readonly onBookmark: () => void;
  /** In place of the title, while places that were found are gone through. */
  readonly found: ReactNode;
};

export function ReaderTop(props: ReaderTopProps) {
  const { title, side, other, onBack, onLeave, onFlip, onPanel, found } = props;
  const { isBookmarked, onBookmark } = props;
  return (
    <header className="reader-bar reader-top">
      <button type="button" className="reader-button" onClick={onLeave}>
        <span aria-hidden="true">‹ </span>Shelf
      </button>
      {found ?? (
        <h1>
          <span className="reader-title">{title}</span>
          {side === null ? null : <span className="reader-side"> · {side.label}</span>}
        </h1>
      )}
      <div className="reader-tools">
        {onBack === null ? null : (
          <button
            type="button"
            className="reader-button"
            aria-label="Back to where you were"
            aria-keyshortcuts="Alt+ArrowLeft"
            title="Back to where you were (Alt ←)"
            onClick={onBack}
          >
            <Undo2 size={16} aria-hidden="true" />
          </button>
        )}
        {other === null ? null : (
          <button
            type="button"
            className="reader-button"
            aria-label={`${flipWords(other)}${other.title === null ? '' : `: ${other.title}`}`}
            aria-keyshortcuts="f"
            title={`${flipWords(other)} (F)`}
            onClick={onFlip}
          >
            Flip
          </button>
        )}
        <button
          type="button"
          className="reader-button"
          aria-haspopup="dialog"
          onClick={() => onPanel('contents')}
        >
          Contents
        </button>
        <button
          type="button"
          className="reader-button"
          aria-haspopup="dialog"
          aria-keyshortcuts="/"
          onClick={() => onPanel('search')}
        >
          Search
        </button>
        <button
          type="button"
          className="reader-button"
          aria-haspopup="dialog"
          aria-keyshortcuts="Shift+m"
          onClick={() => onPanel('marks')}
        >
          Marks
        </button>
        <button
          type="button"
          className="reader-button"
          aria-label="Type and theme"
          aria-haspopup="dialog"
          popoverTarget="reader-type"
        >
          Aa
        </button>
        <button
          type="button"
          className="reader-button reader-bookmark"
          aria-label="Bookmark of this page"
          aria-pressed={isBookmarked}
          aria-keyshortcuts="b"
          title={isBookmarked ? 'Take the bookmark away (B)' : 'Bookmark this page (B)'}
          onClick={onBookmark}
        >
          <Bookmark size={16} aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}
