// ChapterList: the contents of a story; those of a two-sided book by its sides.
import { memo } from 'react';
import type { Place } from '../../shared/reading/locator.ts';
import type { Story } from '../../shared/story/story.ts';
import { contentsSections } from '../reader/contentsSections.ts';
import { ChapterEntries } from './ChapterEntries.tsx';
import { StorySides } from './StorySides.tsx';

export type ChapterListProps = {
  readonly story: Story;
  readonly place: Place | null;
  readonly sidePlaces: readonly Place[];
  readonly hidesText: boolean;
};

export const ChapterList = memo(function ChapterList(props: ChapterListProps) {
  const { story, place, sidePlaces, hidesText } = props;
  const [first, ...rest] = contentsSections(story);
  if (rest.length > 0) return <StorySides story={story} sidePlaces={sidePlaces} hidesText={hidesText} />;
  return (
    <nav className="chapters" aria-label="Contents">
      <h2 className="visually-hidden">Contents</h2>
      <ChapterEntries storyId={story.id} entries={first?.entries ?? []} place={place} hidesText={hidesText} />
    </nav>
  );
});
