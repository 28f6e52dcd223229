// StorySides: the sides of a two-sided book as equals, each with its own start, times and place.
import type { Place } from '../../shared/reading/locator.ts';
import type { StorySide } from '../../shared/story/sides.ts';
import type { Story } from '../../shared/story/story.ts';
import { hrefOf } from '../navigation/route.ts';
import { type ContentsEntry, contentsSections } from '../reader/contentsSections.ts';
import { sideWords } from '../reader/flipWords.ts';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { formatCounted, formatReadingTime } from '../ui/readingTime.ts';
import { ChapterEntries } from './ChapterEntries.tsx';
import './storySides.css';

export type StorySidesProps = {
  readonly story: Story;
  readonly sidePlaces: readonly Place[];
  readonly hidesText: boolean;
};

export function StorySides({ story, sidePlaces, hidesText }: StorySidesProps) {
  return (
    <div className="sides">
      {contentsSections(story).map(({ side, entries }) =>
        side === null ? null : (
          <Side
            key={side.side}
            storyId={story.id}
            side={side}
            entries={entries}
            place={sidePlaces.find((place) => place.side === side.side) ?? null}
            isBookBegun={sidePlaces.length > 0}
            hidesText={hidesText}
          />
        ),
      )}
    </div>
  );
}

type SideProps = {
  readonly storyId: string;
  readonly side: StorySide;
  readonly entries: readonly ContentsEntry[];
  readonly place: Place | null;
  readonly isBookBegun: boolean;
  readonly hidesText: boolean;
};

function sideAction(place: Place | null): 'Read' | 'Continue' | 'Read again' {
  if (place === null) return 'Read';
  return place.finished ? 'Read again' : 'Continue';
}

function Side({ storyId, side, entries, place, isBookBegun, hidesText }: SideProps) {
  const first = entries[0]?.chapter.id ?? null;
  const action = sideAction(place);
  const chapterId = action === 'Continue' ? (place?.locator.chapterId ?? first) : first;
  const only = entries.length === 1 ? entries[0] : undefined;
  const length = formatReadingTime(side.words);
  const progress = place?.finished === true ? 1 : (place?.totalProgression ?? 0);
  return (
    <section className="side" aria-label={sideWords(side)}>
      <div className="side-head">
        <h2>
          <span className="side-label">{side.label}</span>
          {side.title === null ? null : (
            <span className="side-title" dir="auto">
              {side.title}
            </span>
          )}
        </h2>
        <p className="side-facts">
          {entries.length > 1 ? `${formatCounted(entries.length, 'chapter')} · ${length}` : length}
        </p>
        {isBookBegun ? <ProgressLine fraction={progress} /> : null}
      </div>
      <a
        className="button"
        href={hrefOf({ kind: 'read', storyId, chapterId })}
        aria-label={`${action} ${sideWords(side)}`}
      >
        {action}
      </a>
      {only?.chapter.title === null && hidesText ? null : (
        <nav className="chapters" aria-label={`Contents of ${side.label.toLowerCase()}`}>
          <ChapterEntries storyId={storyId} entries={entries} place={place} hidesText={hidesText} />
        </nav>
      )}
    </section>
  );
}
