// ChapterList: the contents with the time that each takes, what is read, and where the reader is.
import { type CSSProperties, memo } from 'react';
import type { Place } from '../../shared/reading/locator.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import type { Story } from '../../shared/story/story.ts';
import { hrefOf } from '../navigation/route.ts';
import { chapterHeadings } from '../reader/engine/chapterHeading.ts';
import { formatReadingTime } from '../ui/readingTime.ts';
import './chapterList.css';

export type ChapterState = 'read' | 'here' | 'ahead';

/** What lies before the place counts as read. */
export function chapterStates(story: Story, place: Place | null): readonly ChapterState[] {
  const here = place === null ? -1 : story.chapters.findIndex(({ id }) => id === place.locator.chapterId);
  return story.chapters.map((_chapter, index) => {
    if (place?.finished === true) return 'read';
    if (index === here) return 'here';
    return index < here ? 'read' : 'ahead';
  });
}

const stateWords: Readonly<Record<ChapterState, string>> = { read: 'read', here: 'you are here', ahead: '' };

export const ChapterList = memo(function ChapterList({
  story,
  place,
  hidesText,
}: {
  readonly story: Story;
  readonly place: Place | null;
  readonly hidesText: boolean;
}) {
  const states = chapterStates(story, place);
  const headings = chapterHeadings(story.chapters, displayTitle(story.metadata));
  const digits = String(story.chapters.length).length;
  const numberWidth = { '--number-width': `${digits}ch` } as CSSProperties;
  return (
    <nav className="chapters" aria-label="Contents">
      <h2 className="visually-hidden">Contents</h2>
      <ol style={numberWidth}>
        {story.chapters.map((chapter, index) => {
          const state = states[index] ?? 'ahead';
          const isNewPart = chapter.part !== null && chapter.part !== story.chapters[index - 1]?.part;
          return (
            <li key={chapter.id} className="chapter-entry">
              {isNewPart ? <p className="chapter-part">{chapter.part}</p> : null}
              <a
                className="chapter-link"
                href={hrefOf({ kind: 'read', storyId: story.id, chapterId: chapter.id })}
                aria-current={state === 'here' ? 'location' : undefined}
              >
                <span className="chapter-number">{index + 1}</span>
                <span className="chapter-title" dir="auto">
                  {chapter.title === null && !hidesText ? (
                    <span className="chapter-start">
                      {chapter.start.length < 80 ? chapter.start : `${chapter.start}…`}
                    </span>
                  ) : (
                    headings[index]?.name
                  )}
                </span>
                <span className={state === 'here' ? 'chapter-state chapter-here' : 'chapter-state'}>
                  {stateWords[state]}
                </span>
                <span className="chapter-time">{formatReadingTime(chapter.words)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});
