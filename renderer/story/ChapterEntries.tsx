// ChapterEntries: chapters in their order, each with its state and the time that it takes.
import type { CSSProperties } from 'react';
import type { Place } from '../../shared/reading/locator.ts';
import type { Story } from '../../shared/story/story.ts';
import { hrefOf } from '../navigation/route.ts';
import type { ContentsEntry } from '../reader/contentsSections.ts';
import { formatReadingTime } from '../ui/readingTime.ts';
import './chapterList.css';

export type ChapterState = 'read' | 'here' | 'ahead';

/** What lies before the place counts as read. */
export function chapterStates(
  { chapters }: Pick<Story, 'chapters'>,
  place: Place | null,
): readonly ChapterState[] {
  const here = place === null ? -1 : chapters.findIndex(({ id }) => id === place.locator.chapterId);
  return chapters.map((_chapter, index) => {
    if (place?.finished === true) return 'read';
    if (index === here) return 'here';
    return index < here ? 'read' : 'ahead';
  });
}

const stateWords: Readonly<Record<ChapterState, string>> = { read: 'read', here: 'you are here', ahead: '' };

export type ChapterEntriesProps = {
  readonly storyId: string;
  readonly entries: readonly ContentsEntry[];
  readonly place: Place | null;
  readonly hidesText: boolean;
};

export function ChapterEntries({ storyId, entries, place, hidesText }: ChapterEntriesProps) {
  const states = chapterStates({ chapters: entries.map(({ chapter }) => chapter) }, place);
  const digits = String(entries.length).length;
  const numberWidth = { '--number-width': `${digits}ch` } as CSSProperties;
  return (
    <ol style={numberWidth}>
      {entries.map(({ chapter, number, heading, isNewPart }, position) => {
        const state = states[position] ?? 'ahead';
        return (
          <li key={chapter.id} className="chapter-entry">
            {isNewPart ? <p className="chapter-part">{heading.part}</p> : null}
            <a
              className="chapter-link"
              href={hrefOf({ kind: 'read', storyId, chapterId: chapter.id })}
              aria-current={state === 'here' ? 'location' : undefined}
            >
              <span className="chapter-number">{number}</span>
              <span className="chapter-title" dir="auto">
                {chapter.title === null && !hidesText ? (
                  <span className="chapter-start">
                    {chapter.start.length < 80 ? chapter.start : `${chapter.start}…`}
                  </span>
                ) : (
                  heading.name
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
  );
}
