// ShelfItem: one story on the shelf; the whole of it is a link to the story's page.
import type { ShelfEntry } from '../../shared/contract/records.ts';
import type { Preferences } from '../../shared/reading/preferences.ts';
import { displayAuthors, displayTitle } from '../../shared/story/metadata.ts';
import { hrefOf } from '../navigation/route.ts';
import { Cover } from '../ui/Cover.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { formatCounted, formatPercent } from '../ui/readingTime.ts';
import { relativeDate } from '../ui/relativeDate.ts';

export type ShelfItemProps = {
  readonly index: number;
  /** Undefined while it is being fetched. */
  readonly entry: ShelfEntry | undefined;
  readonly palette: number;
  readonly view: Preferences['shelfView'];
  readonly isActive: boolean;
  readonly onOpen: (id: string, palette: number) => void;
  readonly onFocus: () => void;
};

function progressWords({ isFinished, progress, lastReadAt }: ShelfEntry): string {
  if (isFinished) return 'finished';
  return progress > 0 || lastReadAt !== null ? `${formatPercent(progress)} read` : 'unread';
}

/** A story without title and author is told by its file. */
function underTitle(entry: ShelfEntry): string {
  return entry.title === null && entry.authors.length === 0 ? entry.fileName : displayAuthors(entry);
}

/** What a screen reader says of the link, in the order in which one decides. */
function fullName(entry: ShelfEntry): string {
  const fandoms = entry.fandoms.length > 0 ? [entry.fandoms.join(', ')] : [];
  return [
    `${displayTitle(entry)}, ${entry.title === null && entry.authors.length === 0 ? `from ${entry.fileName}` : `by ${displayAuthors(entry)}`}`,
    ...fandoms,
    formatCounted(entry.words, 'word'),
    progressWords(entry),
  ].join(', ');
}

export function ShelfItem(props: ShelfItemProps) {
  const { index, entry, palette, view, isActive, onOpen, onFocus } = props;
  if (entry === undefined) {
    return (
      <span className="shelf-blank" data-index={index} tabIndex={isActive ? 0 : -1}>
        <span className="visually-hidden">Story {index + 1}, being fetched</span>
      </span>
    );
  }
  const isBegun = entry.progress > 0 || entry.isFinished;
  return (
    <a
      href={hrefOf({ kind: 'story', storyId: entry.id })}
      className="shelf-link"
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      aria-label={fullName(entry)}
      onClick={() => onOpen(entry.id, palette)}
      onFocus={onFocus}
    >
      <span className="shelf-cover">
        <Cover story={entry} palette={palette} />
      </span>
      <span className="shelf-caption">
        <span className="shelf-title" dir="auto">
          {displayTitle(entry)}
        </span>
        <span className="shelf-author">{underTitle(entry)}</span>
        {view === 'list' ? (
          <span className="shelf-fandom">{entry.fandoms.join(', ')}</span>
        ) : isBegun ? (
          <ProgressLine fraction={entry.isFinished ? 1 : entry.progress} />
        ) : null}
      </span>
      {view === 'list' ? <ListFacts entry={entry} isBegun={isBegun} /> : null}
    </a>
  );
}

function ListFacts({ entry, isBegun }: { readonly entry: ShelfEntry; readonly isBegun: boolean }) {
  const read = entry.lastReadAt === null ? null : relativeDate(entry.lastReadAt, new Date());
  return (
    <span className="shelf-facts">
      <span>{formatCounted(entry.words, 'word')}</span>
      <span>{read === null ? 'unread' : `${progressWords(entry)} · ${read}`}</span>
      {isBegun ? <ProgressLine fraction={entry.isFinished ? 1 : entry.progress} /> : null}
    </span>
  );
}
