// StoryScreen: what a reader decides by, and what can be done with a story.
import { ChevronLeft } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { Place } from '../../shared/reading/locator.ts';
import { pendingWarningScreen } from '../../shared/reading/warningPolicy.ts';
import { displayAuthors, displayTitle } from '../../shared/story/metadata.ts';
import type { StoryId } from '../../shared/story/story.ts';
import { useClient, useQueryCache } from '../host/HostContext.tsx';
import { useQuery } from '../host/useQuery.ts';
import { useShelfMemory } from '../library/ShelfMemory.tsx';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { Busy } from '../ui/Busy.tsx';
import { Cover } from '../ui/Cover.tsx';
import { Failure } from '../ui/Failure.tsx';
import { forgetPrepared, prepareOpening } from '../warnings/storyOpening.ts';
import { ChapterList } from './ChapterList.tsx';
import { EditDialog } from './EditDialog.tsx';
import { HowItWasRead } from './HowItWasRead.tsx';
import { Matter } from './Matter.tsx';
import { StoryActions } from './StoryActions.tsx';
import { StoryFacts } from './StoryFacts.tsx';
import { WarningStrip } from './WarningStrip.tsx';
import './story.css';

const noPlaces: readonly Place[] = [];

export type StoryScreenProps = { readonly storyId: StoryId; readonly isReadOnly: boolean };

export function StoryScreen({ storyId, isReadOnly }: StoryScreenProps) {
  const { state, retry } = useQuery('story.open', { storyId });
  return (
    <main className="story">
      <a className="back-link" href="#/">
        <ChevronLeft size={16} aria-hidden="true" />
        Shelf
      </a>
      {state.kind === 'busy' ? <Busy>Opening the story…</Busy> : null}
      {state.kind === 'failed' ? (
        <>
          <ScreenHeading name="Not opened" className="visually-hidden">
            The story could not be opened
          </ScreenHeading>
          <Failure error={state.error} onRetry={retry}>
            <a className="button" href="#/">
              Back to the shelf
            </a>
          </Failure>
        </>
      ) : null}
      {state.kind === 'ready' ? <StoryPage opened={state.value} isReadOnly={isReadOnly} /> : null}
    </main>
  );
}

function StoryPage({ opened, isReadOnly }: { readonly opened: OpenedStory; readonly isReadOnly: boolean }) {
  const client = useClient();
  const cache = useQueryCache();
  const palette = useShelfMemory().palettes.get(opened.story.id);
  const [isEditing, setEditing] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => prepareOpening(client, opened).catch(() => undefined));
    return () => {
      cancelIdleCallback(handle);
      forgetPrepared();
    };
  }, [client, opened]);
  const { story, folder, place, sidePlaces, consent } = opened;
  const { metadata } = story;
  const language = metadata.language ?? undefined;
  const coverStory = useMemo(() => ({ ...metadata, id: story.id }), [metadata, story.id]);
  const hidesText = pendingWarningScreen(metadata, consent) !== null;

  async function askAgain(): Promise<void> {
    await client.call('consent.save', { storyId: story.id, consent: null });
    cache.put('story.open', { storyId: story.id }, { ...opened, consent: null });
  }

  return (
    <article className="story-page">
      <div className="story-head">
        <ScreenHeading name={displayTitle(metadata)} className="story-title">
          <span lang={language} dir="auto">
            {displayTitle(metadata)}
          </span>
        </ScreenHeading>
        <p className="story-by">
          {metadata.authors.length > 0 ? 'by ' : ''}
          {displayAuthors(metadata)}
          {metadata.series.map(({ name, index }) => (
            <span key={name} className="story-series">
              {' · '}
              {index === null ? `in ${name}` : `part ${index} of ${name}`}
            </span>
          ))}
        </p>
      </div>
      <div className="story-side">
        <div className="story-cover">
          <Cover story={coverStory} {...(palette === undefined ? {} : { palette })} />
        </div>
        <StoryActions opened={opened} isReadOnly={isReadOnly} onEdit={() => setEditing(true)} />
      </div>
      <div className="story-main">
        <WarningStrip metadata={metadata} consent={consent} onAskAgain={isReadOnly ? null : askAgain} />
        {metadata.summary === null ? null : (
          <p className="story-summary" lang={language} dir="auto">
            {metadata.summary}
          </p>
        )}
        <StoryFacts story={story} />
        <Matter title="Before the story" language={language} matter={story.front} />
        <ChapterList story={story} place={place} sidePlaces={sidePlaces ?? noPlaces} hidesText={hidesText} />
        <Matter title="After the story" language={language} matter={story.back} />
        <HowItWasRead story={story} folder={folder} hidesText={hidesText} isReadOnly={isReadOnly} />
      </div>
      {isEditing ? <EditDialog story={story} onClose={() => setEditing(false)} /> : null}
    </article>
  );
}
