// ContinueCard: the story to go on with, where in it, and how much of the chapter is left.
import { displayAuthors, displayTitle } from '../../shared/story/metadata.ts';
import { useQuery } from '../host/useQuery.ts';
import { hrefOf } from '../navigation/route.ts';
import { titleBehindNumber } from '../reader/engine/chapterHeading.ts';
import { Cover } from '../ui/Cover.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { formatReadingTime } from '../ui/readingTime.ts';
import './continueCard.css';

export function ContinueCard() {
  const { state } = useQuery('shelf.continue', {});
  // Nothing to go on with, or not known: the shelf itself says what is wrong, if anything is.
  if (state.kind !== 'ready' || state.value === null) return null;
  const { story, chapter, chapterTitle, wordsLeftInChapter, side } = state.value;
  const chapters = side?.chapters ?? story.chapters;
  const name = chapterTitle === null ? null : titleBehindNumber(chapterTitle, chapter);
  const where = [
    displayAuthors(story),
    [side?.label.toLowerCase() ?? null, ...(chapters > 1 ? [`chapter ${chapter}`, name] : [])]
      .filter((part) => part !== null)
      .join(', ') || null,
    wordsLeftInChapter > 0
      ? `${formatReadingTime(wordsLeftInChapter)} left ${chapters > 1 ? 'in chapter' : side === undefined ? '' : 'in side'}`.trim()
      : null,
  ];
  const href = hrefOf({ kind: 'read', storyId: story.id, chapterId: null });
  return (
    <section className="continue" aria-label="Continue reading">
      <Cover story={story} />
      <div className="continue-words">
        <p className="continue-label">Continue reading</p>
        <h2 className="continue-title" dir="auto">
          <a href={hrefOf({ kind: 'story', storyId: story.id })}>{displayTitle(story)}</a>
        </h2>
        <p className="continue-where">{where.filter((part) => part !== null).join(' · ')}</p>
        <ProgressLine fraction={story.progress} />
      </div>
      <a className="button button-primary" href={href} aria-label={`Continue ${displayTitle(story)}`}>
        Continue
      </a>
    </section>
  );
}
