// ReadScreen: opens a story, stands the warning screen before it where one is called for, then lets the reader in.
import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Client } from '../../shared/contract/client.ts';
import type { OpenedStory } from '../../shared/contract/records.ts';
import type { AppError } from '../../shared/errors.ts';
import { consentTo, pendingWarningScreen } from '../../shared/reading/warningPolicy.ts';
import { displayTitle } from '../../shared/story/metadata.ts';
import type { ChapterId, StoryId } from '../../shared/story/story.ts';
import { useClient, useQueryCache } from '../host/HostContext.tsx';
import { asAppError } from '../host/queryCache.ts';
import { hrefOf, navigate } from '../navigation/route.ts';
import { ScreenHeading } from '../navigation/ScreenHeading.tsx';
import { usePreferences } from '../settings/PreferencesContext.tsx';
import { Busy } from '../ui/Busy.tsx';
import { Failure } from '../ui/Failure.tsx';
import { loadedReader, loadReader } from './loadReader.ts';
import { isStillTrue, openStory, takeOpening } from './storyOpening.ts';
import { WarningScreen } from './WarningScreen.tsx';

type Opening =
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'opened'; readonly opened: OpenedStory; readonly client: Client };

export type ReadScreenProps = { readonly storyId: StoryId; readonly chapterId: ChapterId | null };

function toShelf(): void {
  navigate({ kind: 'shelf', filter: 'all' });
}

export function ReadScreen({ storyId, chapterId }: ReadScreenProps) {
  const client = useClient();
  const cache = useQueryCache();
  const { preferences, changePreferences } = usePreferences();
  const [asked, setAsked] = useState(() => takeOpening(client, storyId, chapterId));
  const [opening, setOpening] = useState<Opening>(() =>
    asked.known === null || loadedReader() === null
      ? { kind: 'busy' }
      : { kind: 'opened', opened: asked.known, client: asked.client },
  );
  const [hasAgreed, setAgreed] = useState(false);

  // Before the screen is painted: an answer that is there already is shown at once.
  useLayoutEffect(() => {
    let isCurrent = true;
    Promise.all([asked.opened, loadReader()]).then(
      ([opened]) => {
        if (!isCurrent) return;
        setOpening((shown) =>
          shown.kind === 'opened' && isStillTrue(shown.opened, opened)
            ? shown
            : { kind: 'opened', opened, client: asked.client },
        );
        // A reload must come back to where the reader is by then, not to the chapter's start; but whoever has left
        // since is not called back.
        if (chapterId !== null && window.location.hash === hrefOf({ kind: 'read', storyId, chapterId })) {
          window.history.replaceState(null, '', hrefOf({ kind: 'read', storyId, chapterId: null }));
        }
      },
      (error: unknown) => {
        if (isCurrent) setOpening({ kind: 'failed', error: asAppError(error) });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, storyId, chapterId]);

  function openAgain(): void {
    setOpening({ kind: 'busy' });
    setAsked(openStory(client, storyId, chapterId));
  }

  useEffect(
    () => () => {
      // Turning pages sends no event: what shows the place is asked again once the last turn was kept.
      setTimeout(() => {
        cache.refetch('shelf.continue', {});
        cache.refetch('story.open', { storyId });
      }, 100);
    },
    [cache, storyId],
  );

  const onRead = useCallback(
    (isRemembered: boolean) => {
      if (opening.kind !== 'opened') return;
      setAgreed(true);
      if (!isRemembered) return;
      const consent = consentTo(opening.opened.story.metadata, new Date().toISOString());
      // A consent that could not be kept, in a read-only library, is asked for again next time: no harm.
      client.call('consent.save', { storyId, consent }).catch(() => undefined);
    },
    [client, opening, storyId],
  );

  const opened = opening.kind === 'opened' ? opening.opened : null;
  const screen =
    opened === null || hasAgreed ? null : pendingWarningScreen(opened.story.metadata, opened.consent);
  const readingTitle = opened === null || screen !== null ? null : displayTitle(opened.story.metadata);
  useEffect(() => {
    if (readingTitle !== null) document.title = `${readingTitle} – Fanfolio`;
  }, [readingTitle]);

  if (opening.kind === 'failed') {
    return (
      <main className="plain-screen">
        <ScreenHeading name="Not opened" className="visually-hidden">
          The story could not be opened
        </ScreenHeading>
        <Failure error={opening.error} onRetry={openAgain}>
          <a className="button" href="#/">
            Back to the shelf
          </a>
        </Failure>
      </main>
    );
  }
  const ReaderScreen = loadedReader();
  if (opening.kind !== 'opened' || opened === null || ReaderScreen === null) {
    return (
      <main className="plain-screen">
        <Busy>Opening the story…</Busy>
      </main>
    );
  }
  if (screen !== null) {
    return (
      <WarningScreen
        story={opened.story}
        screen={screen}
        isAskedAgain={opened.consent !== null}
        onRead={onRead}
        onBack={toShelf}
      />
    );
  }
  return (
    <ReaderScreen
      client={opening.client}
      storyId={storyId}
      opened={opened}
      preferences={preferences}
      onPreferences={changePreferences}
      onLeave={toShelf}
    />
  );
}
